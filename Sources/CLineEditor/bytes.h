// Bytes of the keyboard, one by one, and the signals that come between them. Not seen by Swift.

#ifndef AFTERCARE_BYTES_H
#define AFTERCARE_BYTES_H

#include <stdbool.h>
#include <stddef.h>

#include "keys.h"

enum {
  BYTE_NONE = -100,   // No byte came in time.
  SEQUENCE_WAIT = 60, // Milliseconds in which an Esc shows whether it begins a sequence.
  REST_WAIT = 500,    // Milliseconds between the bytes of one that has begun, over a slow line.
  TEXT_WAIT = 1000,   // Milliseconds after which a character or a paste without an end has ended.
};

/// Milliseconds of a monotonic clock.
long long aftercare_line_editor_bytes_now(void);

/// Begins to read with these options; what an earlier read left over comes first.
void aftercare_line_editor_bytes_begin(const struct keys_options *options);

/// Waits for the keyboard or a signal: 1 readable, BYTE_NONE too late, else an event.
int aftercare_line_editor_bytes_await(int milliseconds);

/// The next byte (0 to 255), BYTE_NONE if none came in time, or an event.
int aftercare_line_editor_bytes_next(int milliseconds);

/// Pushes a byte back, to come next.
void aftercare_line_editor_bytes_push_back(int byte);

/// Peeks at the byte that comes `ahead` places after the next; BYTE_NONE or an event.
int aftercare_line_editor_bytes_peek(size_t ahead, int milliseconds);

/// Whether the byte taken last arrived together with others, as pasted text does.
bool aftercare_line_editor_bytes_came_together(void);

/// How many bytes were read and not taken yet.
size_t aftercare_line_editor_bytes_read_ahead(void);

/// Whether there is more to read at this moment.
bool aftercare_line_editor_bytes_are_waiting(void);

/// Overwrites what was read ahead, and has the terminal forget what was not read.
void aftercare_line_editor_bytes_discard(void);

#endif
