// What every processor of the architecture runs, and the measure of the others.
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "CTensorKernels.h"
#include "Lanes.h"

enum { QueryBlock = 4 };

// sums + the products of both 16-bit halves of each lane.
INLINE IntLanes addPairs(IntLanes sums, IntLanes a, IntLanes b) {
#if defined(__SSE2__)
    __m128i s[4], x[4], y[4];
    memcpy(s, &sums, sizeof s);
    memcpy(x, &a, sizeof x);
    memcpy(y, &b, sizeof y);
    for (int i = 0; i < 4; i++) s[i] = _mm_add_epi32(s[i], _mm_madd_epi16(x[i], y[i]));
    memcpy(&sums, s, sizeof s);
    return sums;
#else
    return sums + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
#endif
}

#include "Tile.h"

#include "KernelBodies.h"

const TKKernels TKPortable = TKKERNELS("portable");
