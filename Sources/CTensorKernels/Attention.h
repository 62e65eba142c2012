// Softmax attention with integer sums. Queries and keys are rounded to 14 bits, each row by its own scale, and values to
// 12 bits, so that no sum of products leaves 32 bits; against fp32 the error is a hundredth of what rounding to int8
// costs elsewhere. `addPairs(sums, a, b)` adds the products of both 16-bit halves of each lane; `QueryBlock` rows share
// what is loaded.

enum { HeadWidth = 32, HeadPairs = HeadWidth / 2, KeyTop = 8191, ValueTop = 2047, WeightTop = 32767 };

// Of 16-bit numbers kept in 32-bit lanes: a's in the low half, b's in the high one.
INLINE IntLanes paired(IntLanes a, IntLanes b) { return (a & 0xffff) | (b << 16); }

// One head's row as 16 pairs of neighbours; returns what one unit stands for.
INLINE float roundRow(const float *row, int32_t *pairs) {
    const Lanes a = load(row), b = load(row + TKLanes);
    const float top = largest(larger(magnitude(a), magnitude(b)));
    const Lanes factor = splat(top > 0 ? KeyTop / top : 0.0f);
    const IntLanes x = __builtin_convertvector(rounded(a * factor), IntLanes);
    const IntLanes y = __builtin_convertvector(rounded(b * factor), IntLanes);
    const IntLanes even = __builtin_shufflevector(x, y, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
    const IntLanes odd = __builtin_shufflevector(x, y, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
    const IntLanes both = paired(even, odd);
    memcpy(pairs, &both, sizeof both);
    return top / KeyTop;
}

// Keys as [rows / 16][pairs][16], and the scale of each.
INLINE void packKeys(const float *keys, long stride, int rows, int padded, int32_t *packed, float *scales) {
    for (int j = 0; j < padded; j++) {
        int32_t pairs[HeadPairs] = {0};
        scales[j] = j < rows ? roundRow(keys + j * stride, pairs) : 0.0f;
        int32_t *to = packed + j / TKLanes * (HeadPairs * TKLanes) + j % TKLanes;
        for (int d = 0; d < HeadPairs; d++) to[d * TKLanes] = pairs[d];
    }
}

// Values as [rows / 2][32] pairs of neighbouring rows; returns what one unit stands for.
INLINE float packValues(const float *values, long stride, int rows, int padded, int32_t *packed) {
    Lanes most = splat(0);
    for (int j = 0; j < rows; j++) {
        const float *row = values + j * stride;
        most = larger(most, larger(magnitude(load(row)), magnitude(load(row + TKLanes))));
    }
    const float top = largest(most);
    const Lanes factor = splat(top > 0 ? ValueTop / top : 0.0f);
    for (int j = 0; j < padded; j += 2) {
        for (int d = 0; d < HeadWidth; d += TKLanes) {
            IntLanes both[2] = {0};
            for (int k = 0; k < 2 && j + k < rows; k++) {
                both[k] = __builtin_convertvector(rounded(load(values + (j + k) * stride + d) * factor), IntLanes);
            }
            const IntLanes pair = paired(both[0], both[1]);
            memcpy(packed + j / 2 * HeadWidth + d, &pair, sizeof pair);
        }
    }
    return top / ValueTop;
}

INLINE void scoreBlock(
    const int32_t *queries, const float *queryScales, const int32_t *keys, const float *keyScales, int padded,
    float *scores) {
    for (int j = 0; j < padded; j += 2 * TKLanes) {
        const int32_t *block = keys + j * HeadPairs;
        IntLanes sums[QueryBlock][2];
        for (int i = 0; i < QueryBlock; i++) sums[i][0] = sums[i][1] = splatInt(0);
        for (int d = 0; d < HeadPairs; d++) {
            const IntLanes k0 = loadInts(block + d * TKLanes), k1 = loadInts(block + (HeadPairs + d) * TKLanes);
            for (int i = 0; i < QueryBlock; i++) {
                const IntLanes q = splatInt(queries[i * HeadPairs + d]);
                sums[i][0] = addPairs(sums[i][0], q, k0);
                sums[i][1] = addPairs(sums[i][1], q, k1);
            }
        }
        for (int i = 0; i < QueryBlock; i++) {
            const Lanes scale = splat(queryScales[i]);
            for (int k = 0; k < 2; k++) {
                const int at = j + k * TKLanes;
                store(scores + i * padded + at,
                    __builtin_convertvector(sums[i][k], Lanes) * (scale * load(keyScales + at)));
            }
        }
    }
}

// Scores → 16-bit weights; returns their sum.
INLINE float weigh(float *scores, int rows, int padded, int16_t *weights) {
    for (int j = rows; j < padded; j++) scores[j] = -1e30f;
    Lanes most = splat(-1e30f);
    for (int j = 0; j < padded; j += TKLanes) most = larger(most, load(scores + j));
    const Lanes top = splat(largest(most));
    Lanes total = splat(0);
    for (int j = 0; j < padded; j += TKLanes) {
        const Lanes e = exponential(load(scores + j) - top);
        store(scores + j, e);
        total += e;
    }
    // Weights of at most 15 bits that add up to 2^20 at most.
    const float room = 1048576.0f / sum(total);
    const Lanes factor = splat(room < WeightTop ? room : WeightTop);
    IntLanes all = splatInt(0);
    for (int j = 0; j < padded; j += TKLanes) {
        const IntLanes w = __builtin_convertvector(rounded(load(scores + j) * factor), IntLanes);
        const ShortLanes narrow = __builtin_convertvector(w, ShortLanes);
        memcpy(weights + j, &narrow, sizeof narrow);
        all += w;
    }
    int32_t sum = 0;
    for (int i = 0; i < TKLanes; i++) sum += all[i];
    return (float)sum;
}

INLINE void mixBlock(
    const int16_t *weights, const float *weightSums, const int32_t *values, float valueScale, int rows, int padded,
    int count, float *out, long stride) {
    IntLanes sums[QueryBlock][2];
    for (int i = 0; i < QueryBlock; i++) sums[i][0] = sums[i][1] = splatInt(0);
    for (int j = 0; j < rows; j += 2, values += HeadWidth) {
        const IntLanes v0 = loadInts(values), v1 = loadInts(values + TKLanes);
        for (int i = 0; i < QueryBlock; i++) {
            int32_t pair;
            memcpy(&pair, weights + i * padded + j, sizeof pair);
            sums[i][0] = addPairs(sums[i][0], splatInt(pair), v0);
            sums[i][1] = addPairs(sums[i][1], splatInt(pair), v1);
        }
    }
    for (int i = 0; i < count; i++) {
        const Lanes scale = splat(valueScale / weightSums[i]);
        store(out + i * stride, __builtin_convertvector(sums[i][0], Lanes) * scale);
        store(out + i * stride + TKLanes, __builtin_convertvector(sums[i][1], Lanes) * scale);
    }
}

static void attend(const float *qkv, int rows, int first, int end, int heads, float *scratch, float *out) {
    const int padded = (rows + 31) / 32 * 32;
    const long width = heads * HeadWidth, stride = 3 * width;
    int32_t *keys = (int32_t *)scratch, *values = keys + HeadPairs * padded;
    float *keyScales = scratch + HeadWidth * padded, *scores = keyScales + padded;
    int16_t *weights = (int16_t *)(scores + QueryBlock * padded);
    for (int head = 0; head < heads; head++) {
        const float *queries = qkv + head * HeadWidth;
        packKeys(queries + width, stride, rows, padded, keys, keyScales);
        const float valueScale = packValues(queries + 2 * width, stride, rows, padded, values);
        for (int row = first; row < end; row += QueryBlock) {
            const int count = end - row < QueryBlock ? end - row : QueryBlock;
            int32_t block[QueryBlock * HeadPairs] = {0};
            float scales[QueryBlock] = {0}, sums[QueryBlock];
            for (int i = 0; i < count; i++) {
                // 1 / √32 goes with the scale.
                scales[i] = roundRow(queries + (row + i) * stride, block + i * HeadPairs) * 0.17677669529663687f;
            }
            scoreBlock(block, scales, keys, keyScales, padded, scores);
            for (int i = 0; i < QueryBlock; i++) sums[i] = weigh(scores + i * padded, rows, padded, weights + i * padded);
            mixBlock(
                weights, sums, values, valueScale, rows, padded, count, out + row * width + head * HeadWidth, width);
        }
    }
}
