#include "TaggerModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "checkworthiness.bin"
};

const unsigned char *CheckworthinessModelStart(void) { return bytes; }
const size_t CheckworthinessModelSize = sizeof bytes;
