// Reads and waits without libedit. The terminal's own line editing would do for neither: it cuts a
// line at 4,095 bytes, and it shows hidden typing again after Ctrl-Z and `fg`. Not seen by Swift.

#ifndef AFTERCARE_PLAIN_H
#define AFTERCARE_PLAIN_H

#include <stdbool.h>
#include <termios.h>

#include "line_editor.h"
#include "text.h"

/// A place on the screen, counted in cells from where the prompt began.
struct plain_place {
  int row, column;
};

struct plain {
  const char *prompt, *above;
  const struct aftercare_line_editor_pause *pause; // NULL in a read.
  bool is_hidden;
  bool is_cut; // More was typed than a line may have.
  bool had_words;
  int echo;    // Where typing is shown: not in a pipe that the program's words go through.
  struct wide_text line;
  struct termios before, during;
  long long beginning;
  int columns; // Of the window when the prompt was shown.
  // Where the line ends on the screen: terminals differ in the cells of some characters.
  struct plain_place nearest, farthest;
  bool is_moved; // The window changed its size since then.
};

/// Takes the terminal for a read, or for a wait of so many milliseconds; false if there is none.
bool aftercare_line_editor_plain_begin(struct plain *plain, int milliseconds);

/// Gives the terminal back.
void aftercare_line_editor_plain_end(const struct plain *plain);

/// Shows the prompt with what is typed behind it.
void aftercare_line_editor_plain_show_prompt(struct plain *plain);

/// Shows the line's last character, which was just added.
void aftercare_line_editor_plain_show_last(struct plain *plain);

/// Takes what is behind `start` out of the line and off the screen.
void aftercare_line_editor_plain_take_back(struct plain *plain, size_t start);

/// Takes notice of another size of the window.
void aftercare_line_editor_plain_note_window(struct plain *plain);

/// Begins with a draft, which the prompt shows.
void aftercare_line_editor_plain_add_draft(struct plain *plain, const char *draft);

/// Tells a wait's owner how much of it has passed.
void aftercare_line_editor_plain_tick(const struct plain *plain);

/// Whether a key ends a read or a wait, and how; the keys that stop the program are dealt with.
bool aftercare_line_editor_plain_is_way_out(struct plain *plain, int key,
                                            aftercare_line_editor_outcome *outcome);

/// Does what a key does to the line.
void aftercare_line_editor_plain_edit(struct plain *plain, int key);

#endif
