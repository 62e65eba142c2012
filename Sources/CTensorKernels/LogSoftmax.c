// Scores → log-probabilities, compiled for the plainest processor of the architecture so that all get the same bits.

#include "CTensorKernels.h"
#include "Lanes.h"

// log x for 1 <= x <= 16, after Cephes.
static float logarithm(float x) {
    float power = 0;
    while (x > 1.41421356f) {
        x *= 0.5f;
        power += 1;
    }
    x -= 1;
    float p = 7.0376836292e-2f;
    p = p * x - 1.1514610310e-1f;
    p = p * x + 1.1676998740e-1f;
    p = p * x - 1.2420140846e-1f;
    p = p * x + 1.4249322787e-1f;
    p = p * x - 1.6668057665e-1f;
    p = p * x + 2.0000714765e-1f;
    p = p * x - 2.4999993993e-1f;
    p = p * x + 3.3333331174e-1f;
    const float square = x * x;
    p = p * x * square - 2.12194440e-4f * power - 0.5f * square;
    return (x + p) + 0.693359375f * power;
}

void TKLogSoftmax(float *scores, int rows, int labels) {
    for (int row = 0; row < rows; row++, scores += labels) {
        Lanes line = splat(-1e30f);
        memcpy(&line, scores, labels * sizeof *scores);
        const float top = largest(line);
        const float total = logarithm(sum(exponential(line - splat(top))));
        for (int i = 0; i < labels; i++) scores[i] = scores[i] - top - total;
    }
}
