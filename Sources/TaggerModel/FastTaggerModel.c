#include "TaggerModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "fast.bin"
};

const unsigned char *FastTaggerModelStart(void) { return bytes; }
const size_t FastTaggerModelSize = sizeof bytes;
