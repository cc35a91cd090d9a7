#define _GNU_SOURCE
#include "keys.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "line_editor.h"
#include "signals.h"
#include "text.h"

enum {
  BYTE_NONE = -100,     // No byte came in time.
  SEQUENCE_WAIT = 60,   // Milliseconds between the bytes of one key.
  SECOND_ESCAPE = 1000, // Milliseconds in which a second Esc, or a letter, belongs to the first.
  PASTE_WAIT = 1000,    // Milliseconds after which a paste without an end has ended.
};

static struct keys_manner manner;
static long long deadline = 0;
static unsigned char buffer[4096];
static size_t buffer_start = 0, buffer_end = 0;
static int pushed_back = BYTE_NONE;
static bool dropped_bytes = false, cut_paste = false;
static struct wide_text paste;

// MARK: - Bytes

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

/// The event for a signal, or 0 if it only had to be noticed.
static int event_for(int signal_number) {
  switch (signal_number) {
  case SIGINT: return KEYS_INTERRUPTED;
  case SIGTERM: return KEYS_TERMINATED;
  case SIGHUP: return KEYS_HUNG_UP;
  default:
    if (manner.notice) manner.notice(manner.owner, signal_number);
    return 0;
  }
}

/// Waits for the keyboard or a signal: 1 readable, BYTE_NONE too late, else an event.
static int await(int milliseconds) {
  long long last_moment = now() + milliseconds;
  for (;;) {
    int left = -1;
    if (milliseconds >= 0) left = last_moment > now() ? (int)(last_moment - now()) : 0;
    struct pollfd sources[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                               {.fd = signals_descriptor(), .events = POLLIN}};
    int ready = poll(sources, 2, left);
    if (ready < 0 && errno != EINTR) return KEYS_HUNG_UP;
    if (ready < 0) continue;
    if (sources[1].revents & POLLIN) {
      for (int signal_number; (signal_number = signals_next()) != 0;) {
        int event = event_for(signal_number);
        if (event != 0) return event;
      }
      continue;
    }
    if (sources[0].revents != 0) return 1;
    if (ready == 0) return BYTE_NONE;
  }
}

/// The next byte (0 to 255), BYTE_NONE if none came in time, or an event.
static int next_byte(int milliseconds) {
  if (pushed_back != BYTE_NONE) {
    int byte = pushed_back;
    pushed_back = BYTE_NONE;
    return byte;
  }
  while (buffer_start == buffer_end) {
    int state = await(milliseconds);
    if (state != 1) return state;
    ssize_t count = read(STDIN_FILENO, buffer, manner.takes_blocks ? sizeof buffer : 1);
    // A terminal that gives nothing, or EIO, has gone away.
    if (count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN)) return KEYS_HUNG_UP;
    if (count < 0) continue;
    buffer_start = 0;
    buffer_end = (size_t)count;
  }
  int byte = buffer[buffer_start];
  buffer[buffer_start++] = 0;
  return byte;
}

// MARK: - Characters

/// Decodes UTF-8 that begins with `first`; 0 if it is none, or a C1 control.
static int character(int first) {
  if (first < 0x80) return first;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  int code = first & (0x3F >> more);
  bool is_right = first >= 0xC2 && first <= 0xF4;
  for (int index = 0; is_right && index < more; index++) {
    int byte = next_byte(PASTE_WAIT);
    if (byte < 0 && byte != BYTE_NONE) return byte;
    if (byte < 0x80 || byte > 0xBF) {
      if (byte >= 0) pushed_back = byte;
      is_right = false;
      break;
    }
    code = code << 6 | (byte & 0x3F);
  }
  static const int smallest[] = {0, 0x80, 0x800, 0x10000};
  if (!is_right || code < smallest[more] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
    dropped_bytes = true;
    return 0;
  }
  return code < 0xA0 ? 0 : code;
}

// MARK: - Paste

void keys_erase_paste(void) { wide_text_erase(&paste); }

static void append_to_paste(wchar_t code) {
  if (!wide_text_append(&paste, code)) cut_paste = true;
}

/// Reads up to the end mark; an Esc or another control character within is dropped.
static int read_paste(void) {
  static const char end[] = "[201~";
  keys_erase_paste();
  bool after_return = false;
  for (;;) {
    int byte = next_byte(PASTE_WAIT);
    if (byte == KEY_ESCAPE) {
      size_t matched = 0;
      while (end[matched]) {
        byte = next_byte(PASTE_WAIT);
        if (byte != end[matched]) break;
        matched++;
      }
      if (!end[matched]) break;
      for (size_t index = 0; index < matched; index++) append_to_paste(end[index]);
      if (byte >= 0) pushed_back = byte;
    } else if (byte == BYTE_NONE) {
      break;
    } else if (byte >= 0) {
      int code = byte == '\r' ? '\n' : character(byte);
      bool is_second_half = byte == '\n' && after_return;
      after_return = byte == '\r';
      if (code < 0 && code != BYTE_NONE) return code;
      if (code == '\t') code = ' ';
      if ((code >= ' ' && code != 0x7F) || (code == '\n' && !is_second_half))
        append_to_paste(code);
    }
    if (byte < 0 && byte != BYTE_NONE) return byte;
  }
  while (paste.length > 0 && paste.characters[paste.length - 1] == '\n')
    wide_text_remove_last(&paste);
  return KEY_PASTE;
}

const wchar_t *keys_pasted_text(size_t longest) {
  if (paste.length > longest) cut_paste = true;
  while (paste.length > longest) wide_text_remove_last(&paste);
  return paste.characters ? paste.characters : L"";
}

// MARK: - Escape sequences

