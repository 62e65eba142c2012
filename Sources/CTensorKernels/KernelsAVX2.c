#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "CTensorKernels.h"

#pragma clang attribute push(__attribute__((target("avx2,popcnt"))), apply_to = function)

#include "Lanes.h"

enum { QueryBlock = 2 };

// sums + the products of both 16-bit halves of each lane.
INLINE IntLanes addPairs(IntLanes sums, IntLanes a, IntLanes b) {
    __m256i s[2], x[2], y[2];
    memcpy(s, &sums, sizeof s);
    memcpy(x, &a, sizeof x);
    memcpy(y, &b, sizeof y);
    for (int i = 0; i < 2; i++) s[i] = _mm256_add_epi32(s[i], _mm256_madd_epi16(x[i], y[i]));
    memcpy(&sums, s, sizeof s);
    return sums;
}

#include "Tile.h"

#include "KernelBodies.h"

#pragma clang attribute pop

const TKKernels TKAVX2 = TKKERNELS("avx2");
#endif
