// Keys one by one, for what is looked at rather than talked to. Signals are owned as during a read
// of the line editor, from begin to end; no read may run in between.

#ifndef AFTERCARE_RAW_KEYS_H
#define AFTERCARE_RAW_KEYS_H

#include <stdbool.h>

/// What a wait for keys ended with.
enum __attribute__((enum_extensibility(closed))) aftercare_line_editor_wake {
  aftercare_line_editor_wake_readable,
  aftercare_line_editor_wake_elapsed,
  aftercare_line_editor_wake_interrupted,
  aftercare_line_editor_wake_resized,
  aftercare_line_editor_wake_returned, // After Ctrl-Z: what was shown is gone.
  aftercare_line_editor_wake_hung_up,
  aftercare_line_editor_wake_terminated,
};
typedef enum aftercare_line_editor_wake aftercare_line_editor_wake;

/// Makes the terminal give every key at once and show none; false if it is no terminal.
bool aftercare_line_editor_begin_keys(void);

/// Gives the terminal and the signals back as they were.
void aftercare_line_editor_end_keys(void);

/// Waits for bytes of standard input or a signal; for ever if the milliseconds are negative.
aftercare_line_editor_wake aftercare_line_editor_await_keys(int milliseconds);

/// Stops the process as Ctrl-Z does, and returns when it goes on.
void aftercare_line_editor_stop_between_keys(void);

#endif
