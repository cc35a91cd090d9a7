// The editor's own parts, shared by its files. Not seen by Swift.

#ifndef AFTERCARE_EDITOR_H
#define AFTERCARE_EDITOR_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

#include "line_editor.h"

struct aftercare_line_editor {
  EditLine *shared;  // Used by every read that is not private.
  EditLine *current; // Used by the read that is running.
  const struct aftercare_line_editor_request *request;
  FILE *nowhere; // Where the words of hidden typing are drawn.
  wchar_t *prompt;
  aftercare_line_editor_outcome outcome;
  bool has_prefill;     // Still to be put into the line.
  bool is_finishing;    // The line is to end, with `outcome`.
  size_t longest_line;  // The most characters the buffer held in this read.
  int columns;          // Of the terminal, when the line was last drawn.
};

/// The editor an EditLine belongs to.
struct aftercare_line_editor *editor_of(EditLine *line);

// MARK: Text

/// UTF-8 as wide characters, freed by the caller; what is no UTF-8 is left out.
wchar_t *wide_from_utf8(const char *text);

/// Wide characters as UTF-8 with its length, freed by the caller.
char *utf8_from_wide(const wchar_t *text, size_t count, size_t *length);

/// Overwrites and frees a string.
void erase_wide(wchar_t *text);
void erase_utf8(char *text);

/// A prompt whose styling is marked as taking no cells.
wchar_t *prompt_from_utf8(const char *text);
enum { PROMPT_MARK = 1 };

// MARK: Painting

/// Draws the prompt and the line again, after moving to where they begin.
void redraw(struct aftercare_line_editor *editor, bool is_at_prompt);

/// Moves to the row below the line.
void leave_line(struct aftercare_line_editor *editor);

/// Shows text above the prompt and keeps the line.
void show_above(struct aftercare_line_editor *editor, const char *text);

// MARK: Editing

/// Adds the editor's own functions and binds its keys, over whatever ~/.editrc bound.
void bind_keys(EditLine *line);

#endif
