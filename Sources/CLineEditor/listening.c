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
  look_at_window(editor);
  el_wset(editor->current, EL_PREP_TERM, 1);
  set_paste_mode(true);
  show_again(editor);
}

/// Gives the terminal to the shell and takes it back; prompt and line are drawn anew.
static void stop(struct aftercare_line_editor *editor, bool whole_group) {
  canvas_leave(&editor->canvas);
  set_paste_mode(false);
  el_wset(editor->current, EL_PREP_TERM, 0);
  signals_stop(whole_group);
  take_terminal_back(editor);
}

void editor_notice(void *owner, int signal_number) {
  struct aftercare_line_editor *editor = owner;
  switch (signal_number) {
  case SIGWINCH:
    look_at_window(editor);
    // What a private screen cuts off does not come back, so it is shown anew.
    if (signals_clear_alternate_screen()) {
      show_again(editor);
    } else {
      clear_line(editor);
      paint(editor);
    }
    break;
  case SIGTSTP:
    stop(editor, false);
    break;
  case SIGCONT: // After SIGSTOP, which nobody can prepare for; libedit thinks it is still raw.
    el_wset(editor->current, EL_PREP_TERM, 0);
    if (!signals_clear_alternate_screen()) canvas_leave(&editor->canvas);
    take_terminal_back(editor);
    break;
  default:
    break;
  }
}

// MARK: - Endings

aftercare_line_editor_outcome outcome_of(int event) {
  switch (event) {
  case KEYS_IDLE: return aftercare_line_editor_outcome_idle;
  case KEYS_INTERRUPTED: return aftercare_line_editor_outcome_interrupted;
  case KEYS_OUT: return aftercare_line_editor_outcome_out;
  case KEYS_TERMINATED: return aftercare_line_editor_outcome_terminated;
  default: return aftercare_line_editor_outcome_hung_up;
  }
}

int finish(struct aftercare_line_editor *editor, wchar_t *key,
           aftercare_line_editor_outcome outcome) {
  editor->outcome = outcome;
  bool has_gone = outcome == aftercare_line_editor_outcome_hung_up;
  if (editor->is_finishing || has_gone) return -1;
  editor->is_finishing = true;
  *key = KEY_FINISH;
  return 1;
}

// MARK: - Keys

wint_t listen(struct aftercare_line_editor *editor) {
  for (;;) {
    // Of what was typed faster than it can be looked at, only the last state is drawn.
    if (!bytes_are_waiting()) paint(editor);
    wint_t key = keys_next();
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
  wchar_t *draft = editor->request->draft ? wide_from_utf8(editor->request->draft) : NULL;
  if (draft && *draft) insert_text(editor, draft, TYPED_BEFORE);
  erase_wide(draft);
}

/// Remembers the line as it is before a key.
static void note_line(struct aftercare_line_editor *editor, wint_t key) {
  const LineInfoW *info = el_wline(editor->current);
  size_t cursor = (size_t)(info->cursor - info->buffer);
  size_t length = length_of(editor->current);
  // Looking at a long line for each of its letters would take a quadratic time.
  enum { SHORT = 256 };
  if (!keys_is_text(key) || length < SHORT || !bytes_are_waiting())
    undo_note(&editor->undo, info->buffer, length, cursor, key);
  else
    undo_go_on(&editor->undo, length, key);
}

/// The key for deleting a sign whole, where it would be a word of it.
static wint_t whole_sign_key(struct aftercare_line_editor *editor, wint_t key) {
  struct view view = view_of(editor->current);
  bool is_back = key == KEY_WORD_ERASE || key == KEY_DELETE_WORD_BACK;
  if (is_back && view.cursor > 0 && is_sign(view.text[view.cursor - 1])) return KEY_BACKSPACE;
  bool is_on_sign = view.cursor < view.length && is_sign(view.text[view.cursor]);
  return key == KEY_DELETE_WORD && is_on_sign ? KEY_DELETE : key;
}

int get_key(EditLine *line, wchar_t *key) {
  struct aftercare_line_editor *editor = editor_of(line);
  // Going to the end of an empty line in vi mode leaves libedit's cursor before the line.
  if (el_wline(line)->cursor < el_wline(line)->buffer) el_cursor(line, 1);
  if (!editor->has_begun) begin_line(editor);
  size_t length = length_of(line);
  if (length > editor->longest_line) editor->longest_line = length;
  if (editor->is_finishing) return finish(editor, key, editor->outcome);
  for (;;) {
    wint_t next = listen(editor);
    if ((int)next < 0) return finish(editor, key, outcome_of((int)next));
    if (next == KEY_END_OF_FILE && length == 0)
      return finish(editor, key, aftercare_line_editor_outcome_end_of_input);
    if (length >= LINE_LIMIT && keys_is_text(next)) {
      editor->is_cut = true;
      continue;
    }
    note_line(editor, next);
    *key = (wchar_t)whole_sign_key(editor, next);
    return 1;
  }
}
