// Ctrl-R: older lines that hold what is typed, newest first.

#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

#include "editor.h"
#include "keys.h"

struct search {
  struct aftercare_line_editor *editor;
  wchar_t *draft;
  size_t draft_cursor;
  struct wide_text wanted;
  int skipped; // Newer lines that hold it as well.
  bool has_failed;
};

/// The prompt while searching, with the end of what is looked for where it is long.
static wchar_t *search_prompt(const struct search *search) {
  enum { SHOWN = 24 };
  const wchar_t *wanted = search->wanted.characters ? search->wanted.characters : L"";
  size_t length = search->wanted.length;
  if (length > SHOWN) wanted += length - SHOWN;
  wchar_t *prompt = calloc(SHOWN + 32, sizeof *prompt);
  if (!prompt) return NULL;
  const wchar_t *word = search->has_failed ? L"not found" : L"search";
  swprintf(prompt, SHOWN + 32, L"%ls “%ls”> ", word, wanted);
  return prompt;
}

/// Has the line, or another instead, drawn behind the prompt of the search or the read's own.
static void show(struct search *search, const wchar_t *line, size_t cursor, bool is_searching) {
  struct aftercare_line_editor *editor = search->editor;
  erase_wide(editor->other_prompt);
  editor->other_prompt = is_searching ? search_prompt(search) : NULL;
  if (line) {
    replace_line(editor->current, L"");
    if (line == search->draft)
      replace_line_at(editor->current, line, cursor);
    else
      insert_text(editor, line, false);
  }
}

/// Looks for the line with so many newer ones skipped; stays where it is if there is none.
static void look(struct search *search, int skipped) {
  const struct aftercare_line_editor_request *request = search->editor->request;
  size_t length = 0;
  char *wanted = utf8_from_wide(search->wanted.characters, search->wanted.length, &length);
  char *found = wanted && length > 0 ? request->search(request->context, wanted, skipped) : NULL;
  wchar_t *line = found ? wide_from_utf8(found) : NULL;
  search->has_failed = !line && length > 0;
  if (line) search->skipped = skipped;
  show(search, line, 0, true);
  erase_utf8(wanted);
  erase_utf8(found);
  erase_wide(line);
}

/// Does what a key does to the search; false if it ends it.
static bool takes(struct search *search, wint_t key) {
  switch (key) {
  case KEY_SEARCH_BACK: look(search, search->skipped + 1); return true;
  case KEY_SEARCH_FORWARD: look(search, search->skipped > 0 ? search->skipped - 1 : 0); return true;
  case KEY_BACKSPACE:
    wide_text_remove_last(&search->wanted);
    look(search, 0);
    return true;
  case KEY_IGNORED: return true;
  default:
    if (!keys_is_text(key)) return false;
    wide_text_append(&search->wanted, (wchar_t)key);
    look(search, search->skipped);
    if (search->has_failed) look(search, 0);
    return true;
  }
}

static wchar_t *copy_of_line(EditLine *line, size_t *cursor) {
  const LineInfoW *info = el_wline(line);
  *cursor = (size_t)(info->cursor - info->buffer);
  return copy_of(info->buffer, (size_t)(info->lastchar - info->buffer));
}

unsigned char search_back(EditLine *line, wint_t key) {
  struct search search = {.editor = editor_of(line)};
  if (!search.editor->request->search || search.editor->request->is_hidden) return CC_NORM;
  search.draft = copy_of_line(line, &search.draft_cursor);
  if (!search.draft) return CC_NORM;
  show(&search, NULL, 0, true);
  keys_set_escape_is_a_prefix(false);
  do key = listen(search.editor);
  while (takes(&search, key));
  keys_set_escape_is_a_prefix(!has_vi_keys(line));
  bool is_cancelled = key == KEY_CANCEL;
  show(&search, is_cancelled ? search.draft : NULL, search.draft_cursor, false);
  // Enter and Esc only take the line; what is sent is looked at first.
  bool is_taken = key == '\r' || key == '\n' || key == KEY_ESCAPE || is_cancelled;
  if (!is_taken) keys_put_back(key);
  erase_wide(search.draft);
  wide_text_erase(&search.wanted);
  return CC_NORM;
}
