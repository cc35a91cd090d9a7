// Tab and Shift-Tab.

#define _GNU_SOURCE
#include "editor.h"

static unsigned char complete_in(EditLine *line, int direction) {
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  if (!editor->request->complete) return CC_NORM;
  struct view view = aftercare_line_editor_view_of(line);
  size_t length = 0;
  char *before = aftercare_line_editor_utf8_from_wide(view.text, view.cursor, &length);
  if (!before) return CC_NORM;
  struct aftercare_line_editor_completion completion = {0};
  editor->request->complete(editor->request->context, before, direction, &completion);
  wchar_t *text =
      completion.insertion ? aftercare_line_editor_wide_from_utf8(completion.insertion) : NULL;
  bool has_changed = completion.erased > 0 && completion.erased <= view.cursor;
  if (has_changed) el_deletestr(line, (int)completion.erased);
  if (text && *text && el_winsertstr(line, text) == 0) has_changed = true;
  if (completion.listing && !editor->request->is_hidden)
    aftercare_line_editor_show_above(editor, completion.listing);
  aftercare_line_editor_erase_utf8(before);
  aftercare_line_editor_erase_utf8(completion.insertion);
  aftercare_line_editor_erase_utf8(completion.listing);
  aftercare_line_editor_erase_wide(text);
  return has_changed ? CC_REFRESH : CC_NORM;
}

unsigned char aftercare_line_editor_complete_on(EditLine *line, wint_t key) {
  (void)key;
  return complete_in(line, 1);
}

unsigned char aftercare_line_editor_complete_back(EditLine *line, wint_t key) {
  (void)key;
  return complete_in(line, -1);
}
