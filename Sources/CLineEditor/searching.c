// Ctrl-R: older lines that hold what is typed, newest first.

#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

#include "editor.h"
#include "keys.h"

struct search {
  struct aftercare_line_editor *editor;
  wchar_t *draft;
  size_t draft_length, draft_cursor;
  struct wide_text wanted;
  int skipped; // Newer lines that hold it as well.
  bool has_found; // A line that was found stands on the line.
  bool has_failed;
};

/// Has the end of what is looked for shown as the prompt.
static void show_wanted(struct search *search) {
  enum { SHOWN = 24 };
  const wchar_t *wanted = search->wanted.characters ? search->wanted.characters : L"";
  size_t length = search->wanted.length;
  if (length > SHOWN) wanted += length - SHOWN;
  const wchar_t *word = search->has_failed ? L"not found" : L"search";
  aftercare_line_editor_prompt_instead(search->editor, L"%ls “%ls”> ", word, wanted);
}

/// Puts a line that was found into the line.
static void show_found(struct search *search, const char *found) {
  wchar_t *line = aftercare_line_editor_wide_from_utf8(found);
  if (!line) return;
  aftercare_line_editor_replace_line(search->editor->current, L"");
  aftercare_line_editor_insert_text(search->editor, line, TYPED_BEFORE);
  search->has_found = true;
  aftercare_line_editor_erase_wide(line);
}

/// Looks for the line with so many newer ones skipped; stays where it is if there is none.
static void look(struct search *search, int skipped) {
  const struct aftercare_line_editor_request *request = search->editor->request;
  size_t length = 0;
  char *wanted = aftercare_line_editor_utf8_from_wide(search->wanted.characters,
                                                      search->wanted.length, &length);
  char *found = wanted && length > 0 ? request->search(request->context, wanted, skipped) : NULL;
  search->has_failed = !found && length > 0;
  if (found) {
    search->skipped = skipped;
    show_found(search, found);
  }
  show_wanted(search);
  aftercare_line_editor_erase_utf8(wanted);
  aftercare_line_editor_erase_utf8(found);
}

/// Does what a key does to the search; false if it ends it.
static bool takes(struct search *search, wint_t key) {
  switch (key) {
  case KEY_SEARCH_BACK: look(search, search->skipped + 1); return true;
  case KEY_SEARCH_FORWARD: look(search, search->skipped > 0 ? search->skipped - 1 : 0); return true;
  case KEY_BACKSPACE:
    aftercare_line_editor_wide_text_remove_last(&search->wanted);
    look(search, 0);
    return true;
  case KEY_IGNORED: return true;
  default:
    if (!aftercare_line_editor_keys_is_text(key)) return false;
    aftercare_line_editor_wide_text_append(&search->wanted, (wchar_t)key);
    look(search, search->skipped);
    if (search->has_failed) look(search, 0);
    return true;
  }
}

// MARK: - The draft

static void keep_draft(struct search *search) {
  struct view view = aftercare_line_editor_view_of(search->editor->current);
  search->draft = aftercare_line_editor_copy_of(view.text, view.length);
  search->draft_length = view.length;
  search->draft_cursor = view.cursor;
}

static void bring_draft_back(struct search *search) {
  if (!search->has_found) return;
  EditLine *line = search->editor->current;
  aftercare_line_editor_replace_line(line, L"");
  aftercare_line_editor_replace_line_at(line, search->draft, search->draft_cursor);
}

/// Leaves the line that was found on the line, and the draft to the keys that go through older
/// lines.
static void take_found(struct search *search) {
  if (!search->has_found) return;
  struct aftercare_line_editor *editor = search->editor;
  struct view view = aftercare_line_editor_view_of(editor->current);
  size_t length = 0;
  char *found = aftercare_line_editor_whole_line(editor, view.text, view.length, &length);
  char *draft =
      aftercare_line_editor_whole_line(editor, search->draft, search->draft_length, &length);
  if (found && draft) editor->request->take(editor->request->context, found, draft);
  aftercare_line_editor_erase_utf8(found);
  aftercare_line_editor_erase_utf8(draft);
}

/// Whether what was typed since vi's `/` is the command that leaves.
static bool is_way_out(const struct search *search, wint_t first_key) {
  return first_key == L'/' && search->wanted.length == 3 &&
         wcsncmp(search->wanted.characters, L"out", 3) == 0;
}

unsigned char aftercare_line_editor_search_back(EditLine *line, wint_t key) {
  struct search search = {.editor = aftercare_line_editor_of(line)};
  wint_t first_key = key;
  if (!search.editor->request->search || search.editor->request->is_hidden) return CC_NORM;
  keep_draft(&search);
  if (!search.draft) return CC_NORM;
  show_wanted(&search);
  aftercare_line_editor_keys_set_escape_is_a_prefix(false);
  do key = aftercare_line_editor_listen(search.editor);
  while (takes(&search, key));
  aftercare_line_editor_keys_set_escape_is_a_prefix(!aftercare_line_editor_has_vi_keys(line));
  aftercare_line_editor_prompt_instead(search.editor, NULL);
  if (key == KEY_CANCEL)
    bring_draft_back(&search);
  else
    take_found(&search);
  // Enter and Esc only take the line; what is sent is looked at first.
  bool is_done = key == '\r' || key == '\n' || key == KEY_ESCAPE || key == KEY_CANCEL;
  if (!is_done) aftercare_line_editor_keys_put_back(key);
  if ((key == '\r' || key == '\n') && is_way_out(&search, first_key))
    aftercare_line_editor_keys_put_back((wint_t)KEYS_OUT);
  aftercare_line_editor_erase_wide(search.draft);
  aftercare_line_editor_wide_text_erase(&search.wanted);
  return CC_REFRESH;
}
