#ifndef TAGGERMODEL_H
#define TAGGERMODEL_H

#include <stddef.h>

/// The model file `tagger.bin`, as it lies in the program.
const unsigned char *TaggerModelStart(void);
extern const size_t TaggerModelSize;

#endif
