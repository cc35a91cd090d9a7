// Reads and waits without libedit. The terminal's own line editing would do for neither: it cuts a
// line at 4,095 bytes, and it shows hidden typing again after Ctrl-Z and `fg`.

#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <unistd.h>

#include "bytes.h"
#include "line_editor.h"
#include "signals.h"
#include "text.h"

struct plain {
  const char *prompt, *above;
  const struct aftercare_line_editor_pause *pause; // NULL in a read.
  bool is_hidden;
  bool is_cut; // More was typed than a line may have.
  bool had_words;
  int echo;    // Where typing is shown: not in a pipe that the program's words go through.
  struct wide_text line;
  struct termios before, during;
  long long beginning;
};

/// Tells a wait's owner how much of it has passed.
static void tick(const struct plain *plain) {
  if (plain->pause && plain->pause->tick)
    plain->pause->tick(plain->pause->context, (int)(bytes_now() - plain->beginning));
}

// MARK: - Showing

static void show(const struct plain *plain, const wchar_t *text, size_t count) {
  if (plain->is_hidden) return;
  size_t length = 0;
  char *bytes = utf8_from_wide(text, count, &length);
  if (bytes) write_all(plain->echo, bytes);
  erase_utf8(bytes);
}

static void show_prompt(const struct plain *plain) {
  write_to_terminal(plain->prompt);
  tick(plain);
  if (plain->line.length > 0) show(plain, plain->line.characters, plain->line.length);
}

static int cells_of(wchar_t character) {
  return character == L'\n' ? 0 : grapheme_width_apart(&character, 1);
}

// MARK: - The terminal's mode

static void set_mode(const struct termios *mode) { tcsetattr(STDIN_FILENO, TCSADRAIN, mode); }

static void end(const struct plain *plain) {
  set_mode(&plain->before);
  signals_end();
  if (plain->echo > STDERR_FILENO) close(plain->echo);
}

static void stop(struct plain *plain, bool whole_group) {
  if (*plain->prompt) write_all(plain->echo, "\n");
  set_mode(&plain->before);
  signals_stop(whole_group);
  set_mode(&plain->during);
  write_to_terminal(plain->above);
  show_prompt(plain);
}

static void notice(void *owner, int signal_number) {
  struct plain *plain = owner;
  if (signal_number == SIGTSTP) stop(plain, false);
  if (signal_number == SIGCONT) { // After SIGSTOP, which nobody can prepare for.
    set_mode(&plain->during);
    if (!signals_clear_alternate_screen()) write_all(plain->echo, "\n");
    write_to_terminal(plain->above);
    show_prompt(plain);
  }
}

static bool begin(struct plain *plain, int milliseconds) {
  bool is_wait = plain->pause != NULL;
  if (tcgetattr(STDIN_FILENO, &plain->before) != 0) return false;
  plain->during = plain->before;
  plain->during.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
  plain->during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  plain->during.c_cc[VMIN] = 1;
  plain->during.c_cc[VTIME] = 0;
  if (!signals_begin(SIGNALS_ALL)) return false;
  plain->echo = STDOUT_FILENO;
  if (!isatty(STDOUT_FILENO)) plain->echo = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC);
  // Quiet before the prompt, or what is typed at its sight is shown by the system.
  set_mode(&plain->during);
  keys_begin(&(struct keys_manner){
      .escape_is_a_prefix = true,
      .takes_blocks = !is_wait,
      .joins_lines = !is_wait,
      .tick_milliseconds = is_wait && plain->pause->tick ? plain->pause->tick_milliseconds : 0,
      .until_deadline = is_wait,
      .idle_milliseconds = milliseconds,
      .notice = notice,
      .owner = plain,
  });
  return true;
}

// MARK: - Keys

/// Whether a key ends a read or a wait, and how; the keys that stop the program are dealt with.
static bool is_way_out(struct plain *plain, int key, aftercare_line_editor_outcome *outcome) {
  switch (key) {
  case KEYS_IDLE: *outcome = aftercare_line_editor_outcome_idle; return true;
  case KEYS_INTERRUPTED: *outcome = aftercare_line_editor_outcome_interrupted; return true;
  case KEYS_OUT: *outcome = aftercare_line_editor_outcome_out; return true;
  case KEYS_HUNG_UP: *outcome = aftercare_line_editor_outcome_hung_up; return true;
  case KEYS_TERMINATED: *outcome = aftercare_line_editor_outcome_terminated; return true;
  case KEY_QUIT: raise(SIGQUIT); return false;
  case KEY_STOP: stop(plain, true); return false;
  default: return false;
  }
}

static void add(struct plain *plain, wchar_t character) {
  plain->had_words = true;
  if (wide_text_append(&plain->line, character))
    show(plain, &character, 1);
  else
    plain->is_cut = true;
}

static void add_paste(struct plain *plain) {
  bool was_longer = false;
  for (const wchar_t *place = paste_text(LINE_LIMIT, &was_longer); *place; place++)
    add(plain, *place);
  paste_erase();
}

