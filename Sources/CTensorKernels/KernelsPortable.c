#include "Lanes.h"
#include "CTensorKernels.h"

// Plain C, for processors without AVX2 and as the measure of the others.
static void multiplyTile(const uint8_t *x, int inputs, const int8_t *panel, int32_t *tile) {
    for (int i = 0; i < TKRowBlock; i++) {
        int32_t *line = tile + i * TKPanel;
        for (int n = 0; n < TKPanel; n++) line[n] = 0;
        for (int k = 0; k < inputs; k += 4) {
            const uint8_t *a = x + i * inputs + k;
            const int8_t *w = panel + k * TKPanel;
            for (int n = 0; n < TKPanel; n++, w += 4) line[n] += a[0] * w[0] + a[1] * w[1] + a[2] * w[2] + a[3] * w[3];
        }
    }
}

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
