#ifndef TAGGERMODEL_H
#define TAGGERMODEL_H

#include <stddef.h>

/// The model file `tagger.bin`, as it lies in the program.
const unsigned char *TaggerModelStart(void);
extern const size_t TaggerModelSize;

/// The model file `fast.bin`: a smaller network that shares the word pieces, cue lexicon and linker of the other.
const unsigned char *FastTaggerModelStart(void);
extern const size_t FastTaggerModelSize;

/// The model file `checkworthiness.bin`: how much a check of a sentence is worth.
const unsigned char *CheckworthinessModelStart(void);
extern const size_t CheckworthinessModelSize;

/// The model file `embedding.bin`: layers that turn a text into an embedding, over the word pieces of `tagger.bin`.
const unsigned char *EmbeddingModelStart(void);
extern const size_t EmbeddingModelSize;

/// The model file `acts.bin`: layers that tell what a claim does, over the word pieces of `tagger.bin`.
const unsigned char *ActModelStart(void);
extern const size_t ActModelSize;

#endif
