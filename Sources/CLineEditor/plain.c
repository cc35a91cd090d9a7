#define _GNU_SOURCE
#include "plain.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "bytes.h"
#include "keys.h"
#include "signals.h"

void aftercare_line_editor_plain_tick(const struct plain *plain) {
  if (plain->pause && plain->pause->tick)
    plain->pause->tick(plain->pause->context,
                       (int)(aftercare_line_editor_bytes_now() - plain->beginning));
}

// MARK: - The terminal's mode

static void set_mode(const struct termios *mode) { tcsetattr(STDIN_FILENO, TCSADRAIN, mode); }

void aftercare_line_editor_plain_end(const struct plain *plain) {
  set_mode(&plain->before);
  aftercare_line_editor_signals_end();
  if (plain->echo > STDERR_FILENO) close(plain->echo);
}

static void stop(struct plain *plain, bool whole_group) {
  if (*plain->prompt) aftercare_line_editor_write_all(plain->echo, "\n");
  set_mode(&plain->before);
  aftercare_line_editor_signals_stop(whole_group);
  set_mode(&plain->during);
  aftercare_line_editor_write_to_terminal(plain->above);
  aftercare_line_editor_plain_show_prompt(plain);
}

static void notice(void *owner, int signal_number) {
  struct plain *plain = owner;
  if (signal_number == SIGWINCH) aftercare_line_editor_plain_note_window(plain);
  if (signal_number == SIGTSTP) stop(plain, false);
  if (signal_number == SIGCONT) { // After SIGSTOP, which nobody can prepare for.
    set_mode(&plain->during);
    if (!aftercare_line_editor_signals_clear_alternate_screen())
      aftercare_line_editor_write_all(plain->echo, "\n");
    aftercare_line_editor_write_to_terminal(plain->above);
    aftercare_line_editor_plain_show_prompt(plain);
  }
}

bool aftercare_line_editor_plain_begin(struct plain *plain, int milliseconds) {
  bool is_wait = plain->pause != NULL;
  if (tcgetattr(STDIN_FILENO, &plain->before) != 0) return false;
  plain->during = plain->before;
  plain->during.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
  plain->during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  plain->during.c_cc[VMIN] = 1;
  plain->during.c_cc[VTIME] = 0;
  if (!aftercare_line_editor_signals_begin(SIGNALS_ALL)) return false;
  plain->echo = STDOUT_FILENO;
  if (!isatty(STDOUT_FILENO)) plain->echo = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC);
  // Quiet before the prompt, or what is typed at its sight is shown by the system.
  set_mode(&plain->during);
  aftercare_line_editor_keys_begin(&(struct keys_options){
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

void aftercare_line_editor_plain_add_draft(struct plain *plain, const char *draft) {
  wchar_t *text = draft ? aftercare_line_editor_wide_from_utf8(draft) : NULL;
  for (const wchar_t *place = text; place && *place; place++)
    aftercare_line_editor_wide_text_append(&plain->line, *place);
  aftercare_line_editor_erase_wide(text);
}

bool aftercare_line_editor_plain_is_way_out(struct plain *plain, int key,
                                            aftercare_line_editor_outcome *outcome) {
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
  if (aftercare_line_editor_wide_text_append(&plain->line, character))
    aftercare_line_editor_plain_show_last(plain);
  else
    plain->is_cut = true;
}

static void add_paste(struct plain *plain) {
  bool was_longer = false;
  for (const wchar_t *place = aftercare_line_editor_paste_text(LINE_LIMIT, &was_longer); *place;
       place++)
    add(plain, *place);
  aftercare_line_editor_paste_erase();
}

/// Where what is seen as the last character begins.
static size_t last_of(const struct plain *plain) {
  return aftercare_line_editor_grapheme_before(plain->line.characters, plain->line.length);
}

/// Where the last word begins, with the blanks behind it.
static size_t last_word_of(const struct plain *plain) {
  const wchar_t *text = plain->line.characters;
  size_t start = plain->line.length;
  while (start > 0 && text[start - 1] <= L' ') start--;
  while (start > 0 && text[start - 1] > L' ') start--;
  return start;
}

void aftercare_line_editor_plain_edit(struct plain *plain, int key) {
  enum { KEY_KILL = 21 };
  switch (key) {
  case KEY_BACKSPACE: case KEY_BACKSPACE_CONTROL: case KEY_ERASE:
    aftercare_line_editor_plain_take_back(plain, last_of(plain));
    break;
  case KEY_WORD_ERASE: aftercare_line_editor_plain_take_back(plain, last_word_of(plain)); break;
  case KEY_KILL: aftercare_line_editor_plain_take_back(plain, 0); break;
  case KEY_PASTE: add_paste(plain); break;
  case KEY_TAB: add(plain, L' '); break;
  case KEY_NEW_LINE: add(plain, L'\n'); break;
  default:
    if (aftercare_line_editor_keys_is_text((wint_t)key)) add(plain, (wchar_t)key);
    break;
  }
}
