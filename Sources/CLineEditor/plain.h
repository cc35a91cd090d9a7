// Reads and waits without libedit. The terminal's own line editing would do for neither: it cuts a
// line at 4,095 bytes, and it shows hidden typing again after Ctrl-Z and `fg`. Not seen by Swift.

#ifndef AFTERCARE_PLAIN_H
#define AFTERCARE_PLAIN_H

#include <stdbool.h>
#include <termios.h>

#include "line_editor.h"
#include "text.h"

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
};

/// Takes the terminal for a read, or for a wait of so many milliseconds; false if there is none.
bool plain_begin(struct plain *plain, int milliseconds);

/// Gives the terminal back.
void plain_end(const struct plain *plain);

/// Shows the prompt with what is typed behind it.
void plain_show_prompt(const struct plain *plain);

/// Tells a wait's owner how much of it has passed.
void plain_tick(const struct plain *plain);

/// Whether a key ends a read or a wait, and how; the keys that stop the program are dealt with.
bool plain_is_way_out(struct plain *plain, int key, aftercare_line_editor_outcome *outcome);

/// Does what a key does to the line.
void plain_edit(struct plain *plain, int key);

#endif
