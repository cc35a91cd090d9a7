#define _GNU_SOURCE
#include <stdlib.h>
#include <wchar.h>

#include "editor.h"
#include "keys.h"
#include "signals.h"

struct aftercare_line_editor *editor_of(EditLine *line) {
  void *editor = NULL;
  el_wget(line, EL_CLIENTDATA, &editor);
  return editor;
}

// MARK: - Functions

static void replace_line(EditLine *line, const wchar_t *text) {
  const LineInfoW *info = el_wline(line);
  el_cursor(line, (int)(info->lastchar - info->cursor));
  info = el_wline(line);
  el_deletestr(line, (int)(info->lastchar - info->buffer));
  el_winsertstr(line, text);
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
  struct aftercare_line_editor *editor = editor_of(line);
  if (!editor->request->recall) return CC_NORM;
  const LineInfoW *info = el_wline(line);
  size_t length = 0;
  char *draft = utf8_from_wide(info->buffer, (size_t)(info->lastchar - info->buffer), &length);
  if (!draft) return CC_NORM;
  char *recalled = editor->request->recall(editor->request->context, draft, direction);
  wchar_t *text = recalled ? wide_from_utf8(recalled) : NULL;
  if (text) replace_line(line, text);
  unsigned char result = text ? CC_REFRESH : CC_NORM;
  erase_utf8(draft);
  erase_utf8(recalled);
  erase_wide(text);
  return result;
}

static unsigned char up(EditLine *line, wint_t key) {
  (void)key;
  return move_or_recall(line, -1);
}

static unsigned char down(EditLine *line, wint_t key) {
  (void)key;
  return move_or_recall(line, 1);
}

/// Deletes under the cursor; libedit's own would end the input on an empty line in vi mode.
static unsigned char delete_next(EditLine *line, wint_t key) {
  (void)key;
  const LineInfoW *info = el_wline(line);
  if (info->cursor == info->lastchar) return CC_NORM;
  el_cursor(line, 1);
  el_deletestr(line, 1);
  return CC_REFRESH;
}

static unsigned char insert_new_line(EditLine *line, wint_t key) {
  (void)key;
  return el_winsertstr(line, L"\n") == 0 ? CC_REFRESH : CC_NORM;
}

static unsigned char insert_paste(EditLine *line, wint_t key) {
  (void)key;
  const LineInfoW *info = el_wline(line);
  size_t length = (size_t)(info->lastchar - info->buffer);
  const wchar_t *text = keys_pasted_text(LINE_LIMIT - (length < LINE_LIMIT ? length : LINE_LIMIT));
  unsigned char result = *text && el_winsertstr(line, text) == 0 ? CC_REFRESH : CC_NORM;
  keys_erase_paste();
  return result;
}

static unsigned char complete(EditLine *line, wint_t key) {
  (void)key;
  struct aftercare_line_editor *editor = editor_of(line);
  if (!editor->request->complete) return CC_NORM;
  const LineInfoW *info = el_wline(line);
  size_t length = 0;
  char *before = utf8_from_wide(info->buffer, (size_t)(info->cursor - info->buffer), &length);
  if (!before) return CC_NORM;
  char *listing = NULL;
  char *insertion = editor->request->complete(editor->request->context, before, &listing);
  wchar_t *text = insertion ? wide_from_utf8(insertion) : NULL;
  bool has_inserted = text && *text && el_winsertstr(line, text) == 0;
  if (listing && !editor->request->is_hidden) show_above(editor, listing);
  erase_utf8(before);
  erase_utf8(insertion);
  erase_utf8(listing);
  erase_wide(text);
  return has_inserted ? CC_REFRESH : CC_NORM;
}

static unsigned char nothing(EditLine *line, wint_t key) {
  (void)line;
  (void)key;
  return CC_NORM;
}

// MARK: - Bindings

struct binding {
  const wchar_t *keys, *function;
};

