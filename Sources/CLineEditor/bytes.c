#define _GNU_SOURCE
#include "bytes.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "signals.h"

static struct keys_options options;
static unsigned char buffer[4096];
static size_t start = 0, end = 0;
static size_t newest = 0; // How many bytes the last reading brought.
static int pushed_back = BYTE_NONE;
static int missed_event = 0; // One that came while only a byte was looked for.

long long aftercare_line_editor_bytes_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

void aftercare_line_editor_bytes_begin(const struct keys_options *new_options) {
  options = *new_options;
}

// MARK: - Waiting

/// The event for a signal, or 0 if it only had to be noticed.
///
/// At SIGTERM what was typed ahead is discarded, lest the shell run it.
static int event_for(int signal_number) {
  switch (signal_number) {
  case SIGINT: return KEYS_INTERRUPTED;
  case SIGTERM: aftercare_line_editor_bytes_discard(); return KEYS_TERMINATED;
  case SIGHUP: aftercare_line_editor_bytes_discard(); return KEYS_HUNG_UP;
  default:
    if (options.notice) options.notice(options.owner, signal_number);
    return 0;
  }
}

int aftercare_line_editor_bytes_await(int milliseconds) {
  if (missed_event != 0) {
    int event = missed_event;
    missed_event = 0;
    return event;
  }
  long long last_moment = aftercare_line_editor_bytes_now() + milliseconds;
  for (;;) {
    int left = -1;
    if (milliseconds >= 0)
      left = last_moment > aftercare_line_editor_bytes_now()
                 ? (int)(last_moment - aftercare_line_editor_bytes_now())
                 : 0;
    struct pollfd sources[] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = aftercare_line_editor_signals_descriptor(), .events = POLLIN}};
    int ready = poll(sources, 2, left);
    if (ready < 0 && errno != EINTR) return KEYS_HUNG_UP;
    if (ready < 0) continue;
    if (sources[1].revents & POLLIN) {
      for (int signal_number; (signal_number = aftercare_line_editor_signals_next()) != 0;) {
        int event = event_for(signal_number);
        if (event != 0) return event;
      }
      continue;
    }
    if (sources[0].revents != 0) return 1;
    if (ready == 0) return BYTE_NONE;
  }
}

// MARK: - Reading

/// Reads what there is behind what was not taken yet: 1, BYTE_NONE if nothing came, or an event.
static int fill(int milliseconds) {
  if (start > 0) {
    memmove(buffer, buffer + start, end - start);
    explicit_bzero(buffer + end - start, start);
    end -= start;
    start = 0;
  }
  if (end == sizeof buffer) return BYTE_NONE;
  for (;;) {
    int state = aftercare_line_editor_bytes_await(milliseconds);
    if (state != 1) return state;
    size_t room = options.takes_blocks ? sizeof buffer - end : 1;
    ssize_t count = read(STDIN_FILENO, buffer + end, room);
    // A terminal that gives nothing, or EIO, has gone away.
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return KEYS_HUNG_UP;
    if (count < 0) continue;
    end += (size_t)count;
    newest = (size_t)count;
    return 1;
  }
}

int aftercare_line_editor_bytes_next(int milliseconds) {
  if (pushed_back != BYTE_NONE) {
    int byte = pushed_back;
    pushed_back = BYTE_NONE;
    return byte;
  }
  if (start == end) {
    int state = fill(milliseconds);
    if (state != 1) return state;
  }
  int byte = buffer[start];
  buffer[start++] = 0;
  return byte;
}

void aftercare_line_editor_bytes_push_back(int byte) { pushed_back = byte; }

int aftercare_line_editor_bytes_peek(size_t ahead, int milliseconds) {
  if (pushed_back != BYTE_NONE) {
    if (ahead == 0) return pushed_back;
    ahead--;
  }
  while (end - start <= ahead) {
    int state = fill(milliseconds);
    if (state == 1) continue;
    if (state != BYTE_NONE) missed_event = state;
    return state;
  }
  return buffer[start + ahead];
}

bool aftercare_line_editor_bytes_came_together(void) { return newest > 1; }

size_t aftercare_line_editor_bytes_read_ahead(void) { return end - start; }

bool aftercare_line_editor_bytes_are_waiting(void) {
  if (pushed_back != BYTE_NONE || start < end) return true;
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, 0) > 0;
}

void aftercare_line_editor_bytes_discard(void) {
  explicit_bzero(buffer, sizeof buffer);
  start = end = newest = 0;
  pushed_back = BYTE_NONE;
  tcflush(STDIN_FILENO, TCIFLUSH);
}
