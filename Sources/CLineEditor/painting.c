// The line on the screen: libedit keeps it, and draws it nowhere.

#define _GNU_SOURCE
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "editor.h"
#include "signals.h"

void aftercare_line_editor_look_at_window(struct aftercare_line_editor *editor) {
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  editor->columns = size.ws_col > 0 ? size.ws_col : 80;
  editor->rows = size.ws_row > 0 ? size.ws_row : 24;
}

/// What is to be seen at this moment.
static void compose(struct aftercare_line_editor *editor) {
  struct view view = aftercare_line_editor_view_of(editor->current);
  bool is_hidden = editor->request->is_hidden;
  if (editor->has_ended && view.length > 0) view.length--; // The line end.
  struct picture_source source = {
      .prompt = editor->other_prompt ? editor->other_prompt : editor->prompt,
      .text = view.text,
      .count = is_hidden ? 0 : view.length,
      .cursor = is_hidden ? 0 : editor->has_ended ? view.length : view.cursor,
      .collapsed = &editor->collapsed,
      .hint = editor->shows_hint ? editor->hint : NULL,
  };
  aftercare_line_editor_picture_compose(&editor->picture, &source, editor->columns);
}

void aftercare_line_editor_prompt_instead(struct aftercare_line_editor *editor,
                                          const wchar_t *format, ...) {
  enum { ROOM = 64 };
  aftercare_line_editor_erase_wide(editor->other_prompt);
  editor->other_prompt = format ? calloc(ROOM, sizeof *editor->other_prompt) : NULL;
  if (!editor->other_prompt) return;
  va_list values;
  va_start(values, format);
  vswprintf(editor->other_prompt, ROOM, format, values);
  va_end(values);
}

void aftercare_line_editor_paint(struct aftercare_line_editor *editor) {
  compose(editor);
  aftercare_line_editor_canvas_show(&editor->canvas, &editor->picture, editor->rows);
}

/// Whether the terminal is known to reflow rows when its width changes.
static bool reflows(void) {
  static const char *const marks[] = {"TMUX",         "VTE_VERSION", "KITTY_WINDOW_ID",
                                      "WEZTERM_PANE", "WT_SESSION",  "GHOSTTY_RESOURCES_DIR"};
  for (size_t index = 0; index < sizeof marks / sizeof *marks; index++)
    if (getenv(marks[index])) return true;
  return false;
}

void aftercare_line_editor_clear_line(struct aftercare_line_editor *editor) {
  // A terminal that reflows and one that does not put the cursor on different rows after a resize:
  // the smaller number may leave a stale piece above, and never eats what is above the prompt.
  size_t rows = editor->canvas.cursor_row;
  // What a terminal pulls down to fill a wider window is not ours to clear.
  if (editor->canvas.top > 0 && editor->columns > editor->canvas.picture.columns)
    rows = rows * (size_t)editor->canvas.picture.columns / (size_t)editor->columns;
  bool is_sure = editor->canvas.rows > 0 && editor->canvas.top == 0 && reflows();
  if ((is_sure || rows > 0) && editor->columns != editor->canvas.picture.columns) {
    compose(editor);
    if (is_sure || editor->picture.cursor_row < rows) rows = editor->picture.cursor_row;
  }
  aftercare_line_editor_canvas_clear(&editor->canvas, rows);
}

void aftercare_line_editor_show_again(struct aftercare_line_editor *editor) {
  aftercare_line_editor_canvas_forget(&editor->canvas);
  aftercare_line_editor_write_to_terminal(editor->request->above);
  aftercare_line_editor_paint(editor);
}

void aftercare_line_editor_end_line(struct aftercare_line_editor *editor, bool has_line) {
  editor->has_ended = has_line;
  aftercare_line_editor_paint(editor);
  // What was sent and did not fit into the window is written once, whole, so that it can be
  // scrolled back to; what one person wrote is not.
  bool is_tall = editor->canvas.rows < editor->canvas.picture.row_count;
  bool is_sent = editor->outcome == aftercare_line_editor_outcome_line;
  if (is_tall && is_sent && !editor->request->is_private) {
    aftercare_line_editor_canvas_clear(&editor->canvas, editor->canvas.cursor_row);
    compose(editor);
    aftercare_line_editor_canvas_show(&editor->canvas, &editor->picture, SIZE_MAX);
  }
  aftercare_line_editor_canvas_leave(&editor->canvas);
}

void aftercare_line_editor_show_above(struct aftercare_line_editor *editor, const char *text) {
  aftercare_line_editor_clear_line(editor);
  aftercare_line_editor_write_to_terminal(text);
  aftercare_line_editor_write_to_terminal("\n");
}
