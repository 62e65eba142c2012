// What every processor of the architecture runs, and the measure of the others.
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "CTensorKernels.h"
#include "Lanes.h"

enum { QueryBlock = 4 };

// sums + the products of both 16-bit halves of each lane.
INLINE IntLanes addPairs(IntLanes sums, IntLanes a, IntLanes b) {
#if defined(__SSE2__)
    __m128i s[4], x[4], y[4];
    memcpy(s, &sums, sizeof s);
    memcpy(x, &a, sizeof x);
    memcpy(y, &b, sizeof y);
    for (int i = 0; i < 4; i++) s[i] = _mm_add_epi32(s[i], _mm_madd_epi16(x[i], y[i]));
    memcpy(&sums, s, sizeof s);
    return sums;
#else
    return sums + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
#endif
}

#include "Tile.h"

#include "KernelBodies.h"

const TKKernels TKPortable = TKKERNELS("portable");

void TKMultiplyUnrounded(const float *x, int rows, const TKMatrix *matrix, float *out) {
    const int inputs = matrix->inputs, outputs = matrix->outputs;
    for (int row = 0; row < rows; row++) {
        for (int n = 0; n < outputs; n++) {
            const int8_t *w = matrix->packed + (long)(n / TKPanel * TKPanel) * inputs + n % TKPanel * 4;
            double total = 0;
            for (int k = 0; k < inputs; k++) {
                const int8_t weight = w[k / 4 * (TKPanel * 4) + k % 4];
                total += (double)(x[(long)row * inputs + k] * matrix->smoothing[k]) * weight;
            }
            out[(long)row * outputs + n] = (float)(total * matrix->scales[n]) + matrix->bias[n];
        }
    }
}

void TKGelu(float *x, int count) {
    for (int i = 0; i < count; i += TKLanes) store(x + i, gelu(load(x + i)));
}
