// fp32 in sixteen lanes, the same bits on every instruction set: the compiler splits a vector where the processor has
// narrower ones, and nothing here may be contracted to a fused multiply-add.
#ifndef LANES_H
#define LANES_H

#include <stdint.h>
#include <string.h>

#pragma STDC FP_CONTRACT OFF
// Every function that takes a vector is inlined: no calling convention is at stake.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float Lanes __attribute__((vector_size(64)));
typedef int32_t IntLanes __attribute__((vector_size(64)));
typedef float HalfLanes __attribute__((vector_size(32)));
typedef float QuarterLanes __attribute__((vector_size(16)));
typedef int16_t ShortLanes __attribute__((vector_size(32)));
typedef int8_t ByteLanes __attribute__((vector_size(16)));

#define INLINE static inline __attribute__((always_inline))

INLINE Lanes splat(float x) { return (Lanes){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }

INLINE Lanes load(const float *p) {
    Lanes v;
    memcpy(&v, p, sizeof v);
    return v;
}

INLINE IntLanes splatInt(int32_t x) { return (IntLanes){x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x}; }

INLINE IntLanes loadInts(const void *p) {
    IntLanes v;
    memcpy(&v, p, sizeof v);
    return v;
}

INLINE void store(float *p, Lanes v) { memcpy(p, &v, sizeof v); }

INLINE Lanes choose(IntLanes mask, Lanes yes, Lanes no) {
    return (Lanes)(((IntLanes)yes & mask) | ((IntLanes)no & ~mask));
}

INLINE Lanes larger(Lanes a, Lanes b) { return choose(a > b, a, b); }

INLINE Lanes magnitude(Lanes a) { return (Lanes)((IntLanes)a & 0x7fffffff); }

// Halves are folded onto each other; the order is part of the result.
INLINE float sum(Lanes v) {
    HalfLanes h = __builtin_shufflevector(v, v, 0, 1, 2, 3, 4, 5, 6, 7)
        + __builtin_shufflevector(v, v, 8, 9, 10, 11, 12, 13, 14, 15);
    QuarterLanes q = __builtin_shufflevector(h, h, 0, 1, 2, 3) + __builtin_shufflevector(h, h, 4, 5, 6, 7);
    return (q[0] + q[2]) + (q[1] + q[3]);
}

INLINE float largest(Lanes v) {
    float best = v[0];
    for (int i = 1; i < 16; i++) best = v[i] > best ? v[i] : best;
    return best;
}

// Nearest integer, ties to even, for |x| < 2^22.
INLINE Lanes rounded(Lanes x) {
    const Lanes magic = splat(12582912.0f);
    return (x + magic) - magic;
}

// e^x for x <= 88, after Cephes; 0 to below 1e-37 where x < -87.
INLINE Lanes exponential(Lanes x) {
    x = larger(x, splat(-87.0f));
    const Lanes n = rounded(x * splat(1.44269504f));
    x = x - n * splat(0.693359375f);
    x = x - n * splat(-2.12194440e-4f);
    Lanes p = splat(1.9875691500e-4f);
    p = p * x + splat(1.3981999507e-3f);
    p = p * x + splat(8.3334519073e-3f);
    p = p * x + splat(4.1665795894e-2f);
    p = p * x + splat(1.6666665459e-1f);
    p = p * x + splat(5.0000001201e-1f);
    p = p * (x * x) + x + splat(1.0f);
    const IntLanes power = (__builtin_convertvector(n, IntLanes) + 127) << 23;
    return p * (Lanes)power;
}

// x Φ(x) with erf after Abramowitz and Stegun 7.1.26, off by 2e-7 |x| at most.
INLINE Lanes gelu(Lanes x) {
    const Lanes size = magnitude(x);
    const Lanes z = size * splat(0.70710678f);
    const Lanes t = splat(1.0f) / (splat(1.0f) + splat(0.3275911f) * z);
    Lanes p = splat(1.061405429f);
    p = p * t + splat(-1.453152027f);
    p = p * t + splat(1.421413741f);
    p = p * t + splat(-0.284496736f);
    p = p * t + splat(0.254829592f);
    p = p * t;
    const Lanes tail = splat(0.5f) * size * p * exponential(-(z * z));
    return larger(x, splat(0.0f)) - tail;
}

#endif
