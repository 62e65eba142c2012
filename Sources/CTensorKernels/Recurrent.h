// One direction of an LSTM, step after step: the products with its own state are integers, its gates sixteen lanes of
// fp32. A state lies in (-1, 1) and is always rounded to 1/127.

INLINE Lanes sigmoid(Lanes x) {
    return splat(1.0f) / (splat(1.0f) + exponential(splat(0.0f) - larger(x, splat(-87.0f))));
}

INLINE Lanes hyperbolicTangent(Lanes x) { return splat(2.0f) * sigmoid(x + x) - splat(1.0f); }

// What inputs and state together bring to sixteen gates.
INLINE Lanes gate(const float *gates, const int32_t *sums, const TKMatrix *matrix, int at) {
    IntLanes zero;
    memcpy(&zero, matrix->sums + at, sizeof zero);
    const Lanes exact = __builtin_convertvector(loadInts(sums + at) - zero * 128, Lanes);
    return load(gates + at) + (exact * (splat(1 / 127.0f) * load(matrix->scales + at)) + load(matrix->bias + at));
}

static void recur(
    const float *gates, int rows, int step, const TKMatrix *matrix, TKState *state, float *out, int stride) {
    const int width = matrix->inputs, outputs = matrix->outputs;
    int32_t sums[TKMostGates] __attribute__((aligned(64)));
    for (int i = 0; i < rows; i++) {
        const int row = step < 0 ? rows - 1 - i : i;
        const float *line = gates + (long)row * outputs;
        for (int first = 0; first < outputs; first += TKPanel) {
            multiplyRow(state->rounded, width, matrix->packed + (long)first * width, sums + first);
        }
        for (int u = 0; u < width; u += TKLanes) {
            const Lanes input = sigmoid(gate(line, sums, matrix, u));
            const Lanes forget = sigmoid(gate(line, sums, matrix, width + u));
            const Lanes candidate = hyperbolicTangent(gate(line, sums, matrix, 2 * width + u));
            const Lanes shown = sigmoid(gate(line, sums, matrix, 3 * width + u));
            const Lanes cell = forget * load(state->cell + u) + input * candidate;
            const Lanes now = shown * hyperbolicTangent(cell);
            store(state->cell + u, cell);
            store(out + (long)row * stride + u, now);
            storeRounded(state->rounded + u, now * splat(127.0f));
        }
    }
}
