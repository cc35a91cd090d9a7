// An EditLine with this program's ways and the person's own.

#define _GNU_SOURCE
#include <unistd.h>

#include "editor.h"

static wchar_t *no_prompt(EditLine *line) {
  (void)line;
  return L"";
}

bool aftercare_line_editor_has_vi_keys(EditLine *line) {
  const wchar_t *keymap = NULL;
  el_wget(line, EL_EDITOR, &keymap);
  return keymap && wcscmp(keymap, L"vi") == 0;
}

EditLine *aftercare_line_editor_open_line(struct aftercare_line_editor *editor) {
  // The descriptors decide about the terminal's mode, the streams where the words are drawn.
  EditLine *line = el_init_fd("aftercare", stdin, editor->nowhere, editor->nowhere, STDIN_FILENO,
                              STDOUT_FILENO, STDERR_FILENO);
  if (!line) return NULL;
  el_wset(line, EL_CLIENTDATA, editor);
  el_wset(line, EL_EDITOR, L"emacs");
  const char *settings = aftercare_line_editor_settings_path();
  if (settings) el_source(line, settings);
  if (editor->keymap != aftercare_line_editor_keymap_own) {
    bool wants_vi = editor->keymap == aftercare_line_editor_keymap_vi;
    if (wants_vi != aftercare_line_editor_has_vi_keys(line))
      el_wset(line, EL_EDITOR, wants_vi ? L"vi" : L"emacs");
  }
  aftercare_line_editor_add_functions(line);
  aftercare_line_editor_bind_keys(line);
  el_wset(line, EL_EDITMODE, 1);
  el_wset(line, EL_SIGNAL, 0);
  el_wset(line, EL_GETCFN, aftercare_line_editor_get_key);
  el_wset(line, EL_PROMPT, no_prompt);
  // Ctrl-C, Ctrl-Z and Ctrl-\ are keys, so that nothing typed ahead is lost with them.
  // A return and a line feed stay what they are, so that the two bytes of a pasted line end can be
  // told from two lines.
  const char *setty[] = {"setty", "-d", "-isig", "-ixon", "-icrnl", "-inlcr"};
  el_parse(line, 6, setty);
  return line;
}

void aftercare_line_editor_close_line(EditLine *line) {
  // Without this el_end throws away what was typed ahead.
  el_wset(line, EL_EDITMODE, 0);
  el_end(line);
}
