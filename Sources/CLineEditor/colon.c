// The colon of vi: of its commands those that leave, which are heard like Ctrl-C.

#define _GNU_SOURCE
#include "editor.h"
#include "keys.h"

static bool leaves(const struct wide_text *command) {
  static const wchar_t *const words[] = {L"q", L"q!", L"wq", L"wq!", L"x", L"qa", L"qa!", L"quit"};
  for (size_t index = 0; index < sizeof words / sizeof *words; index++)
    if (command->characters && wcscmp(command->characters, words[index]) == 0) return true;
  return false;
}

unsigned char aftercare_line_editor_take_colon(EditLine *line, wint_t key) {
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  if (editor->request->is_hidden) return CC_NORM;
  struct wide_text command = {0};
  for (;;) {
    aftercare_line_editor_prompt_instead(editor, L":%.24ls> ",
                                         command.characters ? command.characters : L"");
    key = aftercare_line_editor_listen(editor);
    if (key == KEY_BACKSPACE && command.length > 0)
      aftercare_line_editor_wide_text_remove_last(&command);
    else if (aftercare_line_editor_keys_is_text(key))
      aftercare_line_editor_wide_text_append(&command, (wchar_t)key);
    else
      break;
  }
  aftercare_line_editor_prompt_instead(editor, NULL);
  bool is_sent = key == '\r' || key == '\n';
  if (is_sent && leaves(&command)) aftercare_line_editor_keys_put_back((wint_t)KEYS_INTERRUPTED);
  else if (!is_sent && key != KEY_ESCAPE && key != KEY_BACKSPACE)
    aftercare_line_editor_keys_put_back(key);
  aftercare_line_editor_wide_text_erase(&command);
  return CC_NORM;
}
