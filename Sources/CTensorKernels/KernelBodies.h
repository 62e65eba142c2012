// The kernels all instruction sets share. Included once by each Kernels….c, which sets the target first and defines
// `multiplyTile` (eight rows by one panel of integer sums), `multiplyRow` (one row), `addPairs` and `QueryBlock` (see Attention.h).

#include "CTensorKernels.h"
#include "Lanes.h"

INLINE void storeRounded(uint8_t *out, Lanes x) {
    const IntLanes q = __builtin_convertvector(rounded(x), IntLanes) + 128;
    const ByteLanes bytes = __builtin_convertvector(q, ByteLanes);
    memcpy(out, &bytes, sizeof bytes);
}

static void quantise(const float *x, const float *smoothing, int rows, int width, uint8_t *out, float *scales) {
    for (int row = 0; row < rows; row++, x += width, out += width) {
        Lanes most = splat(0);
        for (int i = 0; i < width; i += TKLanes) most = larger(most, magnitude(load(x + i) * load(smoothing + i)));
        const float top = largest(most);
        const Lanes factor = splat(top > 0 ? 127.0f / top : 0.0f);
        scales[row] = top / 127.0f;
        for (int i = 0; i < width; i += TKLanes) storeRounded(out + i, load(x + i) * load(smoothing + i) * factor);
    }
}

static void geluQuantise(float *x, const float *smoothing, int rows, int width, uint8_t *out, float *scales) {
    for (int row = 0; row < rows; row++, x += width, out += width) {
        Lanes most = splat(0);
        for (int i = 0; i < width; i += TKLanes) {
            const Lanes y = gelu(load(x + i)) * load(smoothing + i);
            most = larger(most, magnitude(y));
            store(x + i, y);
        }
        const float top = largest(most);
        const Lanes factor = splat(top > 0 ? 127.0f / top : 0.0f);
        scales[row] = top / 127.0f;
        for (int i = 0; i < width; i += TKLanes) storeRounded(out + i, load(x + i) * factor);
    }
}

static void multiply(const uint8_t *x, const float *scales, int rows, const TKMatrix *matrix, float *out) {
    const int inputs = matrix->inputs, outputs = matrix->outputs;
    int32_t tile[TKRowBlock * TKPanel] __attribute__((aligned(64)));
    for (int first = 0; first < outputs; first += TKPanel) {
        const int8_t *panel = matrix->packed + (long)first * inputs;
        for (int row = 0; row < rows; row += TKRowBlock) {
            multiplyTile(x + (long)row * inputs, inputs, panel, tile);
            for (int i = 0; i < TKRowBlock && row + i < rows; i++) {
                const Lanes scale = splat(scales[row + i]);
                float *line = out + (long)(row + i) * outputs + first;
                for (int j = 0; j < TKPanel; j += TKLanes) {
                    IntLanes sums, zero;
                    memcpy(&sums, tile + i * TKPanel + j, sizeof sums);
                    memcpy(&zero, matrix->sums + first + j, sizeof zero);
                    const Lanes exact = __builtin_convertvector(sums - zero * 128, Lanes);
                    store(line + j, exact * (scale * load(matrix->scales + first + j)) + load(matrix->bias + first + j));
                }
            }
        }
    }
}

static void addNorm(float *x, const float *addend, const float *gain, const float *bias, int rows, int width) {
    for (int row = 0; row < rows; row++, x += width) {
        Lanes total = splat(0);
        for (int i = 0; i < width; i += TKLanes) {
            Lanes v = load(x + i);
            if (addend) {
                v += load(addend + (long)row * width + i);
                store(x + i, v);
            }
            total += v;
        }
        const Lanes mean = splat(sum(total) / (float)width);
        Lanes squares = splat(0);
        for (int i = 0; i < width; i += TKLanes) {
            const Lanes v = load(x + i) - mean;
            squares += v * v;
        }
        const Lanes factor = splat(1.0f / __builtin_sqrtf(sum(squares) / (float)width + 1e-12f));
        for (int i = 0; i < width; i += TKLanes) {
            store(x + i, (load(x + i) - mean) * factor * load(gain + i) + load(bias + i));
        }
    }
}

#include "Attention.h"
#include "Recurrent.h"

static void project(
    const float *x, const float *weights, const float *bias, int rows, int width, int outputs, float *out) {
    for (int row = 0; row < rows; row++) {
        for (int n = 0; n < outputs; n++) {
            Lanes total = splat(0);
            for (int i = 0; i < width; i += TKLanes) {
                total += load(x + (long)row * width + i) * load(weights + (long)n * width + i);
            }
            out[row * outputs + n] = sum(total) + bias[n];
        }
    }
}

static void addBytes(float *row, const int8_t *bytes, float scale, int width) {
    for (int i = 0; i < width; i++) row[i] += scale * (float)bytes[i];
}

static void addFloats(float *row, const float *floats, int width) {
    for (int i = 0; i < width; i++) row[i] += floats[i];
}

static void dotBytes(const int8_t *query, const int8_t *rows, int count, int width, int32_t *out) {
    for (int row = 0; row < count; row++, rows += width) {
        int32_t sum = 0;
        for (int i = 0; i < width; i++) sum += query[i] * rows[i];
        out[row] = sum;
    }
}

static void bitsApart(
    const uint64_t *query, const uint64_t *rows, int count, int words, int stride, int32_t *out) {
    for (int row = 0; row < count; row++, rows += stride) {
        int32_t sum = 0;
        for (int i = 0; i < words; i++) sum += __builtin_popcountll(query[i] ^ rows[i]);
        out[row] = sum;
    }
}

#define TKKERNELS(name) \
    {name, quantise, geluQuantise, multiply, addNorm, attend, recur, project, addBytes, addFloats, dotBytes, bitsApart}
