// The terminal in C: what Swift cannot call (varargs of libedit, wcwidth, prctl) or must not do
// itself (work inside signal handlers). One process has one terminal, so all of it is for standard
// input and output, and for one thread.
//
// Signals have one owner at a time. While a read or a wait runs, INT, TERM, HUP, WINCH, TSTP and
// CONT write one byte to a pipe that is polled together with the keyboard. At all other times the
// crash guard, once installed, has INT, TERM and HUP too: it restores the terminal and lets the
// signal do its work. In a conversation, INT is kept for the next read or wait instead.

#ifndef AFTERCARE_LINE_EDITOR_H
#define AFTERCARE_LINE_EDITOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// How a read or a wait ended.
enum __attribute__((enum_extensibility(closed))) aftercare_line_editor_outcome {
  aftercare_line_editor_outcome_line,
  aftercare_line_editor_outcome_interrupted,
  aftercare_line_editor_outcome_end_of_input,
  aftercare_line_editor_outcome_out,
  aftercare_line_editor_outcome_idle,
  aftercare_line_editor_outcome_hung_up,
  aftercare_line_editor_outcome_terminated,
  aftercare_line_editor_outcome_elapsed,
  aftercare_line_editor_outcome_entered,
  aftercare_line_editor_outcome_failed,
};
typedef enum aftercare_line_editor_outcome aftercare_line_editor_outcome;

/// Gives the line to show instead of `draft` (freed by the caller), or NULL to leave it;
/// `direction` is -1 for an older line and 1 for a newer one.
typedef char *_Nullable (*aftercare_line_editor_recall)(void *context, const char *draft,
                                                        int direction);

/// Gives the line that holds `wanted` with `skipped` newer ones left out (freed by the caller), or
/// NULL.
typedef char *_Nullable (*aftercare_line_editor_search)(void *context, const char *wanted,
                                                        int skipped);

/// Is told that `line`, which a search found, stands on the line now, and what stood there before.
typedef void (*aftercare_line_editor_take)(void *context, const char *line, const char *draft);

/// What completing does to the line: both texts are freed by the caller.
struct aftercare_line_editor_completion {
  size_t erased; // Characters taken away before the cursor.
  char *_Nullable insertion;
  char *_Nullable listing; // Candidates to show above the prompt.
};

/// Completes what stands before the cursor; `direction` is 1 for Tab and -1 for Shift-Tab.
typedef void (*aftercare_line_editor_complete)(
    void *context, const char *before, int direction,
    struct aftercare_line_editor_completion *completion);

/// Is told how many milliseconds of a wait have passed.
typedef void (*aftercare_line_editor_tick)(void *_Nullable context, int passed);

/// Which keymap an editor has.
enum __attribute__((enum_extensibility(closed))) aftercare_line_editor_keymap {
  aftercare_line_editor_keymap_own, // As ~/.editrc says, else those of emacs.
  aftercare_line_editor_keymap_emacs,
  aftercare_line_editor_keymap_vi,
};

/// What one read asks for; all pointers are borrowed for the length of the call.
struct aftercare_line_editor_request {
  const char *prompt;
  const char *above; // What stands above the prompt, for someone who comes back to it.
  const char *_Nullable draft; // What stands on the line to begin with.
  const char *_Nullable hint;  // Shown at the right of an empty line.
  bool is_private;
  bool is_hidden;
  int idle_milliseconds;
  void *_Nullable context;
  aftercare_line_editor_recall _Nullable recall;
  aftercare_line_editor_search _Nullable search; // NULL without `take`.
  aftercare_line_editor_take _Nullable take;
  aftercare_line_editor_complete _Nullable complete;
};

/// One line as valid UTF-8, owned by whoever called the read, until it is erased.
struct aftercare_line_editor_text {
  char *_Nullable bytes;
  size_t length;
  char *_Nullable stashed; // What was put aside for the next read, whatever the outcome.
  size_t stashed_length;
  bool had_unreadable_bytes;
  bool was_too_long;
  bool had_words; // Something stood on the line at some time, whatever came of it.
};

