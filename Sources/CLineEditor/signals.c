#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#include "line_editor.h"

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};
enum { WATCHED_TO_END = 3, WATCHED_ALL = 6 };

static int pipe_ends[2] = {-1, -1};
static struct sigaction previous[WATCHED_ALL];
static int watched_count = 0;

static struct termios remembered;
static volatile sig_atomic_t has_remembered = 0;
static volatile sig_atomic_t has_alternate_screen = 0;
static volatile sig_atomic_t has_paste_mode = 0;
static volatile sig_atomic_t keeps_interrupts = 0;

// Interrupts in the pipe that nobody has taken out: a read may have ended just before one came.
static atomic_int kept_interrupts = 0;
static char guard_stack[65536];

// Row by row: a terminal without an alternate screen would keep what is cleared as a whole, to be
// scrolled back to.
#define TEN(text) text text text text text text text text text text
static const char clearing[] = "\033[H" TEN(TEN("\033[2K\033[B\033[2K\033[B")) "\033[H";

static void write_bytes(int descriptor, const char *text, size_t left) {
  while (left > 0) {
    ssize_t written = write(descriptor, text, left);
    if (written >= 0) {
      text += written;
      left -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd output = {.fd = descriptor, .events = POLLOUT};
      if (poll(&output, 1, 1000) <= 0) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

void aftercare_line_editor_write_all(int descriptor, const char *text) {
  write_bytes(descriptor, text, strlen(text));
}

void aftercare_line_editor_write_to_terminal(const char *text) {
  aftercare_line_editor_write_all(STDOUT_FILENO, text);
}

void aftercare_line_editor_write_bytes_to_terminal(const char *bytes, size_t count) {
  write_bytes(STDOUT_FILENO, bytes, count);
}

// MARK: - Signals as bytes

static void tell_pipe(int signal_number) {
  int saved = errno;
  unsigned char byte = (unsigned char)signal_number;
  if (write(pipe_ends[1], &byte, 1) == 1 && signal_number == SIGINT) kept_interrupts++;
  errno = saved;
}

static void watch(int index) {
  struct sigaction action = {.sa_handler = tell_pipe};
  sigemptyset(&action.sa_mask);
  sigaction(watched[index], &action, &previous[index]);
  // Whoever started us with a signal ignored (nohup) wants it ignored.
  if (previous[index].sa_handler == SIG_IGN) sigaction(watched[index], &previous[index], NULL);
}

static bool has_pipe(void) {
  return pipe_ends[0] >= 0 || pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) == 0;
}

bool aftercare_line_editor_signals_begin(enum signals_wanted wanted) {
  if (!has_pipe()) return false;
  watched_count = wanted == SIGNALS_ALL ? WATCHED_ALL : WATCHED_TO_END;
  for (int index = 0; index < watched_count; index++) watch(index);
  return true;
}

void aftercare_line_editor_signals_end(void) {
  for (int index = 0; index < watched_count; index++)
    sigaction(watched[index], &previous[index], NULL);
  watched_count = 0;
}

int aftercare_line_editor_signals_descriptor(void) { return pipe_ends[0]; }

int aftercare_line_editor_signals_next(void) {
  unsigned char byte = 0;
  if (read(pipe_ends[0], &byte, 1) != 1) return 0;
  if (byte == SIGINT) kept_interrupts--;
  return byte;
}

void aftercare_line_editor_signals_stop(bool whole_group) {
  // A private screen is no place for a shell, nor does it come back with its words on it.
  if (has_alternate_screen) {
    aftercare_line_editor_write_to_terminal(clearing);
    aftercare_line_editor_write_to_terminal("\033[?1049l");
  }
  struct sigaction standard = {.sa_handler = SIG_DFL}, stop, resume;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &stop);
  sigaction(SIGCONT, &standard, &resume);
  // The terminal driver would have stopped every process of the job, a wrapper of ours included.
  if (whole_group)
    kill(0, SIGTSTP);
  else
    raise(SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  sigaction(SIGCONT, &resume, NULL);
  aftercare_line_editor_signals_clear_alternate_screen();
}

bool aftercare_line_editor_signals_clear_alternate_screen(void) {
  if (has_alternate_screen) aftercare_line_editor_write_to_terminal("\033[?1049h\033[H\033[2J");
  return has_alternate_screen;
}

const char *aftercare_line_editor_clearing(void) { return clearing; }

// MARK: - Between two reads

void aftercare_line_editor_keep_interrupts(bool is_wanted) {
  keeps_interrupts = is_wanted && has_pipe();
}

bool aftercare_line_editor_has_kept_interrupt(void) { return kept_interrupts > 0; }

/// Keeps an interrupt that came between two reads for the next of them, if one is to come.
static bool keep(int signal_number) {
  // Two of them leave. Whoever needs a third is in a program that hangs.
  if (signal_number != SIGINT || !keeps_interrupts || kept_interrupts >= 2) return false;
  tell_pipe(signal_number);
  return true;
}

// MARK: - The guard

// Only functions that are safe in a signal handler: tcflush, tcsetattr, write, sigaction, raise.
static void die_tidily(int signal_number) {
  if (keep(signal_number)) return;
  if (has_remembered) {
    // Words for this program are none for the shell, nor may the system show them.
    tcflush(STDIN_FILENO, TCIFLUSH);
    tcsetattr(STDIN_FILENO, TCSANOW, &remembered);
    static const char paste_off[] = "\033[?2004l", alternate_off[] = "\033[?1049l";
    ssize_t ignored = 0;
    if (has_paste_mode) ignored = write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
    if (has_alternate_screen) {
      ignored = write(STDOUT_FILENO, clearing, sizeof clearing - 1);
      ignored = write(STDOUT_FILENO, alternate_off, sizeof alternate_off - 1);
    }
    (void)ignored;
  }
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(signal_number, &standard, NULL);
  raise(signal_number);
}

void aftercare_line_editor_install_crash_guard(void) {
  // Faults, terminations and timers that somebody else sets: whatever would end the process.
  static const int deadly[] = {SIGILL,  SIGTRAP, SIGSEGV, SIGBUS,  SIGFPE,    SIGABRT, SIGSYS,
                               SIGQUIT, SIGINT,  SIGTERM, SIGHUP,  SIGALRM,   SIGUSR1, SIGUSR2,
                               SIGXCPU, SIGXFSZ, SIGIO,   SIGPROF, SIGVTALRM, SIGPWR};
  has_remembered = tcgetattr(STDIN_FILENO, &remembered) == 0;
  // A stack overflow leaves no stack to run a handler on.
  stack_t stack = {.ss_sp = guard_stack, .ss_size = sizeof guard_stack};
  sigaltstack(&stack, NULL);
  // What an interrupt that is kept comes in the middle of goes on.
  struct sigaction action = {.sa_handler = die_tidily, .sa_flags = SA_ONSTACK | SA_RESTART}, before;
  sigfillset(&action.sa_mask);
  for (size_t index = 0; index < sizeof deadly / sizeof *deadly; index++) {
    sigaction(deadly[index], &action, &before);
    if (before.sa_handler == SIG_IGN) sigaction(deadly[index], &before, NULL);
  }
}

void aftercare_line_editor_note_alternate_screen(bool is_showing) {
  has_alternate_screen = is_showing;
}

void aftercare_line_editor_set_paste_mode(bool is_on) {
  has_paste_mode = is_on;
  aftercare_line_editor_write_to_terminal(is_on ? "\033[?2004h" : "\033[?2004l");
}

bool aftercare_line_editor_has_paste_mode(void) { return has_paste_mode; }

void aftercare_line_editor_forbid_core_dumps(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}