/// Begins with a draft, which the prompt shows.
static void add_draft(struct plain *plain, const char *draft) {
  wchar_t *text = draft ? wide_from_utf8(draft) : NULL;
  for (const wchar_t *place = text; place && *place; place++)
    wide_text_append(&plain->line, *place);
  erase_wide(text);
}

/// Takes the last letter away, together with the marks that are drawn over it.
static void take_back(struct plain *plain) {
  for (wchar_t last; (last = wide_text_remove_last(&plain->line)) != 0;) {
    int cells = cells_of(last);
    for (int cell = 0; cell < cells && !plain->is_hidden; cell++)
      write_all(plain->echo, "\b \b");
    if (cells > 0) return;
  }
}

static bool ends_in_space(const struct plain *plain) {
  size_t length = plain->line.length;
  return length > 0 && plain->line.characters[length - 1] <= L' ';
}

static void take_back_word(struct plain *plain) {
  while (ends_in_space(plain)) take_back(plain);
  while (plain->line.length > 0 && !ends_in_space(plain)) take_back(plain);
}

// MARK: - Reading and waiting

/// Does what a key does to the line.
static void edit(struct plain *plain, int key) {
  enum { KEY_KILL = 21 };
  switch (key) {
  case KEY_BACKSPACE: case KEY_BACKSPACE_CONTROL: case KEY_ERASE: take_back(plain); break;
  case KEY_WORD_ERASE: take_back_word(plain); break;
  case KEY_KILL: while (plain->line.length > 0) take_back(plain); break;
  case KEY_PASTE: add_paste(plain); break;
  case KEY_TAB: add(plain, L' '); break;
  default:
    if (keys_is_text((wint_t)key)) add(plain, (wchar_t)key);
    break;
  }
}

static aftercare_line_editor_outcome read_keys(struct plain *plain) {
  for (;;) {
    int key = (int)keys_next();
    aftercare_line_editor_outcome outcome;
    if (is_way_out(plain, key, &outcome)) return outcome;
    switch (key) {
    case '\r': case '\n': case KEY_NEW_LINE:
      return aftercare_line_editor_outcome_line;
    case KEY_END_OF_FILE:
      if (plain->line.length == 0) return aftercare_line_editor_outcome_end_of_input;
      break;
    default: edit(plain, key); break;
    }
  }
}

aftercare_line_editor_outcome aftercare_line_editor_read_plainly(
    const struct aftercare_line_editor_request *request, struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  struct plain plain = {
      .prompt = request->prompt, .above = request->above, .is_hidden = request->is_hidden};
  if (!begin(&plain, request->idle_milliseconds)) return aftercare_line_editor_outcome_hung_up;
  add_draft(&plain, request->draft);
  show_prompt(&plain);
  aftercare_line_editor_outcome outcome = read_keys(&plain);
  write_all(plain.echo, "\n");
  end(&plain);
  text->had_words = plain.had_words;
  if (outcome == aftercare_line_editor_outcome_line) {
    text->bytes = utf8_from_wide(plain.line.characters, plain.line.length, &text->length);
    text->had_unreadable_bytes = keys_dropped_bytes();
    text->was_too_long = plain.is_cut || paste_was_cut();
    if (!text->bytes) outcome = aftercare_line_editor_outcome_failed;
  }
  wide_text_erase(&plain.line);
  return outcome;
}

static aftercare_line_editor_outcome await_end(struct plain *plain) {
  for (;;) {
    int key = (int)keys_next();
    aftercare_line_editor_outcome outcome;
    if (key == KEYS_TICK) {
      tick(plain);
      continue;
    }
    if (key == KEYS_IDLE) return aftercare_line_editor_outcome_elapsed;
    if (is_way_out(plain, key, &outcome)) return outcome;
    if (key == '\r' || key == '\n') return aftercare_line_editor_outcome_entered;
    if (key == KEY_END_OF_FILE) return aftercare_line_editor_outcome_end_of_input;
    bool is_words = (keys_is_text((wint_t)key) && key != ' ') || key == KEY_PASTE;
    if (plain->pause->any_key && key != KEY_STOP && key != KEY_QUIT) {
      if (is_words) keys_put_back((wint_t)key);
      return aftercare_line_editor_outcome_entered;
    }
    edit(plain, key);
  }
}

aftercare_line_editor_outcome aftercare_line_editor_wait(
    const struct aftercare_line_editor_pause *pause, struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  struct plain plain = {.prompt = "",
                        .above = pause->above,
                        .pause = pause,
                        .is_hidden = true,
                        .beginning = bytes_now()};
  if (!begin(&plain, pause->milliseconds)) return aftercare_line_editor_outcome_hung_up;
  tick(&plain);
  aftercare_line_editor_outcome outcome = await_end(&plain);
  end(&plain);
  const struct wide_text *line = &plain.line;
  if (line->length > 0)
    text->stashed = utf8_from_wide(line->characters, line->length, &text->stashed_length);
  wide_text_erase(&plain.line);
  return outcome;
}
