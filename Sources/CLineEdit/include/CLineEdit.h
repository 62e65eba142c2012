#ifndef CLINEEDIT_H
#define CLINEEDIT_H

#include <stddef.h>

// libedit behind plain functions: its own entry points are variadic, which Swift cannot call.
// One editor at a time, on standard input and output, from one thread.

typedef struct line_editor line_editor;
typedef struct line_completion line_completion;

/// Called when Tab is pressed. `line` is the text before the cursor, in UTF-8. What should happen is said with
/// `line_completion_insert` and `line_completion_show` before it returns; saying nothing beeps.
typedef void (*line_completer)(void *_Nullable context, const char *_Nonnull line, line_completion *_Nonnull reply);

/// Takes away `erased` code points before the cursor and puts `text` in their place.
void line_completion_insert(line_completion *_Nonnull reply, int erased, const char *_Nonnull text);
/// Prints `text`, which ends with a newline, under the line, and draws the line again.
void line_completion_show(line_completion *_Nonnull reply, const char *_Nonnull text);

/// `history_path` may be NULL: history then lasts as long as the editor. NULL when the terminal cannot be had.
line_editor *_Nullable line_editor_open(const char *_Nonnull program, const char *_Nullable history_path, int history_size);
void line_editor_close(line_editor *_Nonnull editor);
void line_editor_set_completer(line_editor *_Nonnull editor, line_completer _Nullable completer, void *_Nullable context);
/// Adds to the history, in memory and in its file.
void line_editor_remember(line_editor *_Nonnull editor, const char *_Nonnull line);

/// Types `text` into the line that is read next.
void line_editor_begin(line_editor *_Nonnull editor, const char *_Nonnull text);

enum { LINE_READ = 0, LINE_END = 1, LINE_INTERRUPTED = 2, LINE_FAILED = 3 };
/// Reads one line. Colours in `prompt` stand between \1 marks. On LINE_READ `*line` is NUL-terminated UTF-8 without
/// its newline, valid until the next call.
int line_editor_read(line_editor *_Nonnull editor, const char *_Nonnull prompt, const char *_Nullable *_Nonnull line);

#endif
