#define _GNU_SOURCE
#include "keys.h"

#include "bytes.h"
#include "line_editor.h"
#include "text.h"

static struct keys_options options;
static long long deadline = 0, next_tick = 0;
static bool dropped_bytes = false;
static wint_t put_back = 0;

// MARK: - Characters

int aftercare_line_editor_keys_character(int first) {
  if (first < 0x80) return first;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  int code = first & (0x3F >> more);
  bool is_right = first >= 0xC2 && first <= 0xF4;
  for (int index = 0; is_right && index < more; index++) {
    int byte = aftercare_line_editor_bytes_next(TEXT_WAIT);
    if (byte < 0 && byte != BYTE_NONE) return byte;
    if (byte < 0x80 || byte > 0xBF) {
      if (byte >= 0) aftercare_line_editor_bytes_push_back(byte);
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
  if (aftercare_line_editor_is_sign(code)) return 0xFFFD;
  return aftercare_line_editor_is_steering(code) ? 0 : code;
}

// MARK: - Keys

void aftercare_line_editor_keys_begin(const struct keys_options *new_options) {
  options = *new_options;
  aftercare_line_editor_bytes_begin(new_options);
  aftercare_line_editor_paste_begin();
  dropped_bytes = false;
  deadline = aftercare_line_editor_bytes_now() + options.idle_milliseconds;
  next_tick = aftercare_line_editor_bytes_now() + options.tick_milliseconds;
}

void aftercare_line_editor_keys_set_escape_is_a_prefix(bool is_a_prefix) {
  options.escape_is_a_prefix = is_a_prefix;
}

/// Milliseconds that the next key may take, negative for ever; until the next tick if `ticks`.
static int time_left(bool *ticks) {
  long long left = options.idle_milliseconds;
  if (options.until_deadline && left >= 0) {
    left = deadline - aftercare_line_editor_bytes_now();
    if (left < 0) left = 0;
  }
  long long tick = next_tick - aftercare_line_editor_bytes_now();
  *ticks = options.tick_milliseconds > 0 && (left < 0 || tick < left);
  return (int)(*ticks ? (tick > 0 ? tick : 0) : left);
}

/// Whether a line end is only one of several in lines that arrived together; the key for them.
static int line_end(int byte) {
  bool came_together = aftercare_line_editor_bytes_came_together();
  // The second half of a line end of two bytes.
  if (byte == '\r' && came_together && aftercare_line_editor_bytes_peek(0, 0) == '\n')
    aftercare_line_editor_bytes_next(0);
  int key = options.joins_lines && came_together ? aftercare_line_editor_paste_read_lines() : 0;
  return key != 0 ? key : byte;
}

static int key_for(int byte) {
  if (byte < 0) return byte;
  // What comes after another key follows no Esc.
  if (byte != KEY_ESCAPE) aftercare_line_editor_keys_forget_escape();
  if (byte >= ' ' && byte != KEY_ERASE && options.joins_lines) {
    int key = aftercare_line_editor_paste_read_burst(byte);
    if (key != 0) return key;
  }
  switch (byte) {
  case 3: return KEYS_INTERRUPTED;
  case KEY_ESCAPE: return aftercare_line_editor_keys_escape(options.escape_is_a_prefix);
  case '\r': case '\n': return line_end(byte);
  default: return aftercare_line_editor_keys_character(byte);
  }
}

wint_t aftercare_line_editor_keys_next(void) {
  if (put_back != 0) {
    wint_t key = put_back;
    put_back = 0;
    return key;
  }
  for (;;) {
    bool ticks = false;
    int byte = aftercare_line_editor_bytes_next(time_left(&ticks));
    if (byte == BYTE_NONE && !ticks) return (wint_t)KEYS_IDLE;
    if (byte == BYTE_NONE) {
      next_tick += options.tick_milliseconds;
      return (wint_t)KEYS_TICK;
    }
    int key = key_for(byte);
    if (key != 0) return (wint_t)key;
  }
}

void aftercare_line_editor_keys_put_back(wint_t key) { put_back = key; }

bool aftercare_line_editor_keys_is_text(wint_t key) {
  return (int)key >= ' ' && (key < KEY_ERASE || key >= 0xA0);
}

int aftercare_line_editor_keys_await(void) { return aftercare_line_editor_bytes_await(-1); }

bool aftercare_line_editor_keys_dropped_bytes(void) { return dropped_bytes; }

void aftercare_line_editor_discard_type_ahead(void) {
  put_back = 0;
  aftercare_line_editor_bytes_discard();
}
