#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "CTensorKernels.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#include "Lanes.h"

// Bytes are widened to 16 bits before they are multiplied: adding pairs of byte products in 16 bits (maddubs) could
// saturate and would then differ from the other kernels.
static void twoRows(const uint8_t *x, int inputs, const int8_t *panel, int32_t *tile) {
    for (int n = 0; n < TKPanel; n += 16) {
        __m256i sums[2][4];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 4; j++) sums[i][j] = _mm256_setzero_si256();
        }
        for (int k = 0; k < inputs; k += 4) {
            const int8_t *w = panel + k * TKPanel + n * 4;
            __m256i a[2];
            for (int i = 0; i < 2; i++) {
                int32_t four;
                memcpy(&four, x + i * inputs + k, 4);
                a[i] = _mm256_cvtepu8_epi16(_mm_set1_epi32(four));
            }
            for (int j = 0; j < 4; j++) {
                const __m256i b = _mm256_cvtepi8_epi16(_mm_loadu_si128((const __m128i *)(w + 16 * j)));
                sums[0][j] = _mm256_add_epi32(sums[0][j], _mm256_madd_epi16(a[0], b));
                sums[1][j] = _mm256_add_epi32(sums[1][j], _mm256_madd_epi16(a[1], b));
            }
        }
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 4; j += 2) {
                const __m256i pairs = _mm256_hadd_epi32(sums[i][j], sums[i][j + 1]);
                const __m256i ordered = _mm256_permute4x64_epi64(pairs, 0xD8);
                _mm256_storeu_si256((__m256i *)(tile + i * TKPanel + n + 4 * j), ordered);
            }
        }
    }
}

static void multiplyTile(const uint8_t *x, int inputs, const int8_t *panel, int32_t *tile) {
    for (int i = 0; i < TKRowBlock; i += 2) twoRows(x + i * inputs, inputs, panel, tile + i * TKPanel);
}

#include "KernelBodies.h"

#pragma clang attribute pop

const TKKernels TKAVX2 = TKKERNELS("avx2");
#endif
