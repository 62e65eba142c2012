#include "CLanguageGuess.h"

#include <climits>
#include <cstdio>
#include <cld2/public/compact_lang_det.h>

struct language_guess language_guess_of(const char *text, size_t length) {
    CLD2::Language languages[3];
    int percents[3];
    int text_bytes = 0;
    bool is_reliable = false;
    int bytes = length > INT_MAX ? INT_MAX : static_cast<int>(length);
    CLD2::Language language =
        CLD2::DetectLanguageSummary(text, bytes, true, languages, percents, &text_bytes, &is_reliable);
    int percent = 0;
    for (int i = 0; i < 3; i++) {
        if (languages[i] == language && percents[i] > percent) percent = percents[i];
    }
    return {CLD2::LanguageCode(language), CLD2::LanguageName(language), percent, is_reliable};
}
