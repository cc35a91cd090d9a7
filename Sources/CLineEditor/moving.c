// Moving the cursor, and going through older lines.

#define _GNU_SOURCE
#include "editor.h"

/// Puts an older line into the line: as it was there before, or else collapsed where it is long.
static void show_recalled(EditLine *line, const wchar_t *text) {
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  const struct line_state *state = aftercare_line_editor_state_with(editor, text);
  if (state) {
    aftercare_line_editor_replace_line(line, state->text);
  } else {
    aftercare_line_editor_replace_line(line, L"");
    aftercare_line_editor_insert_text(editor, text, TYPED_BEFORE);
  }
}

/// Moves the cursor by a line within the text; false if there is none in that direction.
static bool move_by_line(EditLine *line, int direction) {
  const LineInfoW *info = el_wline(line);
  const wchar_t *start = info->cursor;
  while (start > info->buffer && start[-1] != L'\n') start--;
  ptrdiff_t column = info->cursor - start;
  const wchar_t *target = start;
  if (direction < 0) {
    if (start == info->buffer) return false;
    target = start - 1;
    while (target > info->buffer && target[-1] != L'\n') target--;
  } else {
    target = info->cursor;
    while (target < info->lastchar && *target != L'\n') target++;
    if (target == info->lastchar) return false;
    target++;
  }
  for (; column > 0 && target < info->lastchar && *target != L'\n'; column--) target++;
  el_cursor(line, (int)(target - info->cursor));
  return true;
}

static unsigned char move_or_recall(EditLine *line, int direction) {
  if (move_by_line(line, direction)) return CC_CURSOR;
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  if (!editor->request->recall) return CC_NORM;
  struct view view = aftercare_line_editor_view_of(line);
  size_t length = 0;
  char *draft = aftercare_line_editor_whole_line(editor, view.text, view.length, &length);
  if (!draft) return CC_NORM;
  char *recalled = editor->request->recall(editor->request->context, draft, direction);
  wchar_t *text = recalled ? aftercare_line_editor_wide_from_utf8(recalled) : NULL;
  if (text) show_recalled(line, text);
  unsigned char result = text ? CC_REFRESH : CC_NORM;
  aftercare_line_editor_erase_utf8(draft);
  aftercare_line_editor_erase_utf8(recalled);
  aftercare_line_editor_erase_wide(text);
  return result;
}

unsigned char aftercare_line_editor_move_up(EditLine *line, wint_t key) {
  (void)key;
  return move_or_recall(line, -1);
}

unsigned char aftercare_line_editor_move_down(EditLine *line, wint_t key) {
  (void)key;
  return move_or_recall(line, 1);
}

size_t aftercare_line_editor_place_before(EditLine *line) {
  struct view view = aftercare_line_editor_view_of(line);
  return aftercare_line_editor_grapheme_before(view.text, view.cursor);
}

size_t aftercare_line_editor_place_behind(EditLine *line) {
  struct view view = aftercare_line_editor_view_of(line);
  return aftercare_line_editor_grapheme_after(view.text, view.length, view.cursor);
}

unsigned char aftercare_line_editor_move_left(EditLine *line, wint_t key) {
  (void)key;
  el_cursor(line, -(int)(aftercare_line_editor_view_of(line).cursor -
                         aftercare_line_editor_place_before(line)));
  return CC_CURSOR;
}

unsigned char aftercare_line_editor_move_right(EditLine *line, wint_t key) {
  (void)key;
  el_cursor(line, (int)(aftercare_line_editor_place_behind(line) -
                        aftercare_line_editor_view_of(line).cursor));
  return CC_CURSOR;
}

/// The beginning (-1) or end (1) of the row of the text, and once there of the whole.
static unsigned char move_to_edge(EditLine *line, int direction) {
  struct view view = aftercare_line_editor_view_of(line);
  size_t target = view.cursor;
  if (direction < 0) {
    while (target > 0 && view.text[target - 1] != L'\n') target--;
    if (target == view.cursor) target = 0;
  } else {
    while (target < view.length && view.text[target] != L'\n') target++;
    if (target == view.cursor) target = view.length;
  }
  el_cursor(line, (int)target - (int)view.cursor);
  return CC_CURSOR;
}

unsigned char aftercare_line_editor_move_home(EditLine *line, wint_t key) {
  (void)key;
  return move_to_edge(line, -1);
}

unsigned char aftercare_line_editor_move_end(EditLine *line, wint_t key) {
  (void)key;
  return move_to_edge(line, 1);
}
