// What the editor's own keys do to the line.

#define _GNU_SOURCE
#include <stdlib.h>

#include "editor.h"
#include "keys.h"
#include "signals.h"

struct aftercare_line_editor *aftercare_line_editor_of(EditLine *line) {
  void *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  return editor;
}

struct view aftercare_line_editor_view_of(EditLine *line) {
  const LineInfoW *info = el_wline(line);
  return (struct view){.text = info->buffer,
                       .length = (size_t)(info->lastchar - info->buffer),
                       .cursor = (size_t)(info->cursor - info->buffer)};
}

// MARK: - The whole line

void aftercare_line_editor_replace_line_at(EditLine *line, const wchar_t *text, size_t cursor) {
  struct view view = aftercare_line_editor_view_of(line);
  el_cursor(line, (int)(view.length - view.cursor));
  el_deletestr(line, (int)view.length);
  el_winsertstr(line, text);
  view = aftercare_line_editor_view_of(line);
  if (cursor < view.cursor) el_cursor(line, -(int)(view.cursor - cursor));
}

void aftercare_line_editor_replace_line(EditLine *line, const wchar_t *text) {
  aftercare_line_editor_replace_line_at(line, text, LINE_LIMIT);
}

bool aftercare_line_editor_insert_text(struct aftercare_line_editor *editor, const wchar_t *text,
                                       enum collapsed_origin origin) {
  const wchar_t *shown = aftercare_line_editor_collapse(&editor->collapsed, text, origin);
  return *shown && el_winsertstr(editor->current, shown) == 0;
}

char *aftercare_line_editor_whole_line(struct aftercare_line_editor *editor, const wchar_t *line,
                                       size_t count, size_t *length) {
  struct wide_text whole =
      aftercare_line_editor_expand(&editor->collapsed, line, count, &editor->is_cut);
  char *bytes = aftercare_line_editor_utf8_from_wide(whole.characters, whole.length, length);
  aftercare_line_editor_wide_text_erase(&whole);
  return bytes;
}

const struct line_state *aftercare_line_editor_state_with(struct aftercare_line_editor *editor,
                                                          const wchar_t *text) {
  size_t length = wcslen(text);
  for (size_t index = editor->undo.count; index-- > 0;) {
    const struct line_state *state = &editor->undo.entries[index];
    if (aftercare_line_editor_expanded_length(&editor->collapsed, state->text, state->length) !=
        length)
      continue;
    bool is_cut = false;
    struct wide_text whole =
        aftercare_line_editor_expand(&editor->collapsed, state->text, state->length, &is_cut);
    bool is_same = !is_cut && whole.length == length &&
                   (length == 0 || wmemcmp(whole.characters, text, length) == 0);
    aftercare_line_editor_wide_text_erase(&whole);
    if (is_same) return state;
  }
  return NULL;
}

// MARK: - Deleting and inserting

static unsigned char backspace(EditLine *line, wint_t key) {
  (void)key;
  size_t cursor = aftercare_line_editor_view_of(line).cursor,
         start = aftercare_line_editor_place_before(line);
  if (start == cursor) return CC_NORM;
  el_deletestr(line, (int)(cursor - start));
  return CC_REFRESH;
}

/// Deletes under the cursor; libedit's own would end the input on an empty line in vi mode.
static unsigned char delete_next(EditLine *line, wint_t key) {
  (void)key;
  int count =
      (int)(aftercare_line_editor_place_behind(line) - aftercare_line_editor_view_of(line).cursor);
  if (count == 0) return CC_NORM;
  el_cursor(line, count);
  el_deletestr(line, count);
  return CC_REFRESH;
}

static unsigned char insert_new_line(EditLine *line, wint_t key) {
  (void)key;
  return el_winsertstr(line, L"\n") == 0 ? CC_REFRESH : CC_NORM;
}

static unsigned char insert_paste(EditLine *line, wint_t key) {
  (void)key;
  // What somebody has to say of the paste has room behind it, however long that is.
  enum { ROOM = 4096, MOST = LINE_LIMIT - ROOM };
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  struct view view = aftercare_line_editor_view_of(line);
  size_t length = aftercare_line_editor_expanded_length(&editor->collapsed, view.text, view.length);
  bool is_beginning = false;
  const wchar_t *text =
      aftercare_line_editor_paste_text(MOST - (length < MOST ? length : MOST), &is_beginning);
  enum collapsed_origin origin = is_beginning ? PASTED_BEGINNING : PASTED;
  unsigned char result =
      aftercare_line_editor_insert_text(editor, text, origin) ? CC_REFRESH : CC_NORM;
  aftercare_line_editor_paste_erase();
  return result;
}

static unsigned char undo(EditLine *line, wint_t key) {
  (void)key;
  struct view view = aftercare_line_editor_view_of(line);
  const struct line_state *state = aftercare_line_editor_undo_take(
      &aftercare_line_editor_of(line)->undo, view.text, view.length);
  if (!state) return CC_NORM;
  aftercare_line_editor_replace_line_at(line, state->text, state->cursor);
  return CC_REFRESH;
}

/// Puts the line aside for the next prompt, so that something else can be typed first.
static unsigned char stash(EditLine *line, wint_t key) {
  (void)key;
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  struct view view = aftercare_line_editor_view_of(line);
  if (view.length == 0 || editor->request->is_hidden) return CC_NORM;
  struct wide_text whole =
      aftercare_line_editor_expand(&editor->collapsed, view.text, view.length, &editor->is_cut);
  aftercare_line_editor_wide_text_erase(&editor->stashed);
  editor->stashed = whole;
  aftercare_line_editor_replace_line(line, L"");
  return CC_REFRESH;
}

/// Clears the screen; what is answered stays in sight.
static unsigned char clear_screen(EditLine *line, wint_t key) {
  (void)key;
  aftercare_line_editor_write_to_terminal("\033[H\033[2J");
  aftercare_line_editor_show_again(aftercare_line_editor_of(line));
  return CC_NORM;
}

static unsigned char nothing(EditLine *line, wint_t key) {
  (void)line;
  (void)key;
  return CC_NORM;
}

void aftercare_line_editor_add_functions(EditLine *line) {
  static const struct {
    const wchar_t *name;
    unsigned char (*function)(EditLine *, wint_t);
  } functions[] = {
      {L"aftercare-up", aftercare_line_editor_move_up},
      {L"aftercare-down", aftercare_line_editor_move_down},
      {L"aftercare-left", aftercare_line_editor_move_left},
      {L"aftercare-right", aftercare_line_editor_move_right},
      {L"aftercare-home", aftercare_line_editor_move_home},
      {L"aftercare-end", aftercare_line_editor_move_end},
      {L"aftercare-backspace", backspace},
      {L"aftercare-delete", delete_next},
      {L"aftercare-new-line", insert_new_line},
      {L"aftercare-paste", insert_paste},
      {L"aftercare-undo", undo},
      {L"aftercare-stash", stash},
      {L"aftercare-search", aftercare_line_editor_search_back},
      {L"aftercare-colon", aftercare_line_editor_take_colon},
      {L"aftercare-complete", aftercare_line_editor_complete_on},
      {L"aftercare-complete-back", aftercare_line_editor_complete_back},
      {L"aftercare-clear", clear_screen},
      {L"aftercare-nothing", nothing},
  };
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++)
    el_wset(line, EL_ADDFN, functions[index].name, L"aftercare", functions[index].function);
}
