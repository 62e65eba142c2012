#ifndef CLANGUAGEGUESS_H
#define CLANGUAGEGUESS_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 takes a text to be written in.
struct language_guess {
    /// ISO code as CLD2 writes it ("en", "zh-Hant"; "un" where it cannot tell); lives as long as the program.
    const char *code;
    /// English name in capitals ("RUSSIAN"); lives as long as the program.
    const char *name;
    /// How much of the text is in that language, 0 to 100.
    int percent;
    bool is_reliable;
};

/// Guesses the main language of `length` bytes of valid UTF-8. Safe to call from several threads.
struct language_guess language_guess_of(const char *text, size_t length);

#ifdef __cplusplus
}
#endif

#endif