/// The editor, opaque: at most one exists at a time.
struct aftercare_line_editor;

/// Makes LC_CTYPE a UTF-8 locale whatever the environment says; false if there is none.
bool aftercare_line_editor_use_utf8_locale(void);

/// The most cells that any terminal draws code points in, one behind the other: where some join the
/// parts of an emoji and others do not, it is those of the parts.
int aftercare_line_editor_cells(const uint32_t *scalars, size_t count);

/// Forbids core dumps and reading this process's memory by others of the same user.
void aftercare_line_editor_forbid_core_dumps(void);

/// Restores the terminal before the process dies of a signal; remembers the terminal as it is now.
void aftercare_line_editor_install_crash_guard(void);

/// Has the crash guard keep up to two interrupts that come between reads and waits for the next one,
/// which they end; or no longer.
void aftercare_line_editor_keep_interrupts(bool is_wanted);

/// Whether an interrupt is kept that no read or wait has taken.
bool aftercare_line_editor_has_kept_interrupt(void);

/// What clears up to 200 rows of the screen and leaves nothing of them in the scrollback.
const char *aftercare_line_editor_clearing(void);

/// Tells the crash guard and Ctrl-Z whether the alternate screen is showing.
void aftercare_line_editor_note_alternate_screen(bool is_showing);

/// Makes an editor over standard input and output, or NULL if memory ran out.
struct aftercare_line_editor *_Nullable aftercare_line_editor_create(
    enum aftercare_line_editor_keymap keymap);

/// Ends an editor made by `aftercare_line_editor_create`.
void aftercare_line_editor_destroy(struct aftercare_line_editor *editor);

/// Forgets what was deleted or could be undone in reads that were not private.
void aftercare_line_editor_forget(struct aftercare_line_editor *editor);

/// Reads one line; `text` has bytes only if the outcome is one. The terminal is cooked afterwards.
aftercare_line_editor_outcome aftercare_line_editor_read(
    struct aftercare_line_editor *editor, const struct aftercare_line_editor_request *request,
    struct aftercare_line_editor_text *text);

/// Overwrites and frees the text of one read.
void aftercare_line_editor_erase_text(struct aftercare_line_editor_text *text);

/// Reads one line of a terminal without moving the cursor or drawing anything twice.
aftercare_line_editor_outcome aftercare_line_editor_read_plainly(
    const struct aftercare_line_editor_request *request, struct aftercare_line_editor_text *text);

/// A wait; all pointers are borrowed for the length of the call.
struct aftercare_line_editor_pause {
  int milliseconds;
  const char *above; // For someone who comes back to it.
  const char *_Nullable draft; // What was typed in a wait before, and goes on in this one.
  bool any_key;      // Any key ends it, and a letter is kept for the next read.
  int tick_milliseconds;
  aftercare_line_editor_tick _Nullable tick;
  void *_Nullable context;
};

/// Waits for Enter, or any key, without showing what is typed; `text` has it as put aside.
aftercare_line_editor_outcome aftercare_line_editor_wait(
    const struct aftercare_line_editor_pause *pause, struct aftercare_line_editor_text *text);

/// Begins to read a pipe or file: from here on signals are outcomes; false if that cannot be.
bool aftercare_line_editor_begin_piped_read(void);

/// Ends what `aftercare_line_editor_begin_piped_read` began.
void aftercare_line_editor_end_piped_read(void);

/// Within a piped read, waits until standard input can be read (outcome `line`) or a signal comes.
aftercare_line_editor_outcome aftercare_line_editor_await_input(void);

/// Throws away what was typed before it was asked for.
void aftercare_line_editor_discard_type_ahead(void);

#pragma clang assume_nonnull end

#endif
