#include "TaggerModel.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char bytes[] = {
#embed "embedding.bin"
};

const unsigned char *EmbeddingModelStart(void) { return bytes; }
const size_t EmbeddingModelSize = sizeof bytes;
