#define _GNU_SOURCE
#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "keys.h"
#include "line_editor.h"
#include "signals.h"
#include "text.h"

// MARK: - Characters and cells

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool aftercare_line_editor_use_utf8_locale(void) {
  setlocale(LC_CTYPE, "");
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t index = 0; !is_utf8() && index < sizeof fallbacks / sizeof *fallbacks; index++)
    setlocale(LC_CTYPE, fallbacks[index]);
  return is_utf8();
}

int aftercare_line_editor_cells(const uint32_t *scalars, size_t count) {
  const wchar_t *text = (const wchar_t *)scalars;
  int cells = 0;
  for (size_t index = 0; index < count;) {
    bool is_unsure = false;
    size_t end = aftercare_line_editor_grapheme_after(text, count, index);
    int joined = aftercare_line_editor_grapheme_width(text + index, end - index, &is_unsure);
    int apart = aftercare_line_editor_grapheme_width_apart(text + index, end - index);
    cells += joined > apart ? joined : apart;
    index = end;
  }
  return cells;
}

// MARK: - Pipes

bool aftercare_line_editor_begin_piped_read(void) {
  aftercare_line_editor_keys_begin(&(struct keys_options){0});
  return aftercare_line_editor_signals_begin(SIGNALS_TO_END);
}

void aftercare_line_editor_end_piped_read(void) { aftercare_line_editor_signals_end(); }

aftercare_line_editor_outcome aftercare_line_editor_await_input(void) {
  switch (aftercare_line_editor_keys_await()) {
  case KEYS_INTERRUPTED: return aftercare_line_editor_outcome_interrupted;
  case KEYS_TERMINATED: return aftercare_line_editor_outcome_terminated;
  case KEYS_HUNG_UP: return aftercare_line_editor_outcome_hung_up;
  default: return aftercare_line_editor_outcome_line;
  }
}
