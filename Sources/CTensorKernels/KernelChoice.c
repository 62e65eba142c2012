#include "CTensorKernels.h"

extern const TKKernels TKPortable;

int TKAttentionScratch(int rows) {
    const int padded = (rows + 31) / 32 * 32;
    const int queries = 8;  // the largest QueryBlock
    return (32 + 1) * padded + queries * padded + queries * padded / 2;
}

#if defined(__x86_64__)
extern const TKKernels TKAVX2;
extern const TKKernels TKAVX512;

// Each asks the operating system too: wide registers that it does not save are not offered.
int TKKernelCount(void) {
    if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("popcnt")) return 1;
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni")) {
        return 3;
    }
    return 2;
}

const TKKernels *TKKernelsAt(int index) {
    return index == 2 ? &TKAVX512 : index == 1 ? &TKAVX2 : &TKPortable;
}
#else
int TKKernelCount(void) { return 1; }

const TKKernels *TKKernelsAt(int index) { return &TKPortable; }
#endif
