#ifndef CTENSORKERNELS_H
#define CTENSORKERNELS_H

#include <stdint.h>

// The inner loops of the encoder. Every set of kernels gives the same bits: sums of products are integers, and what is
// in fp32 is done lane by lane in one fixed order, without fused multiply-add.

/// Rows a product works on at once; buffers of activations hold a multiple of it.
enum { TKRowBlock = 8 };
/// Outputs a panel of packed weights holds; a matrix has a multiple of it.
enum { TKPanel = 48 };
/// Lanes of an fp32 vector; widths are multiples of it.
enum { TKLanes = 16 };
/// Gates an LSTM has at most, and units of its state.
enum { TKMostGates = 22 * TKPanel, TKMostUnits = 256 };

/// A matrix of int8 weights, one scale an output.
///
/// `packed` is [outputs / TKPanel][inputs / 4][TKPanel][4]. Inputs are multiplied by `smoothing` before they are rounded
/// and weights were divided by it, so that no single input channel sets the scale of all.
typedef struct {
    int inputs;
    int outputs;
    const int8_t *packed;
    const float *scales;
    const int32_t *sums;  // of each output's weights
    const float *bias;
    const float *smoothing;
} TKMatrix;

/// Where one direction of an LSTM stands between two steps. `rounded` starts at 128, the rest at 0.
typedef struct {
    uint8_t rounded[TKMostUnits];
    float cell[TKMostUnits];
    float exact[TKMostUnits];  // the state itself, which only unrounded arithmetic keeps
} TKState;

typedef struct {
    const char *name;

    /// Rounds rows of `x` to [0, 255] about 128, each row by its own scale.
    void (*quantise)(const float *x, const float *smoothing, int rows, int width, uint8_t *out, float *scales);

    /// Replaces `x` by its GELU (with erf, not tanh), then does as `quantise`.
    void (*geluQuantise)(float *x, const float *smoothing, int rows, int width, uint8_t *out, float *scales);

    /// out[rows][outputs] = x · weights + bias. `x` and `out` have room for a multiple of TKRowBlock rows.
    void (*multiply)(const uint8_t *x, const float *scales, int rows, const TKMatrix *matrix, float *out);

    /// x = norm(x + addend) · gain + bias, row by row; `addend` may be null.
    void (*addNorm)(float *x, const float *addend, const float *gain, const float *bias, int rows, int width);

    /// Softmax attention of the rows from `first` to `end` to all rows, its inputs rounded to 12 bits or more; `qkv` is
    /// [rows][3][heads][32] and `out` [rows][heads][32]. `scratch` holds TKAttentionScratch(rows) floats.
    void (*attend)(const float *qkv, int rows, int first, int end, int heads, float *scratch, float *out);

    /// Goes on from `state` over rows of `gates` (input, forget, candidate, output; [rows][matrix outputs]), backwards if
    /// `step` is negative. `matrix` is what the state brings to the gates; states go to `out` with `stride` floats a row.
    void (*recur)(
        const float *gates, int rows, int step, const TKMatrix *matrix, TKState *state, float *out, int stride);

    /// out[rows][outputs] = x · weightsᵀ + bias in fp32, for the few outputs of a head.
    void (*project)(
        const float *x, const float *weights, const float *bias, int rows, int width, int outputs, float *out);

    /// row += scale · bytes.
    void (*addBytes)(float *row, const int8_t *bytes, float scale, int width);

    /// row += floats.
    void (*addFloats)(float *row, const float *floats, int width);

    /// out[row] = query · rows[row], for `count` rows of `width` bytes.
    void (*dotBytes)(const int8_t *query, const int8_t *rows, int count, int width, int32_t *out);

    /// out[row] = how many bits of `query` differ from those of a row, for `count` rows of `words` words, one every
    /// `stride` words.
    void (*bitsApart)(
        const uint64_t *query, const uint64_t *rows, int count, int words, int stride, int32_t *out);
} TKKernels;

/// Floats `attend` needs for `rows` rows.
int TKAttentionScratch(int rows);

/// How many sets of kernels this processor can run; 0 is the portable one, the last the fastest.
int TKKernelCount(void);
const TKKernels *TKKernelsAt(int index);

/// `multiply`, GELU, `attend` and `recur` without rounding what enters them: what the kernels are measured against, far
/// slower.
void TKMultiplyUnrounded(const float *x, int rows, const TKMatrix *matrix, float *out);
void TKGeluUnrounded(float *x, int count);
void TKAttendUnrounded(const float *qkv, int rows, int first, int end, int heads, float *out);
void TKRecurUnrounded(
    const float *gates, int rows, int step, const TKMatrix *matrix, TKState *state, float *out, int stride);

/// Turns rows of `labels` scores, sixteen at most, into log-probabilities. Of no instruction set: the same bits
/// everywhere, which a mathematics library does not promise.
void TKLogSoftmax(float *scores, int rows, int labels);

#endif
