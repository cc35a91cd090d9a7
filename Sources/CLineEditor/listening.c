// Keys for libedit, and what does not concern it.

#define _GNU_SOURCE
#include <signal.h>
#include <unistd.h>

#include "bytes.h"
#include "editor.h"
#include "keys.h"
#include "signals.h"

static size_t length_of(EditLine *line) {
  const LineInfoW *info = el_wline(line);
  return (size_t)(info->lastchar - info->buffer);
}

// MARK: - Stops and signals

static void take_terminal_back(struct aftercare_line_editor *editor) {
  aftercare_line_editor_look_at_window(editor);
  el_wset(editor->current, EL_PREP_TERM, 1);
  aftercare_line_editor_set_paste_mode(true);
  aftercare_line_editor_show_again(editor);
}

/// Gives the terminal to the shell and takes it back; prompt and line are redrawn.
static void stop(struct aftercare_line_editor *editor, bool whole_group) {
  aftercare_line_editor_canvas_leave(&editor->canvas);
  aftercare_line_editor_set_paste_mode(false);
  el_wset(editor->current, EL_PREP_TERM, 0);
  aftercare_line_editor_signals_stop(whole_group);
  take_terminal_back(editor);
}

void aftercare_line_editor_notice(void *owner, int signal_number) {
  struct aftercare_line_editor *editor = owner;
  switch (signal_number) {
  case SIGWINCH:
    aftercare_line_editor_look_at_window(editor);
    // What a private screen cuts off does not come back, so it is redrawn.
    if (aftercare_line_editor_signals_clear_alternate_screen()) {
      aftercare_line_editor_show_again(editor);
    } else {
      aftercare_line_editor_clear_line(editor);
      aftercare_line_editor_paint(editor);
    }
    break;
  case SIGTSTP:
    stop(editor, false);
    break;
  case SIGCONT: // After SIGSTOP, which nobody can prepare for; libedit thinks it is still raw.
    el_wset(editor->current, EL_PREP_TERM, 0);
    if (!aftercare_line_editor_signals_clear_alternate_screen())
      aftercare_line_editor_canvas_leave(&editor->canvas);
    take_terminal_back(editor);
    break;
  default:
    break;
  }
}

// MARK: - Endings

/// The outcome of an event that ends a read.
static aftercare_line_editor_outcome outcome_of(int event) {
  switch (event) {
  case KEYS_IDLE: return aftercare_line_editor_outcome_idle;
  case KEYS_INTERRUPTED: return aftercare_line_editor_outcome_interrupted;
  case KEYS_OUT: return aftercare_line_editor_outcome_out;
  case KEYS_TERMINATED: return aftercare_line_editor_outcome_terminated;
  default: return aftercare_line_editor_outcome_hung_up;
  }
}

/// Ends the line by the key that goes below it; should a command want the key, by an error.
static int finish(struct aftercare_line_editor *editor, wchar_t *key,
                  aftercare_line_editor_outcome outcome) {
  editor->outcome = outcome;
  bool has_gone = outcome == aftercare_line_editor_outcome_hung_up;
  if (editor->is_finishing || has_gone) return -1;
  editor->is_finishing = true;
  *key = KEY_FINISH;
  return 1;
}

// MARK: - Keys

wint_t aftercare_line_editor_listen(struct aftercare_line_editor *editor) {
  for (;;) {
    // Of what was typed faster than it can be looked at, only the last state is drawn.
    if (!aftercare_line_editor_bytes_are_waiting()) aftercare_line_editor_paint(editor);
    wint_t key = aftercare_line_editor_keys_next();
    editor->shows_hint = false;
    if (key == KEY_QUIT)
      raise(SIGQUIT);
    else if (key == KEY_STOP)
      stop(editor, true);
    else
      return key == KEY_ERASE || key == KEY_BACKSPACE_CONTROL ? KEY_BACKSPACE : key;
  }
}

/// Puts the draft into the line, which libedit clears when a read begins.
static void begin_line(struct aftercare_line_editor *editor) {
  editor->has_begun = true;
  wchar_t *draft =
      editor->request->draft ? aftercare_line_editor_wide_from_utf8(editor->request->draft) : NULL;
  if (draft && *draft) aftercare_line_editor_insert_text(editor, draft, TYPED_BEFORE);
  aftercare_line_editor_erase_wide(draft);
}

/// Remembers the line as it is before a key.
static void note_line(struct aftercare_line_editor *editor, wint_t key) {
  const LineInfoW *info = el_wline(editor->current);
  size_t cursor = (size_t)(info->cursor - info->buffer);
  size_t length = length_of(editor->current);
  // Looking at a long line for each of its letters would take a quadratic time.
  enum { SHORT = 256 };
  if (!aftercare_line_editor_keys_is_text(key) || length < SHORT ||
      !aftercare_line_editor_bytes_are_waiting())
    aftercare_line_editor_undo_note(&editor->undo, info->buffer, length, cursor, key);
  else aftercare_line_editor_undo_go_on(&editor->undo, length, key);
}

/// The key for deleting a sign whole, where it would be a word of it.
static wint_t whole_sign_key(struct aftercare_line_editor *editor, wint_t key) {
  struct view view = aftercare_line_editor_view_of(editor->current);
  bool is_back = key == KEY_WORD_ERASE || key == KEY_DELETE_WORD_BACK;
  if (is_back && view.cursor > 0 && aftercare_line_editor_is_sign(view.text[view.cursor - 1]))
    return KEY_BACKSPACE;
  bool is_on_sign =
      view.cursor < view.length && aftercare_line_editor_is_sign(view.text[view.cursor]);
  return key == KEY_DELETE_WORD && is_on_sign ? KEY_DELETE : key;
}

int aftercare_line_editor_get_key(EditLine *line, wchar_t *key) {
  struct aftercare_line_editor *editor = aftercare_line_editor_of(line);
  // Going to the end of an empty line in vi mode leaves libedit's cursor before the line.
  if (el_wline(line)->cursor < el_wline(line)->buffer) el_cursor(line, 1);
  if (!editor->has_begun) begin_line(editor);
  // Here rather than after each command, as some of libedit's own read keys in their middle.
  aftercare_line_editor_make_room(editor);
  size_t length = length_of(line);
  if (length > editor->longest_line) editor->longest_line = length;
  if (editor->is_finishing) return finish(editor, key, editor->outcome);
  for (;;) {
    wint_t next = aftercare_line_editor_listen(editor);
    if ((int)next < 0) return finish(editor, key, outcome_of((int)next));
    if (next == KEY_END_OF_FILE && length == 0)
      return finish(editor, key, aftercare_line_editor_outcome_end_of_input);
    if (length >= LINE_LIMIT && aftercare_line_editor_keys_is_text(next)) {
      editor->is_cut = true;
      continue;
    }
    note_line(editor, next);
    *key = (wchar_t)whole_sign_key(editor, next);
    return 1;
  }
}
