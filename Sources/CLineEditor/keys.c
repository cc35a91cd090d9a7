#define _GNU_SOURCE
#include "keys.h"

#include "bytes.h"
#include "line_editor.h"
#include "text.h"

static struct keys_manner manner;
static long long deadline = 0, next_tick = 0;
static bool dropped_bytes = false;
static wint_t put_back = 0;

// MARK: - Characters

int keys_character(int first) {
  if (first < 0x80) return first;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  int code = first & (0x3F >> more);
  bool is_right = first >= 0xC2 && first <= 0xF4;
  for (int index = 0; is_right && index < more; index++) {
    int byte = bytes_next(TEXT_WAIT);
    if (byte < 0 && byte != BYTE_NONE) return byte;
    if (byte < 0x80 || byte > 0xBF) {
      if (byte >= 0) bytes_push_back(byte);
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
  if (code == 0x2028 || code == 0x2029) return ' ';
  if (is_sign(code)) return 0xFFFD;
  return is_steering(code) ? 0 : code;
}

// MARK: - Keys

void keys_begin(const struct keys_manner *new_manner) {
  manner = *new_manner;
  bytes_begin(new_manner);
  paste_begin();
  dropped_bytes = false;
  deadline = bytes_now() + manner.idle_milliseconds;
  next_tick = bytes_now() + manner.tick_milliseconds;
}

void keys_set_escape_is_a_prefix(bool is_a_prefix) { manner.escape_is_a_prefix = is_a_prefix; }

/// Milliseconds that the next key may take, negative for ever; until the next tick if `ticks`.
static int time_left(bool *ticks) {
  long long left = manner.idle_milliseconds;
  if (manner.until_deadline && left >= 0) {
    left = deadline - bytes_now();
    if (left < 0) left = 0;
  }
  long long tick = next_tick - bytes_now();
  *ticks = manner.tick_milliseconds > 0 && (left < 0 || tick < left);
  return (int)(*ticks ? (tick > 0 ? tick : 0) : left);
}

/// Whether a line end is only one of several in lines that arrived together; the key for them.
static int line_end(int byte) {
  bool came_together = bytes_came_together();
  // The second half of a line end of two bytes.
  if (byte == '\r' && came_together && bytes_peek(0, 0) == '\n') bytes_next(0);
  int key = manner.joins_lines && came_together ? paste_read_lines() : 0;
  return key != 0 ? key : byte;
}

static int key_for(int byte) {
  if (byte < 0) return byte;
  if (byte >= ' ' && byte != KEY_ERASE && manner.joins_lines) {
    int key = paste_read_burst(byte);
    if (key != 0) return key;
  }
  switch (byte) {
  case 3: return KEYS_INTERRUPTED;
  case KEY_ESCAPE: return keys_escape(manner.escape_is_a_prefix);
  case '\r': case '\n': return line_end(byte);
  default: return keys_character(byte);
  }
}

wint_t keys_next(void) {
  if (put_back != 0) {
    wint_t key = put_back;
    put_back = 0;
    return key;
  }
  for (;;) {
    bool ticks = false;
    int byte = bytes_next(time_left(&ticks));
    if (byte == BYTE_NONE && !ticks) return (wint_t)KEYS_IDLE;
    if (byte == BYTE_NONE) {
      next_tick += manner.tick_milliseconds;
      return (wint_t)KEYS_TICK;
    }
    int key = key_for(byte);
    if (key != 0) return (wint_t)key;
  }
}

void keys_put_back(wint_t key) { put_back = key; }

bool keys_is_text(wint_t key) {
  return (int)key >= ' ' && (key < KEY_ERASE || key >= 0xA0);
}

int keys_await(void) { return bytes_await(-1); }

bool keys_dropped_bytes(void) { return dropped_bytes; }

void aftercare_line_editor_discard_type_ahead(void) {
  put_back = 0;
  bytes_discard();
}
