// Signals as bytes in a pipe, and the guard for the terminal. Not seen by Swift.

#ifndef AFTERCARE_SIGNALS_H
#define AFTERCARE_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>

/// Which signals a read wants as bytes: one of a pipe leaves TSTP to the system.
enum signals_wanted { SIGNALS_TO_END, SIGNALS_ALL };

/// Starts to write signals to the pipe; false if no pipe could be made.
bool signals_begin(enum signals_wanted wanted);

/// Gives the signals back to whoever had them before `signals_begin`.
void signals_end(void);

/// The end of the pipe to poll.
int signals_descriptor(void);

/// The next signal that arrived, or 0.
int signals_next(void);

/// Stops this process by `SIGTSTP`, the whole process group if the terminal's key asked for it;
/// the alternate screen is left in the meantime.
void signals_stop(bool whole_group);

/// Clears the alternate screen if it is showing; false if it is not.
bool signals_clear_alternate_screen(void);

/// Has the terminal mark what is pasted, or not; the guard knows.
void set_paste_mode(bool is_on);

/// Writes all of a string to a descriptor, giving up when it cannot.
void write_all(int descriptor, const char *text);

/// The same, to standard output.
void write_to_terminal(const char *text);

/// Writes so many bytes to standard output, giving up when it cannot.
void write_bytes_to_terminal(const char *bytes, size_t count);

#endif
