#define _GNU_SOURCE
#include "CLineEdit.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

struct line_editor {
    EditLine *edit;
    History *history;
    char *history_path;
    char *prompt;
    char *line;
    line_completer completer;
    void *context;
    int interrupted;
};

struct line_completion {
    EditLine *edit;
    unsigned char outcome;
};

// A signal may be delivered to any thread of a Swift process, so read(2) cannot be trusted to return EINTR. The
// handlers write a byte here and the character reader waits for both descriptors.
static int signal_pipe[2] = {-1, -1};

static void note_signal(int number) {
    int saved = errno;
    char byte = number == SIGINT ? 'i' : 'w';
    ssize_t written = write(signal_pipe[1], &byte, 1);
    (void)written;
    errno = saved;
}

static line_editor *editor_of(EditLine *edit) {
    line_editor *editor;
    el_get(edit, EL_CLIENTDATA, &editor);
    return editor;
}

static char *give_prompt(EditLine *edit) { return editor_of(edit)->prompt; }

// Rows that lie above `place` in the line when prompt and text are laid out on the columns there are.
static int rows_above(line_editor *editor, const wchar_t *place) {
    int columns = 80;
    el_get(editor->edit, EL_GETTC, "co", &columns, NULL);
    if (columns < 2) columns = 80;
    int row = 0, column = 0, hidden = 0;
    mbstate_t state = {0};
    const char *next = editor->prompt;
    size_t left = strlen(next);
    const LineInfoW *info = el_wline(editor->edit);
    const wchar_t *text = info->buffer;
    for (;;) {
        wchar_t c;
        if (left > 0) {
            size_t used = mbrtowc(&c, next, left, &state);
            if (used == 0 || used == (size_t)-1 || used == (size_t)-2) used = 1, c = L'?';
            next += used;
            left -= used;
            if (c == L'\1') { hidden = !hidden; continue; }
            if (hidden) continue;
        } else if (text < place) {
            c = *text++;
        } else {
            return row;
        }
        int width = wcwidth(c);
        if (width < 0) width = 2; // libedit shows a control character as ^X
        if (column + width > columns) row++, column = 0;
        column += width;
        if (column == columns) row++, column = 0;
    }
}

// A terminal that changes its width lays the line out anew and leaves the cursor on its character. libedit would
// draw where the line began before; go to where it begins now.
static void redraw_after_resize(line_editor *editor) {
    el_resize(editor->edit);
    int rows = rows_above(editor, el_wline(editor->edit)->cursor);
    char move[32] = "\r\033[J";
    if (rows > 0) snprintf(move, sizeof move, "\r\033[%dA\033[J", rows);
    fputs(move, stdout);
    fflush(stdout);
    el_set(editor->edit, EL_REFRESH);
}

// Leaves the line that is given up as it is and goes to its end, so that nothing is written over it.
static void leave_line(line_editor *editor) {
    const LineInfoW *info = el_wline(editor->edit);
    int rows = rows_above(editor, info->lastchar) - rows_above(editor, info->cursor);
    if (rows > 0) printf("\033[%dB", rows);
    fputs(info->cursor == info->lastchar ? "^C\n" : "\r\n", stdout);
    fflush(stdout);
}

static int read_character(EditLine *edit, wchar_t *character) {
    line_editor *editor = editor_of(edit);
    mbstate_t state = {0};
    for (;;) {
        struct pollfd wait[2] = {{STDIN_FILENO, POLLIN, 0}, {signal_pipe[0], POLLIN, 0}};
        if (poll(wait, 2, -1) < 0) {
            if (errno == EINTR) continue;
            return -1;
        }
        if (wait[1].revents & POLLIN) {
            char byte;
            int resized = 0;
            while (read(signal_pipe[0], &byte, 1) == 1) {
                if (byte == 'i') editor->interrupted = 1;
                else resized = 1;
            }
            if (editor->interrupted) {
                leave_line(editor);
                errno = EINTR;
                return -1;
            }
            if (resized) redraw_after_resize(editor);
        }
        if (!(wait[0].revents & (POLLIN | POLLHUP | POLLERR))) continue;
        char byte;
        ssize_t count = read(STDIN_FILENO, &byte, 1);
        if (count < 0) {
            if (errno == EINTR || errno == EAGAIN) continue;
            return -1;
        }
        if (count == 0) return 0;
        size_t used = mbrtowc(character, &byte, 1, &state);
        if (used == (size_t)-2) continue; // the rest of the character is to come
        if (used == (size_t)-1) *character = 0xFFFD;
        return 1;
    }
}

void line_completion_insert(line_completion *reply, int erased, const char *text) {
    if (erased > 0) el_deletestr(reply->edit, erased);
    if (*text) el_insertstr(reply->edit, text);
    if (reply->outcome == CC_REFRESH_BEEP) reply->outcome = CC_REFRESH;
}

