// The rows that libedit draws the line on, nowhere.
//
// It has as many as the window when a read begins, whatever it was told before. Where a text has
// more, it loses count of the row that its cursor is in, and writes behind the last of them. So it
// gets more rows than the line can fill.

#define _GNU_SOURCE
#include "editor.h"

enum {
  CELLS = 32,         // Of a row: more than what stands for any one character.
  MARGIN = 1024,      // Rows for what comes before the next look, such as a macro.
  FEWEST = 2 * MARGIN,
};

/// Drops what a command put in beyond the most that a line may have.
static void cut_line(struct aftercare_line_editor *editor, struct view view) {
  EditLine *line = editor->current;
  editor->is_cut = true;
  el_cursor(line, (int)(view.length - view.cursor));
  el_deletestr(line, (int)(view.length - LINE_LIMIT));
  if (view.cursor < LINE_LIMIT) el_cursor(line, -(int)(LINE_LIMIT - view.cursor));
}

static void set_number(EditLine *line, const wchar_t *name, size_t value) {
  wchar_t number[24];
  swprintf(number, sizeof number / sizeof *number, L"%zu", value);
  el_wset(line, EL_SETTC, name, number, NULL);
}

void aftercare_line_editor_make_room(struct aftercare_line_editor *editor) {
  struct view view = aftercare_line_editor_view_of(editor->current);
  if (view.length > LINE_LIMIT) cut_line(editor, view);
  size_t length = view.length < LINE_LIMIT ? view.length : LINE_LIMIT;
  // Each character may be a line end.
  if (editor->unseen_rows >= length + MARGIN) return;
  editor->unseen_rows = 2 * length + FEWEST;
  set_number(editor->current, L"co", CELLS);
  set_number(editor->current, L"li", editor->unseen_rows);
  el_wset(editor->current, EL_REFRESH);
}
