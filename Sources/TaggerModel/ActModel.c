#include "TaggerModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "acts.bin"
};

const unsigned char *ActModelStart(void) { return bytes; }
const size_t ActModelSize = sizeof bytes;
