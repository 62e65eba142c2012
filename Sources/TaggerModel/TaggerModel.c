#include "TaggerModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "tagger.bin"
};

const unsigned char *TaggerModelStart(void) { return bytes; }
const size_t TaggerModelSize = sizeof bytes;
