// The kernels all instruction sets share. Included once by each Kernels….c, which sets the target first and defines
// `multiplyTile`: eight rows by one panel of integer sums.

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

enum { HeadWidth = 32, QueryBlock = 4 };

// One head's scores of QueryBlock rows against all keys, as weights that sum to 1. `keys` is [32][padded].
INLINE void softmaxScores(
    const float *queries, long stride, const float *keys, int rows, int padded, float *weights) {
    const float root = 0.17677669529663687f;  // 1 / √32
    for (int j = 0; j < padded; j += 2 * TKLanes) {
        Lanes s[QueryBlock][2];
        for (int i = 0; i < QueryBlock; i++) s[i][0] = s[i][1] = splat(0);
        for (int d = 0; d < HeadWidth; d++) {
            const Lanes k0 = load(keys + (long)d * padded + j), k1 = load(keys + (long)d * padded + j + TKLanes);
            for (int i = 0; i < QueryBlock; i++) {
                const Lanes q = splat(queries[i * stride + d]);
                s[i][0] += q * k0;
                s[i][1] += q * k1;
            }
        }
        for (int i = 0; i < QueryBlock; i++) {
            store(weights + (long)i * padded + j, s[i][0] * splat(root));
            store(weights + (long)i * padded + j + TKLanes, s[i][1] * splat(root));
        }
    }
    for (int i = 0; i < QueryBlock; i++) {
        float *line = weights + (long)i * padded;
        for (int j = rows; j < padded; j++) line[j] = -1e30f;
        Lanes most = splat(-1e30f);
        for (int j = 0; j < padded; j += TKLanes) most = larger(most, load(line + j));
        const Lanes top = splat(largest(most));
        Lanes total = splat(0);
        for (int j = 0; j < padded; j += TKLanes) {
            const Lanes e = exponential(load(line + j) - top);
            store(line + j, e);
            total += e;
        }
        const Lanes factor = splat(1.0f / sum(total));
        for (int j = 0; j < padded; j += TKLanes) store(line + j, load(line + j) * factor);
    }
}

static void attend(const float *qkv, int rows, int heads, float *scratch, float *out) {
    const int width = heads * HeadWidth, padded = (rows + 31) / 32 * 32;
    const long stride = 3L * width;
    float *keys = scratch, *weights = keys + HeadWidth * padded, *queries = weights + QueryBlock * padded;
    for (int head = 0; head < heads; head++) {
        const float *base = qkv + head * HeadWidth;
        for (int j = 0; j < padded; j++) {
            for (int d = 0; d < HeadWidth; d++) keys[(long)d * padded + j] = j < rows ? base[j * stride + width + d] : 0;
        }
        for (int row = 0; row < rows; row += QueryBlock) {
            const int count = rows - row < QueryBlock ? rows - row : QueryBlock;
            for (int i = 0; i < QueryBlock; i++) {
                for (int d = 0; d < HeadWidth; d++) {
                    queries[i * HeadWidth + d] = i < count ? base[(row + i) * stride + d] : 0;
                }
            }
            softmaxScores(queries, HeadWidth, keys, rows, padded, weights);
            Lanes c[QueryBlock][2];
            for (int i = 0; i < QueryBlock; i++) c[i][0] = c[i][1] = splat(0);
            const float *values = base + 2L * width;
            for (int j = 0; j < rows; j++, values += stride) {
                const Lanes v0 = load(values), v1 = load(values + TKLanes);
                for (int i = 0; i < QueryBlock; i++) {
                    const Lanes p = splat(weights[(long)i * padded + j]);
                    c[i][0] += p * v0;
                    c[i][1] += p * v1;
                }
            }
            for (int i = 0; i < count; i++) {
                store(out + (long)(row + i) * width + head * HeadWidth, c[i][0]);
                store(out + (long)(row + i) * width + head * HeadWidth + TKLanes, c[i][1]);
            }
        }
    }
}

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

#define TKKERNELS(name) \
    {name, quantise, geluQuantise, multiply, addNorm, attend, project, addBytes, addFloats}
