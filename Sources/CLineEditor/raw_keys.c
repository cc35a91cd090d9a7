// Keys one by one: the terminal's mode and the signals. What the bytes mean is decided elsewhere.

#define _GNU_SOURCE
#include "raw_keys.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "signals.h"

static struct termios before, during;

static void set_mode(const struct termios *mode) { tcsetattr(STDIN_FILENO, TCSADRAIN, mode); }

bool aftercare_line_editor_begin_keys(void) {
  if (tcgetattr(STDIN_FILENO, &before) != 0) return false;
  during = before;
  during.c_iflag &= ~(tcflag_t)(ICRNL | IXON);
  during.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG | IEXTEN);
  during.c_cc[VMIN] = 1;
  during.c_cc[VTIME] = 0;
  if (!aftercare_line_editor_signals_begin(SIGNALS_ALL)) return false;
  set_mode(&during);
  return true;
}

void aftercare_line_editor_end_keys(void) {
  set_mode(&before);
  aftercare_line_editor_signals_end();
}

static void stop(bool whole_group) {
  set_mode(&before);
  aftercare_line_editor_signals_stop(whole_group);
  set_mode(&during);
}

void aftercare_line_editor_stop_between_keys(void) { stop(true); }

/// Leaves what was typed and not yet read to nobody, least of all to the shell.
static void drop_unread(void) { tcflush(STDIN_FILENO, TCIFLUSH); }

static aftercare_line_editor_wake wake_for(int signal_number) {
  switch (signal_number) {
  case SIGINT: drop_unread(); return aftercare_line_editor_wake_interrupted;
  case SIGTERM: drop_unread(); return aftercare_line_editor_wake_terminated;
  case SIGHUP: drop_unread(); return aftercare_line_editor_wake_hung_up;
  case SIGWINCH: return aftercare_line_editor_wake_resized;
  case SIGTSTP: stop(false); return aftercare_line_editor_wake_returned;
  default: // SIGCONT after SIGSTOP, which nobody can prepare for.
    set_mode(&during);
    return aftercare_line_editor_wake_returned;
  }
}

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

aftercare_line_editor_wake aftercare_line_editor_await_keys(int milliseconds) {
  long long last_moment = now() + milliseconds;
  for (;;) {
    int left = -1;
    if (milliseconds >= 0) left = last_moment > now() ? (int)(last_moment - now()) : 0;
    struct pollfd sources[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = aftercare_line_editor_signals_descriptor(), .events = POLLIN}};
    int ready = poll(sources, 2, left);
    if (ready < 0 && errno != EINTR) return aftercare_line_editor_wake_hung_up;
    if (ready < 0) continue;
    if (sources[1].revents & POLLIN) {
      int signal_number = aftercare_line_editor_signals_next();
      if (signal_number != 0) return wake_for(signal_number);
      continue;
    }
    if (sources[0].revents != 0) return aftercare_line_editor_wake_readable;
    if (ready == 0) return aftercare_line_editor_wake_elapsed;
  }
}