static int key_for_letter(int letter, bool is_modified) {
  switch (letter) {
  case 'A': return KEY_UP;
  case 'B': return KEY_DOWN;
  case 'C': return is_modified ? KEY_WORD_RIGHT : KEY_RIGHT;
  case 'D': return is_modified ? KEY_WORD_LEFT : KEY_LEFT;
  case 'F': return KEY_END;
  case 'H': return KEY_HOME;
  default: return KEY_IGNORED;
  }
}

/// Keys that carry a number: the VT220's, and Enter with a modifier as kitty and xterm send it.
static int key_for_number(const char *parameters, int final) {
  int first = 0, second = 0, third = 0;
  for (const char *place = parameters; *place; place++) {
    if (*place == ';') {
      third = second, second = first, first = 0;
    } else if (*place >= '0' && *place <= '9' && first < 100000) {
      first = first * 10 + (*place - '0');
    }
  }
  // Here `first` is the last number, `second` the one before it.
  if (final == 'u') {
    bool is_modified = strchr(parameters, ';') && first > 1;
    int code = strchr(parameters, ';') ? second : first;
    return code == 13 ? (is_modified ? KEY_NEW_LINE : '\r') : code == 127 ? 127 : KEY_IGNORED;
  }
  if (third == 27) return first == 13 ? KEY_NEW_LINE : KEY_IGNORED;
  switch (strchr(parameters, ';') ? second : first) {
  case 1: case 7: return KEY_HOME;
  case 3: return KEY_DELETE;
  case 4: case 8: return KEY_END;
  case 200: return read_paste();
  default: return KEY_IGNORED;
  }
}

/// Reads the rest of a sequence after `Esc [` whole, known or not, so that none of it is typed.
static int control_sequence(void) {
  char parameters[32];
  size_t length = 0;
  int byte;
  while ((byte = next_byte(SEQUENCE_WAIT)) >= 0x20 && byte < 0x40)
    if (length + 1 < sizeof parameters) parameters[length++] = (char)byte;
  parameters[length] = 0;
  if (byte == BYTE_NONE) return KEY_IGNORED;
  if (byte < 0) return byte;
  if (byte == 'M' && length == 0) { // A mouse report of the old kind has three bytes more.
    for (int count = 0; count < 3; count++) next_byte(SEQUENCE_WAIT);
    return KEY_IGNORED;
  }
  if (byte == '[' && length == 0) { // The Linux console's function keys.
    next_byte(SEQUENCE_WAIT);
    return KEY_IGNORED;
  }
  if (byte == '~' || byte == 'u') return key_for_number(parameters, byte);
  return key_for_letter(byte, strchr(parameters, ';') != NULL);
}

static int after_escape(int byte) {
  if (byte == '\r' || byte == '\n') return KEY_NEW_LINE;
  if (byte == '[' || byte == 'O') {
    int next = next_byte(SEQUENCE_WAIT);
    if (next < 0 && next != BYTE_NONE) return next;
    if (next != BYTE_NONE) {
      pushed_back = next;
      if (byte == '[') return control_sequence();
      int letter = next_byte(0);
      return letter == 'M' ? '\r' : key_for_letter(letter, false); // The keypad's Enter is an M.
    }
    if (manner.escape_is_a_prefix) return KEY_IGNORED;
  }
  pushed_back = byte;
  return KEY_ESCAPE;
}

static int escape(void) {
  int byte = next_byte(SEQUENCE_WAIT);
  if (!manner.escape_is_a_prefix) {
    if (byte == BYTE_NONE) return KEY_ESCAPE;
    return byte < 0 ? byte : after_escape(byte);
  }
  // A stray Esc is forgotten after a while, lest it eat the first letter of an answer.
  if (byte == BYTE_NONE) {
    byte = next_byte(SECOND_ESCAPE);
    if (byte == BYTE_NONE) return KEY_IGNORED;
  }
  if (byte < 0) return byte;
  if (byte != KEY_ESCAPE) return after_escape(byte);
  int next = next_byte(SEQUENCE_WAIT);
  if (next == BYTE_NONE) return KEYS_OUT;
  if (next < 0) return next;
  // Alt with a key that is itself a sequence.
  int key = after_escape(next);
  pushed_back = BYTE_NONE;
  return key < 0 || key == KEY_PASTE ? key : KEY_IGNORED;
}

// MARK: - Keys

void keys_begin(const struct keys_manner *new_manner) {
  manner = *new_manner;
  dropped_bytes = cut_paste = false;
  deadline = now() + manner.idle_milliseconds;
}

wint_t keys_next(void) {
  for (;;) {
    int left = manner.idle_milliseconds;
    if (manner.until_deadline && left >= 0)
      left = deadline > now() ? (int)(deadline - now()) : 0;
    int byte = next_byte(left);
    if (byte == BYTE_NONE) return (wint_t)KEYS_IDLE;
    int key = byte == KEY_ESCAPE ? escape() : byte < 0 ? byte : character(byte);
    if (key == 3) return (wint_t)KEYS_INTERRUPTED;
    if (key != 0) return (wint_t)key;
  }
}

bool keys_is_text(wint_t key) { return key >= ' ' && (key < 0x7F || key >= 0xA0); }

int keys_await(void) { return await(-1); }

bool keys_dropped_bytes(void) { return dropped_bytes; }

bool keys_cut_paste(void) { return cut_paste; }

void aftercare_line_editor_discard_type_ahead(void) {
  explicit_bzero(buffer, sizeof buffer);
  buffer_start = buffer_end = 0;
  pushed_back = BYTE_NONE;
  tcflush(STDIN_FILENO, TCIFLUSH);
}
