// The network's arithmetic without rounding activations: slow, and what the rounding kernels are measured against.

#include <math.h>

#include "CTensorKernels.h"

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

void TKGeluUnrounded(float *x, int count) {
    for (int i = 0; i < count; i++) x[i] = (float)(0.5 * x[i] * (1 + erf(x[i] * 0.70710678118654752)));
}

static double dot(const float *a, const float *b) {
    double total = 0;
    for (int d = 0; d < 32; d++) total += (double)a[d] * b[d];
    return total;
}

void TKAttendUnrounded(const float *qkv, int rows, int first, int end, int heads, float *out) {
    const long width = heads * 32L, stride = 3 * width;
    for (int head = 0; head < heads; head++) {
        const float *queries = qkv + head * 32, *keys = queries + width, *values = keys + width;
        for (int row = first; row < end; row++) {
            double top = -INFINITY, sum = 0, mixed[32] = {0};
            for (int j = 0; j < rows; j++) top = fmax(top, dot(queries + row * stride, keys + j * stride));
            for (int j = 0; j < rows; j++) {
                const double weight = exp((dot(queries + row * stride, keys + j * stride) - top) / sqrt(32));
                sum += weight;
                for (int d = 0; d < 32; d++) mixed[d] += weight * values[j * stride + d];
            }
            for (int d = 0; d < 32; d++) out[row * width + head * 32 + d] = (float)(mixed[d] / sum);
        }
    }
}

static double sigmoid(double x) { return 1 / (1 + exp(-x)); }

void TKRecurUnrounded(
    const float *gates, int rows, int step, const TKMatrix *matrix, TKState *state, float *out, int stride) {
    const int width = matrix->inputs;
    float brought[TKMostGates];
    for (int i = 0; i < rows; i++) {
        const int row = step < 0 ? rows - 1 - i : i;
        TKMultiplyUnrounded(state->exact, 1, matrix, brought);
        for (int k = 0; k < 4 * width; k++) brought[k] += gates[(long)row * matrix->outputs + k];
        for (int u = 0; u < width; u++) {
            const double candidate = sigmoid(brought[u]) * tanh(brought[2 * width + u]);
            state->cell[u] = (float)(sigmoid(brought[width + u]) * state->cell[u] + candidate);
            state->exact[u] = (float)(sigmoid(brought[3 * width + u]) * tanh(state->cell[u]));
            out[(long)row * stride + u] = state->exact[u];
        }
    }
}
