#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "CTensorKernels.h"

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni,popcnt"))), apply_to = function)

#include "Lanes.h"

// 24 sums of 16 outputs stay in registers; each step multiplies four inputs of eight rows by 48 outputs.
static void multiplyTile(const uint8_t *x, int inputs, const int8_t *panel, int32_t *tile) {
    __m512i sums[TKRowBlock][3];
#pragma clang loop unroll(full)
    for (int i = 0; i < TKRowBlock; i++) {
        sums[i][0] = sums[i][1] = sums[i][2] = _mm512_setzero_si512();
    }
    for (int k = 0; k < inputs; k += 4, panel += 4 * TKPanel) {
        const __m512i w0 = _mm512_loadu_si512(panel);
        const __m512i w1 = _mm512_loadu_si512(panel + 64);
        const __m512i w2 = _mm512_loadu_si512(panel + 128);
#pragma clang loop unroll(full)
        for (int i = 0; i < TKRowBlock; i++) {
            int32_t four;
            memcpy(&four, x + i * inputs + k, 4);
            const __m512i a = _mm512_set1_epi32(four);
            sums[i][0] = _mm512_dpbusd_epi32(sums[i][0], a, w0);
            sums[i][1] = _mm512_dpbusd_epi32(sums[i][1], a, w1);
            sums[i][2] = _mm512_dpbusd_epi32(sums[i][2], a, w2);
        }
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < TKRowBlock; i++) {
        _mm512_storeu_si512(tile + i * TKPanel, sums[i][0]);
        _mm512_storeu_si512(tile + i * TKPanel + 16, sums[i][1]);
        _mm512_storeu_si512(tile + i * TKPanel + 32, sums[i][2]);
    }
}

// One row: two sums for each 16 outputs, since a product must wait for the one before it in its sum.
static void multiplyRow(const uint8_t *x, int inputs, const int8_t *panel, int32_t *out) {
    __m512i sums[2][3];
#pragma clang loop unroll(full)
    for (int i = 0; i < 2; i++) sums[i][0] = sums[i][1] = sums[i][2] = _mm512_setzero_si512();
    for (int k = 0; k < inputs; k += 8) {
#pragma clang loop unroll(full)
        for (int i = 0; i < 2; i++, panel += 4 * TKPanel) {
            int32_t four;
            memcpy(&four, x + k + 4 * i, 4);
            const __m512i a = _mm512_set1_epi32(four);
            sums[i][0] = _mm512_dpbusd_epi32(sums[i][0], a, _mm512_loadu_si512(panel));
            sums[i][1] = _mm512_dpbusd_epi32(sums[i][1], a, _mm512_loadu_si512(panel + 64));
            sums[i][2] = _mm512_dpbusd_epi32(sums[i][2], a, _mm512_loadu_si512(panel + 128));
        }
    }
#pragma clang loop unroll(full)
    for (int n = 0; n < 3; n++) _mm512_storeu_si512(out + 16 * n, _mm512_add_epi32(sums[0][n], sums[1][n]));
}

enum { QueryBlock = 8 };

// sums + the products of both 16-bit halves of each lane.
INLINE IntLanes addPairs(IntLanes sums, IntLanes a, IntLanes b) {
    return (IntLanes)_mm512_dpwssd_epi32((__m512i)sums, (__m512i)a, (__m512i)b);
}

#include "KernelBodies.h"

#pragma clang attribute pop

const TKKernels TKAVX512 = TKKERNELS("avx512-vnni");
#endif
