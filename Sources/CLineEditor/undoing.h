// What the line was before. Not seen by Swift.

#ifndef AFTERCARE_UNDOING_H
#define AFTERCARE_UNDOING_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/// The most states of a line that are kept, and the most characters of all of them.
enum { UNDO_STATES = 200, UNDO_CHARACTERS = 1 << 20 };

/// A line and where its cursor was.
struct line_state {
  wchar_t *text;
  size_t length, cursor;
};

/// The states of one line, oldest first.
struct line_states {
  struct line_state entries[UNDO_STATES];
  size_t count;
  wint_t last_letter;   // The last key, if it was a letter of a word, or 0.
  size_t length_before; // The line's before that key.
};

/// Keeps the line as it is before a key, unless the key only goes on with a word.
void aftercare_line_editor_undo_note(struct line_states *states, const wchar_t *text, size_t length,
                                     size_t cursor, wint_t key);

/// Keeps nothing before a key, which goes on with a word or counts as if it did.
void aftercare_line_editor_undo_go_on(struct line_states *states, size_t length, wint_t key);

/// The newest state that differs from the line, or NULL; it stays the states' own.
const struct line_state *aftercare_line_editor_undo_take(struct line_states *states,
                                                         const wchar_t *text, size_t length);

/// Overwrites and frees all states.
void aftercare_line_editor_undo_erase(struct line_states *states);

#endif
