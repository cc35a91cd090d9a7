#define _GNU_SOURCE
#include "plain.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "bytes.h"
#include "keys.h"
#include "signals.h"

void plain_tick(const struct plain *plain) {
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

void plain_show_prompt(const struct plain *plain) {
  write_to_terminal(plain->prompt);
  plain_tick(plain);
  if (plain->line.length > 0) show(plain, plain->line.characters, plain->line.length);
}

static int cells_of(wchar_t character) {
  return character == L'\n' ? 0 : grapheme_width_apart(&character, 1);
}

// MARK: - The terminal's mode

static void set_mode(const struct termios *mode) { tcsetattr(STDIN_FILENO, TCSADRAIN, mode); }

void plain_end(const struct plain *plain) {
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
  plain_show_prompt(plain);
}

static void notice(void *owner, int signal_number) {
  struct plain *plain = owner;
  if (signal_number == SIGTSTP) stop(plain, false);
  if (signal_number == SIGCONT) { // After SIGSTOP, which nobody can prepare for.
    set_mode(&plain->during);
    if (!signals_clear_alternate_screen()) write_all(plain->echo, "\n");
    write_to_terminal(plain->above);
    plain_show_prompt(plain);
  }
}

bool plain_begin(struct plain *plain, int milliseconds) {
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

bool plain_is_way_out(struct plain *plain, int key, aftercare_line_editor_outcome *outcome) {
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

/// Takes the last letter away, together with the marks that are drawn over it.
static void take_back(struct plain *plain) {
  for (wchar_t last; (last = wide_text_remove_last(&plain->line)) != 0;) {
    if (last == L'\n') { // Nothing goes back up a row here, so the line is shown anew.
      if (!plain->is_hidden) write_all(plain->echo, "\n");
      plain_show_prompt(plain);
      return;
    }
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

void plain_edit(struct plain *plain, int key) {
  enum { KEY_KILL = 21 };
  switch (key) {
  case KEY_BACKSPACE: case KEY_BACKSPACE_CONTROL: case KEY_ERASE: take_back(plain); break;
  case KEY_WORD_ERASE: take_back_word(plain); break;
  case KEY_KILL: while (plain->line.length > 0) take_back(plain); break;
  case KEY_PASTE: add_paste(plain); break;
  case KEY_TAB: add(plain, L' '); break;
  case KEY_NEW_LINE: add(plain, L'\n'); break;
  default:
    if (keys_is_text((wint_t)key)) add(plain, (wchar_t)key);
    break;
  }
}
