#define _GNU_SOURCE
#include "editor.h"

#include <malloc.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "keys.h"
#include "signals.h"

enum { ERASING_BYTE = 0xA5 };

// MARK: - Opening

static wchar_t *give_prompt(EditLine *line) {
  struct aftercare_line_editor *editor = editor_of(line);
  return editor->request->is_hidden ? L"" : editor->prompt;
}

static int get_key(EditLine *line, wchar_t *key);

static EditLine *open_line(struct aftercare_line_editor *editor, bool is_hidden) {
  FILE *output = is_hidden ? editor->nowhere : stdout;
  // The descriptors decide about the terminal's mode, the streams where the words are drawn.
  EditLine *line = el_init_fd("aftercare", stdin, output, is_hidden ? output : stderr,
                              STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (!line) return NULL;
  el_wset(line, EL_CLIENTDATA, editor);
  el_wset(line, EL_EDITOR, L"emacs");
  el_source(line, NULL);
  bind_keys(line);
  el_wset(line, EL_EDITMODE, 1);
  el_wset(line, EL_SIGNAL, 0);
  el_wset(line, EL_GETCFN, get_key);
  el_wset(line, EL_PROMPT_ESC, give_prompt, (wchar_t)PROMPT_MARK);
  // Ctrl-C, Ctrl-Z and Ctrl-\ are keys, so that nothing typed ahead is lost with them.
  // A return and a line feed stay what they are, so that the two bytes of a pasted line end can be
  // told from two lines.
  const char *setty[] = {"setty", "-d", "-isig", "-ixon", "-icrnl", "-inlcr"};
  el_parse(line, 6, setty);
  // Calm: a bell in the night is no help. An empty string would mean the bell.
  el_wset(line, EL_SETTC, L"bl", L"\033[m", NULL);
  return line;
}

static void close_line(EditLine *line) {
  // Without this el_end throws away what was typed ahead.
  el_wset(line, EL_EDITMODE, 0);
  el_end(line);
}

struct aftercare_line_editor *aftercare_line_editor_create(void) {
  struct aftercare_line_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->nowhere = fopen("/dev/null", "we");
  if (!editor->nowhere) {
    free(editor);
    return NULL;
  }
  return editor;
}

void aftercare_line_editor_forget(struct aftercare_line_editor *editor) {
  // Has the C library overwrite the editor's buffers (kill, undo, line) as they are freed.
  mallopt(M_PERTURB, ERASING_BYTE);
  if (editor->shared) close_line(editor->shared);
  editor->shared = NULL;
  mallopt(M_PERTURB, 0);
}

void aftercare_line_editor_destroy(struct aftercare_line_editor *editor) {
  aftercare_line_editor_forget(editor);
  fclose(editor->nowhere);
  free(editor);
}

// MARK: - Keys

static bool is_empty(EditLine *line) {
  const LineInfoW *info = el_wline(line);
  return info->lastchar == info->buffer;
}

/// Gives the terminal to the shell and takes it back; prompt and line are drawn anew.
static void stop(struct aftercare_line_editor *editor, bool whole_group) {
  leave_line(editor);
  set_paste_mode(false);
  el_wset(editor->current, EL_PREP_TERM, 0);
  signals_stop(whole_group);
  el_wset(editor->current, EL_PREP_TERM, 1);
  set_paste_mode(true);
  show_again(editor);
}

static void notice(void *owner, int signal_number) {
  struct aftercare_line_editor *editor = owner;
  switch (signal_number) {
  case SIGWINCH:
    redraw(editor);
    break;
  case SIGTSTP:
    stop(editor, false);
    break;
  case SIGCONT: // After SIGSTOP, which nobody can prepare for; libedit thinks it is still raw.
    el_wset(editor->current, EL_PREP_TERM, 0);
    el_wset(editor->current, EL_PREP_TERM, 1);
    set_paste_mode(true);
    redraw(editor);
    break;
  default:
    break;
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

static int get_key(EditLine *line, wchar_t *key) {
  struct aftercare_line_editor *editor = editor_of(line);
  const LineInfoW *info = el_wline(line);
  size_t length = (size_t)(info->lastchar - info->buffer);
  if (length > editor->longest_line) editor->longest_line = length;
  if (editor->is_finishing) return finish(editor, key, editor->outcome);
  for (;;) {
    wint_t next = keys_next();
    switch ((int)next) {
    case KEYS_IDLE: return finish(editor, key, aftercare_line_editor_outcome_idle);
    case KEYS_INTERRUPTED: return finish(editor, key, aftercare_line_editor_outcome_interrupted);
    case KEYS_OUT: return finish(editor, key, aftercare_line_editor_outcome_out);
    case KEYS_HUNG_UP: return finish(editor, key, aftercare_line_editor_outcome_hung_up);
    case KEYS_TERMINATED: return finish(editor, key, aftercare_line_editor_outcome_terminated);
    case KEY_QUIT:
      raise(SIGQUIT);
      continue;
    case KEY_STOP:
      stop(editor, true);
      continue;
    case KEY_END_OF_FILE:
      if (is_empty(line)) return finish(editor, key, aftercare_line_editor_outcome_end_of_input);
      break;
    default:
      break;
    }
    if (length >= LINE_LIMIT && keys_is_text(next)) {
      editor->is_cut = true;
      continue;
    }
    *key = (wchar_t)next;
    return 1;
  }
}

// MARK: - Reading

static void begin(struct aftercare_line_editor *editor) {
  const wchar_t *manner = NULL;
  el_wget(editor->current, EL_EDITOR, &manner);
  keys_begin(&(struct keys_manner){
      .escape_is_a_prefix = !manner || wcscmp(manner, L"vi") != 0,
      .takes_blocks = true,
      .idle_milliseconds = editor->request->idle_milliseconds,
      .notice = notice,
      .owner = editor,
  });
  editor->outcome = aftercare_line_editor_outcome_line;
  editor->is_finishing = editor->is_cut = false;
  editor->longest_line = 0;
  int columns = aftercare_line_editor_columns(STDOUT_FILENO);
  editor->columns = columns > 1 ? columns : 80;
  // Raw before the prompt, or what is typed at its sight is shown by the kernel.
  el_wset(editor->current, EL_PREP_TERM, 1);
  set_paste_mode(true);
  if (editor->request->is_hidden) write_to_terminal(editor->request->prompt);
}

static void end(struct aftercare_line_editor *editor) {
  set_paste_mode(false);
  if (editor->request->is_hidden) write_to_terminal("\n");
  el_wset(editor->current, EL_PREP_TERM, 0);
  keys_erase_paste();
}

/// Takes the line out of libedit's buffer and overwrites it there.
static void take_line(struct aftercare_line_editor *editor, const wchar_t *line, int count,
                      struct aftercare_line_editor_text *text) {
  if (line && count > 0 && editor->outcome == aftercare_line_editor_outcome_line) {
    size_t length = (size_t)count;
    if (line[length - 1] == L'\n') length--;
    text->bytes = utf8_from_wide(line, length, &text->length);
    text->had_unreadable_bytes = keys_dropped_bytes();
    text->was_too_long = editor->is_cut || keys_cut_paste();
    if (!text->bytes) editor->outcome = aftercare_line_editor_outcome_failed;
  } else if (editor->outcome == aftercare_line_editor_outcome_line) {
    editor->outcome = aftercare_line_editor_outcome_end_of_input;
  }
  wchar_t *buffer = (wchar_t *)el_wline(editor->current)->buffer;
  wmemset(buffer, 0, editor->longest_line);
}

aftercare_line_editor_outcome aftercare_line_editor_read(
    struct aftercare_line_editor *editor, const struct aftercare_line_editor_request *request,
    struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  editor->request = request;
  editor->prompt = prompt_from_utf8(request->prompt);
  // What one person deleted could be yanked back by the next, were the editor not a fresh one.
  bool is_fresh = request->is_private || request->is_hidden;
  // Has the C library overwrite the editor's larger buffers (kill, undo, line) as they are freed.
  if (is_fresh) mallopt(M_PERTURB, ERASING_BYTE);
  if (!is_fresh && !editor->shared) editor->shared = open_line(editor, false);
  editor->current = is_fresh ? open_line(editor, request->is_hidden) : editor->shared;
  editor->outcome = aftercare_line_editor_outcome_failed;
  if (editor->prompt && editor->current && signals_begin(SIGNALS_ALL)) {
    begin(editor);
    int count = 0;
    const wchar_t *line = el_wgets(editor->current, &count);
    end(editor);
    signals_end();
    take_line(editor, line, count, text);
  }
  if (is_fresh && editor->current) close_line(editor->current);
  if (is_fresh) mallopt(M_PERTURB, 0);
  free(editor->prompt);
  editor->prompt = NULL;
  editor->current = NULL;
  editor->request = NULL;
  return editor->outcome;
}

void aftercare_line_editor_erase_text(struct aftercare_line_editor_text *text) {
  if (text->bytes) explicit_bzero(text->bytes, text->length);
  free(text->bytes);
  *text = (struct aftercare_line_editor_text){0};
}
