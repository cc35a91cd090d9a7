#define _GNU_SOURCE
#include "editor.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "keys.h"
#include "signals.h"

enum { ERASING_BYTE = 0xA5 };

// MARK: - Making and forgetting

/// Takes what libedit draws, which costs no call of the system.
static ssize_t swallow(void *nothing, const char *bytes, size_t count) {
  (void)nothing;
  (void)bytes;
  return (ssize_t)count;
}

struct aftercare_line_editor *aftercare_line_editor_create(
    enum aftercare_line_editor_keymap keymap) {
  struct aftercare_line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->keymap = keymap;
  editor->nowhere = fopencookie(NULL, "w", (cookie_io_functions_t){.write = swallow});
  if (!editor->nowhere) {
    free(editor);
    return NULL;
  }
  // A buffer would keep the words.
  setvbuf(editor->nowhere, NULL, _IONBF, 0);
  return editor;
}

void aftercare_line_editor_forget(struct aftercare_line_editor *editor) {
  // Has the C library overwrite the editor's buffers (kill, undo, line) as they are freed.
  mallopt(M_PERTURB, ERASING_BYTE);
  if (editor->shared) aftercare_line_editor_close_line(editor->shared);
  editor->shared = NULL;
  mallopt(M_PERTURB, 0);
}

void aftercare_line_editor_destroy(struct aftercare_line_editor *editor) {
  aftercare_line_editor_forget(editor);
  fclose(editor->nowhere);
  free(editor);
}

// MARK: - Reading

static void begin(struct aftercare_line_editor *editor) {
  aftercare_line_editor_keys_begin(&(struct keys_options){
      .escape_is_a_prefix = !aftercare_line_editor_has_vi_keys(editor->current),
      .takes_blocks = true,
      .joins_lines = true,
      .idle_milliseconds = editor->request->idle_milliseconds,
      .notice = aftercare_line_editor_notice,
      .owner = editor,
  });
  editor->outcome = aftercare_line_editor_outcome_line;
  editor->is_finishing = editor->is_cut = editor->has_begun = editor->has_ended = false;
  editor->shows_hint = true;
  aftercare_line_editor_look_at_window(editor);
  editor->longest_line = editor->unseen_rows = 0;
  // Raw before the prompt, or what is typed at its sight is shown by the kernel.
  el_wset(editor->current, EL_PREP_TERM, 1);
  aftercare_line_editor_set_paste_mode(true);
}

static void end(struct aftercare_line_editor *editor, bool has_line) {
  aftercare_line_editor_end_line(editor, has_line);
  aftercare_line_editor_set_paste_mode(false);
  el_wset(editor->current, EL_PREP_TERM, 0);
}

/// Takes the line out of libedit's buffer and overwrites it there.
static void take_line(struct aftercare_line_editor *editor, const wchar_t *line, int count,
                      struct aftercare_line_editor_text *text) {
  text->had_words = editor->longest_line > 0;
  if (line && count > 0 && editor->outcome == aftercare_line_editor_outcome_line) {
    size_t length = (size_t)count;
    if (line[length - 1] == L'\n') length--;
    text->bytes = aftercare_line_editor_whole_line(editor, line, length, &text->length);
    text->had_unreadable_bytes = aftercare_line_editor_keys_dropped_bytes();
    text->was_too_long = editor->is_cut || aftercare_line_editor_paste_was_cut();
    if (!text->bytes) editor->outcome = aftercare_line_editor_outcome_failed;
  } else if (editor->outcome == aftercare_line_editor_outcome_line) {
    editor->outcome = aftercare_line_editor_outcome_end_of_input;
  }
  const struct wide_text *stashed = &editor->stashed;
  if (stashed->length > 0)
    text->stashed = aftercare_line_editor_utf8_from_wide(stashed->characters, stashed->length,
                                                         &text->stashed_length);
  wchar_t *buffer = (wchar_t *)el_wline(editor->current)->buffer;
  wmemset(buffer, 0, editor->longest_line);
}

/// Overwrites what a read kept beside the line.
static void erase_rest(struct aftercare_line_editor *editor) {
  aftercare_line_editor_paste_erase();
  aftercare_line_editor_undo_erase(&editor->undo);
  aftercare_line_editor_collapsed_erase(&editor->collapsed);
  aftercare_line_editor_wide_text_erase(&editor->stashed);
  aftercare_line_editor_picture_erase(&editor->canvas.picture);
  aftercare_line_editor_picture_erase(&editor->picture);
  free(editor->prompt);
  free(editor->hint);
  editor->prompt = editor->hint = NULL;
  editor->current = NULL;
  editor->request = NULL;
}

aftercare_line_editor_outcome aftercare_line_editor_read(
    struct aftercare_line_editor *editor, const struct aftercare_line_editor_request *request,
    struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  editor->request = request;
  editor->prompt = aftercare_line_editor_wide_from_utf8(request->prompt);
  editor->hint =
      request->hint && *request->hint ? aftercare_line_editor_wide_from_utf8(request->hint) : NULL;
  // What one person deleted could be yanked back by the next, were the editor not a fresh one.
  bool is_fresh = request->is_private || request->is_hidden;
  // Has the C library overwrite the editor's larger buffers (kill, undo, line, and the display,
  // which libedit makes anew at each read) as they are freed.
  mallopt(M_PERTURB, ERASING_BYTE);
  if (!is_fresh && !editor->shared) editor->shared = aftercare_line_editor_open_line(editor);
  editor->current = is_fresh ? aftercare_line_editor_open_line(editor) : editor->shared;
  editor->outcome = aftercare_line_editor_outcome_failed;
  if (editor->prompt && editor->current && aftercare_line_editor_signals_begin(SIGNALS_ALL)) {
    begin(editor);
    int count = 0;
    const wchar_t *line = el_wgets(editor->current, &count);
    end(editor, line && count > 0);
    aftercare_line_editor_signals_end();
    take_line(editor, line, count, text);
  }
  if (is_fresh && editor->current) aftercare_line_editor_close_line(editor->current);
  mallopt(M_PERTURB, 0);
  erase_rest(editor);
  return editor->outcome;
}

void aftercare_line_editor_erase_text(struct aftercare_line_editor_text *text) {
  if (text->bytes) explicit_bzero(text->bytes, text->length);
  if (text->stashed) explicit_bzero(text->stashed, text->stashed_length);
  free(text->bytes);
  free(text->stashed);
  *text = (struct aftercare_line_editor_text){0};
}
