// Signals as bytes in a pipe, and the guard for the terminal. Not seen by Swift.

#ifndef AFTERCARE_SIGNALS_H
#define AFTERCARE_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>

/// Which signals a read wants as bytes: one of a pipe leaves TSTP to the system.
enum signals_wanted { SIGNALS_TO_END, SIGNALS_ALL };

/// Starts to write signals to the pipe; false if no pipe could be made.
bool aftercare_line_editor_signals_begin(enum signals_wanted wanted);

/// Gives the signals back to whoever had them before `signals_begin`.
void aftercare_line_editor_signals_end(void);

/// The end of the pipe to poll.
int aftercare_line_editor_signals_descriptor(void);

/// The next signal that arrived, or 0.
int aftercare_line_editor_signals_next(void);

/// Stops this process by `SIGTSTP`, the whole process group if the terminal's key asked for it;
/// the alternate screen is left in the meantime.
void aftercare_line_editor_signals_stop(bool whole_group);

/// Clears the alternate screen if it is showing; false if it is not.
bool aftercare_line_editor_signals_clear_alternate_screen(void);

/// Has the terminal mark what is pasted, or not; the guard knows.
void aftercare_line_editor_set_paste_mode(bool is_on);

/// Whether the terminal was asked to mark what is pasted.
bool aftercare_line_editor_has_paste_mode(void);

/// Writes all of a string to a descriptor, giving up when it cannot.
void aftercare_line_editor_write_all(int descriptor, const char *text);

/// The same, to standard output.
void aftercare_line_editor_write_to_terminal(const char *text);

/// Writes so many bytes to standard output, giving up when it cannot.
void aftercare_line_editor_write_bytes_to_terminal(const char *bytes, size_t count);

#endif
