#define _GNU_SOURCE
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "keys.h"
#include "line_editor.h"
#include "signals.h"

// MARK: - Characters and cells

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool aftercare_line_editor_use_utf8_locale(void) {
  setlocale(LC_CTYPE, "");
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t index = 0; !is_utf8() && index < sizeof fallbacks / sizeof *fallbacks; index++)
    setlocale(LC_CTYPE, fallbacks[index]);
  return is_utf8();
}

int aftercare_line_editor_cell_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int aftercare_line_editor_columns(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

bool aftercare_line_editor_set_echo(bool is_on) {
  struct termios mode;
  if (tcgetattr(STDIN_FILENO, &mode) != 0) return false;
  mode.c_lflag = is_on ? mode.c_lflag | ECHO : mode.c_lflag & ~(tcflag_t)ECHO;
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &mode) == 0;
}

// MARK: - Quiet waits

struct quiet {
  struct termios before, during;
};

static void be_quiet(const struct quiet *quiet) {
  tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet->during);
}

static void stop(const struct quiet *quiet, bool whole_group) {
  tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet->before);
  signals_stop(whole_group);
  be_quiet(quiet);
}

static void notice(void *owner, int signal_number) {
  if (signal_number == SIGTSTP) stop(owner, false);
  if (signal_number == SIGCONT) be_quiet(owner);
}

static aftercare_line_editor_outcome wait_for_key(const struct quiet *quiet) {
  for (;;) {
    switch ((int)keys_next()) {
    case '\r': case '\n': return aftercare_line_editor_outcome_entered;
    case KEYS_IDLE: return aftercare_line_editor_outcome_elapsed;
    case KEYS_INTERRUPTED: return aftercare_line_editor_outcome_interrupted;
    case KEYS_OUT: return aftercare_line_editor_outcome_out;
    case KEYS_HUNG_UP: return aftercare_line_editor_outcome_hung_up;
    case KEYS_TERMINATED: return aftercare_line_editor_outcome_terminated;
    case KEY_END_OF_FILE: return aftercare_line_editor_outcome_end_of_input;
    case KEY_QUIT: raise(SIGQUIT); break;
    case KEY_STOP: stop(quiet, true); break;
    default: break;
    }
  }
}

aftercare_line_editor_outcome aftercare_line_editor_wait(int milliseconds) {
  struct quiet quiet;
  if (tcgetattr(STDIN_FILENO, &quiet.before) != 0) return aftercare_line_editor_outcome_hung_up;
  quiet.during = quiet.before;
  quiet.during.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
  quiet.during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  quiet.during.c_cc[VMIN] = 1;
  quiet.during.c_cc[VTIME] = 0;
  if (!signals_begin(SIGNALS_ALL)) return aftercare_line_editor_outcome_failed;
  be_quiet(&quiet);
  keys_begin(&(struct keys_manner){
      .escape_is_a_prefix = true,
      .until_deadline = true,
      .idle_milliseconds = milliseconds,
      .notice = notice,
      .owner = &quiet,
  });
  aftercare_line_editor_outcome outcome = wait_for_key(&quiet);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet.before);
  signals_end();
  return outcome;
}

// MARK: - The plain reader

bool aftercare_line_editor_begin_plain_read(void) {
  keys_begin(&(struct keys_manner){0});
  return signals_begin(SIGNALS_TO_END);
}

void aftercare_line_editor_end_plain_read(void) { signals_end(); }

aftercare_line_editor_outcome aftercare_line_editor_await_input(int milliseconds) {
  switch (keys_await(milliseconds)) {
  case KEYS_IDLE: return aftercare_line_editor_outcome_elapsed;
  case KEYS_INTERRUPTED: return aftercare_line_editor_outcome_interrupted;
  case KEYS_TERMINATED: return aftercare_line_editor_outcome_terminated;
  case KEYS_HUNG_UP: return aftercare_line_editor_outcome_hung_up;
  default: return aftercare_line_editor_outcome_line;
  }
}