void line_completion_show(line_completion *reply, const char *text) {
    fputc('\n', stdout);
    fputs(text, stdout);
    fflush(stdout);
    reply->outcome = CC_REDISPLAY;
}

static unsigned char complete(EditLine *edit, int key) {
    (void)key;
    line_editor *editor = editor_of(edit);
    if (!editor->completer) return CC_REFRESH_BEEP;
    const LineInfo *info = el_line(edit);
    char *line = strndup(info->buffer, (size_t)(info->cursor - info->buffer));
    if (!line) return CC_REFRESH_BEEP;
    line_completion reply = {edit, CC_REFRESH_BEEP};
    editor->completer(editor->context, line, &reply);
    free(line);
    return reply.outcome;
}

static void bind_keys(EditLine *edit) {
    el_set(edit, EL_EDITOR, "emacs");
    el_set(edit, EL_ADDFN, "desk-complete", "Complete the word before the cursor", complete);
    el_set(edit, EL_BIND, "^I", "desk-complete", NULL);
    el_set(edit, EL_BIND, "^R", "em-inc-search-prev", NULL);
    el_set(edit, EL_BIND, "^W", "ed-delete-prev-word", NULL);
    el_set(edit, EL_BIND, "\\e[1;5C", "em-next-word", NULL);
    el_set(edit, EL_BIND, "\\e[1;5D", "ed-prev-word", NULL);
    el_set(edit, EL_BIND, "\\e[3~", "ed-delete-next-char", NULL);
}

line_editor *line_editor_open(const char *program, const char *history_path, int history_size) {
    // Characters are read and measured by the locale; without a UTF-8 one libedit would see bytes.
    setlocale(LC_CTYPE, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
    if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return NULL;
    line_editor *editor = calloc(1, sizeof *editor);
    if (!editor) return NULL;
    editor->edit = el_init(program, stdin, stdout, stderr);
    editor->history = history_init();
    editor->prompt = strdup("> ");
    if (!editor->edit || !editor->history || !editor->prompt) {
        line_editor_close(editor);
        return NULL;
    }
    HistEvent event;
    history(editor->history, &event, H_SETSIZE, history_size);
    history(editor->history, &event, H_SETUNIQUE, 1);
    if (history_path && (editor->history_path = strdup(history_path)))
        history(editor->history, &event, H_LOAD, history_path);
    el_set(editor->edit, EL_CLIENTDATA, editor);
    el_set(editor->edit, EL_PROMPT_ESC, give_prompt, '\1');
    el_set(editor->edit, EL_SIGNAL, 0);
    el_set(editor->edit, EL_HIST, history, editor->history);
    bind_keys(editor->edit);
    el_wset(editor->edit, EL_GETCFN, read_character);
    el_source(editor->edit, NULL); // the user's ~/.editrc: vi keys and the like
    return editor;
}

void line_editor_close(line_editor *editor) {
    if (editor->edit) el_end(editor->edit);
    if (editor->history) history_end(editor->history);
    free(editor->history_path);
    free(editor->prompt);
    free(editor->line);
    free(editor);
}

void line_editor_set_completer(line_editor *editor, line_completer completer, void *context) {
    editor->completer = completer;
    editor->context = context;
}

void line_editor_remember(line_editor *editor, const char *line) {
    HistEvent event;
    history(editor->history, &event, H_ENTER, line);
    if (!editor->history_path) return;
    mode_t mask = umask(077); // what an editor typed is nobody else's business
    history(editor->history, &event, H_SAVE, editor->history_path);
    umask(mask);
}

void line_editor_begin(line_editor *editor, const char *text) { el_push(editor->edit, text); }

int line_editor_read(line_editor *editor, const char *prompt, const char **line) {
    char *copy = strdup(prompt);
    if (!copy) return LINE_FAILED;
    free(editor->prompt);
    editor->prompt = copy;

    struct sigaction ours = {0}, interrupt_before, resize_before;
    ours.sa_handler = note_signal;
    ours.sa_flags = SA_RESTART;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGINT, &ours, &interrupt_before);
    sigaction(SIGWINCH, &ours, &resize_before);
    el_resize(editor->edit); // the window may have changed while a command ran
    editor->interrupted = 0;
    int count = 0;
    const char *text = el_gets(editor->edit, &count);
    sigaction(SIGINT, &interrupt_before, NULL);
    sigaction(SIGWINCH, &resize_before, NULL);

    if (editor->interrupted) {
        el_reset(editor->edit);
        return LINE_INTERRUPTED;
    }
    if (!text || count <= 0) return count < 0 ? LINE_FAILED : LINE_END;
    free(editor->line);
    editor->line = strdup(text);
    if (!editor->line) return LINE_FAILED;
    editor->line[strcspn(editor->line, "\r\n")] = '\0';
    *line = editor->line;
    return LINE_READ;
}
