// The editor's own parts, shared by its files. Not seen by Swift.

#ifndef AFTERCARE_EDITOR_H
#define AFTERCARE_EDITOR_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

#include "line_editor.h"
#include "text.h"

struct aftercare_line_editor {
  EditLine *shared;  // Used by every read that is not private.
  EditLine *current; // Used by the read that is running.
  const struct aftercare_line_editor_request *request;
  FILE *nowhere; // Where the words of hidden typing are drawn.
  wchar_t *prompt;
  aftercare_line_editor_outcome outcome;
  bool is_finishing;   // The line is to end, with `outcome`.
  bool is_cut;         // More was typed than a line may have.
  size_t longest_line; // The most characters the buffer held in this read.
  int columns;         // Of the terminal, when the line was last drawn.
};

/// The editor an EditLine belongs to.
struct aftercare_line_editor *editor_of(EditLine *line);

// MARK: Painting

/// Draws the prompt and the line again, after moving to where they begin.
void redraw(struct aftercare_line_editor *editor);

/// Shows what stands above the prompt, the prompt and the line, to someone who comes back to them.
void show_again(struct aftercare_line_editor *editor);

/// Moves to the row below the line.
void leave_line(struct aftercare_line_editor *editor);

/// Shows text above the prompt and keeps the line.
void show_above(struct aftercare_line_editor *editor, const char *text);

// MARK: Editing

/// Adds the editor's own functions and binds its keys, over whatever ~/.editrc bound.
void bind_keys(EditLine *line);

#endif