static const struct binding both_maps[] = {
    {L"\x80", L"aftercare-up"},       {L"\x81", L"aftercare-down"},
    {L"\x82", L"ed-prev-char"},       {L"\x83", L"ed-next-char"},
    {L"\x84", L"ed-move-to-beg"},     {L"\x85", L"ed-move-to-end"},
    {L"\x86", L"aftercare-delete"},   {L"\x87", L"ed-prev-word"},
    {L"\x88", L"em-next-word"},       {L"\x89", L"aftercare-new-line"},
    {L"\x8a", L"aftercare-paste"},    {L"\x8b", L"aftercare-nothing"},
    {L"\x8c", L"ed-newline"},         {L"^M", L"ed-newline"},
    {L"^J", L"ed-newline"},           {L"^P", L"aftercare-up"},
    {L"^N", L"aftercare-down"},       {L"^R", L"aftercare-nothing"},
    {L"^V", L"aftercare-nothing"},    {L"^I", L"aftercare-complete"},
};

static const struct binding insert_map[] = {
    // The no-break space that Option-Space types, and the soft hyphen, are text.
    {L"\xa0", L"ed-insert"},
    {L"\xad", L"ed-insert"},
};

// Alt-x would wipe the line; Alt-n and Alt-p cut a long one at 1,024 characters.
static const struct binding emacs_map[] = {
    {L"^_", L"vi-undo"},
    {L"\\ex", L"aftercare-nothing"}, {L"\\eX", L"aftercare-nothing"},
    {L"\\en", L"aftercare-nothing"}, {L"\\eN", L"aftercare-nothing"},
    {L"\\ep", L"aftercare-nothing"}, {L"\\eP", L"aftercare-nothing"},
};

// Commands that write the line to a file, run a program, submit at once or use libedit's history.
static const wchar_t vi_without[] = L"vV@:#_/?nNKJG+-";

static void bind_all(EditLine *line, const struct binding *bindings, size_t count, bool in_vi) {
  for (size_t index = 0; index < count; index++) {
    const struct binding *one = &bindings[index];
    el_wset(line, EL_BIND, one->keys, one->function, NULL);
    if (in_vi) el_wset(line, EL_BIND, L"-a", one->keys, one->function, NULL);
  }
}

void bind_keys(EditLine *line) {
  static const struct {
    const wchar_t *name;
    unsigned char (*function)(EditLine *, wint_t);
  } functions[] = {
      {L"aftercare-up", up},
      {L"aftercare-down", down},
      {L"aftercare-delete", delete_next},
      {L"aftercare-new-line", insert_new_line},
      {L"aftercare-paste", insert_paste},
      {L"aftercare-complete", complete},
      {L"aftercare-nothing", nothing},
  };
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++)
    el_wset(line, EL_ADDFN, functions[index].name, L"aftercare", functions[index].function);
  const wchar_t *manner = NULL;
  el_wget(line, EL_EDITOR, &manner);
  bool in_vi = manner && wcscmp(manner, L"vi") == 0;
  bind_all(line, both_maps, sizeof both_maps / sizeof *both_maps, in_vi);
  bind_all(line, insert_map, sizeof insert_map / sizeof *insert_map, false);
  if (!in_vi) {
    bind_all(line, emacs_map, sizeof emacs_map / sizeof *emacs_map, false);
    return;
  }
  // A lone Esc must not wait for a sequence, which the decoder has already read.
  el_wset(line, EL_BIND, L"^[", L"vi-command-mode", NULL);
  for (const wchar_t *key = vi_without; *key; key++) {
    wchar_t name[] = {*key, 0};
    el_wset(line, EL_BIND, L"-a", name, L"aftercare-nothing", NULL);
  }
  el_wset(line, EL_BIND, L"-a", L"k", L"aftercare-up", NULL);
  el_wset(line, EL_BIND, L"-a", L"j", L"aftercare-down", NULL);
}
