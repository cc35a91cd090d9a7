#define _GNU_SOURCE
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"
#include "signals.h"

struct place {
  int row, column;
};

/// Moves past one character as libedit draws it.
static void advance(struct place *place, wchar_t character, int columns) {
  if (character == L'\n') {
    place->row++;
    place->column = 0;
    return;
  }
  int width = wcwidth(character);
  if (character == L'\t')
    width = 8 - place->column % 8;
  else if (width < 0) // ^A for a control, \U+1FA77 for what the C library does not know yet.
    width = character < 0x80 ? 2 : character > 0xFFFF ? 8 : 7;
  if (place->column + width > columns) {
    place->row++;
    place->column = 0;
  }
  place->column += width;
  if (place->column >= columns) {
    place->row++;
    place->column = 0;
  }
}

/// Moves past a prompt, whose styling takes no cells.
static void advance_past(struct place *place, const wchar_t *prompt, int columns) {
  bool is_styling = false;
  for (; *prompt; prompt++) {
    if (*prompt == PROMPT_MARK)
      is_styling = !is_styling;
    else if (!is_styling)
      advance(place, *prompt, columns);
  }
}

/// Where the character after the first `count` of the line is drawn, counted from the prompt.
static struct place place_after(struct aftercare_line_editor *editor, size_t count, int columns) {
  struct place place = {0, 0};
  const wchar_t *prompt = editor->other_prompt ? editor->other_prompt : editor->prompt;
  advance_past(&place, prompt, columns);
  if (editor->request->is_hidden) return place;
  const wchar_t *text = el_wline(editor->current)->buffer;
  for (size_t index = 0; index < count; index++) advance(&place, text[index], columns);
  return place;
}

static size_t cursor_of(struct aftercare_line_editor *editor) {
  const LineInfoW *line = el_wline(editor->current);
  return (size_t)(line->cursor - line->buffer);
}

static size_t length_of(struct aftercare_line_editor *editor) {
  const LineInfoW *line = el_wline(editor->current);
  return (size_t)(line->lastchar - line->buffer);
}

static int current_columns(void) {
  int columns = aftercare_line_editor_columns(STDOUT_FILENO);
  return columns > 1 ? columns : 80;
}

void go_to_prompt(struct aftercare_line_editor *editor) {
  // A terminal that reflows and one that does not put the cursor on different rows after a resize:
  // the smaller number may leave a stale piece above, and never eats what is above the prompt.
  int before = place_after(editor, cursor_of(editor), editor->columns).row;
  int after = place_after(editor, cursor_of(editor), current_columns()).row;
  int rows = before < after ? before : after;
  char moves[32];
  if (rows > 0) {
    snprintf(moves, sizeof moves, "\r\033[%dA\033[J", rows);
    write_to_terminal(moves);
  } else {
    write_to_terminal("\r\033[J");
  }
}

void draw(struct aftercare_line_editor *editor) {
  editor->columns = current_columns();
  el_resize(editor->current);
  if (editor->request->is_hidden) write_to_terminal(editor->request->prompt);
  el_wset(editor->current, EL_REFRESH);
}

void redraw(struct aftercare_line_editor *editor) {
  go_to_prompt(editor);
  draw(editor);
}

void show_again(struct aftercare_line_editor *editor) {
  write_to_terminal(editor->request->above);
  draw(editor);
}

void leave_line(struct aftercare_line_editor *editor) {
  int here = place_after(editor, cursor_of(editor), editor->columns).row;
  int last = place_after(editor, length_of(editor), editor->columns).row;
  for (int row = here; row <= last; row++) write_to_terminal("\n");
  write_to_terminal("\r");
}

void show_above(struct aftercare_line_editor *editor, const char *text) {
  go_to_prompt(editor);
  write_to_terminal(text);
  write_to_terminal("\n");
  draw(editor);
}

// MARK: - The hint

void show_hint(struct aftercare_line_editor *editor) {
  enum { ROOM = 24 }; // Cells between the prompt and the hint.
  const char *text = editor->request->hint;
  if (!text || !*text || length_of(editor) > 0) return;
  wchar_t *hint = prompt_from_utf8(text);
  struct place here = place_after(editor, 0, editor->columns), after = {0, 0};
  if (hint) advance_past(&after, hint, INT_MAX);
  free(hint);
  // A terminal that is told to write in its last column may go to the next row.
  int column = editor->columns - after.column - 1;
  if (!hint || here.row > 0 || column < here.column + ROOM) return;
  char move[32];
  snprintf(move, sizeof move, "\033[%dG", column + 1);
  write_to_terminal(move);
  write_to_terminal(text);
  snprintf(move, sizeof move, "\033[%dG", here.column + 1);
  write_to_terminal(move);
  editor->shows_hint = true;
}

void erase_hint(struct aftercare_line_editor *editor) {
  if (!editor->shows_hint) return;
  editor->shows_hint = false;
  write_to_terminal("\033[K");
}
