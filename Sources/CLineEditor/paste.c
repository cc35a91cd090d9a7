#define _GNU_SOURCE
#include "bytes.h"
#include "text.h"

// Milliseconds in which the rest of a text that arrives at once comes, as a terminal hands a long
// paste over in parts; and the next of several lines, which a slow way parts from each other.
enum { PART_WAIT = 20, LINE_WAIT = 35 };

static struct wide_text paste;
static bool was_cut = false;
// A terminal that marks its pastes sends lines together only when they were typed ahead.
static bool has_marks = false;

void paste_begin(void) { was_cut = false; }

bool paste_was_cut(void) { return was_cut; }

void paste_erase(void) { wide_text_erase(&paste); }

static void append(wchar_t code) {
  if (!wide_text_append(&paste, code)) was_cut = true;
}

/// Adds a character, except for those that are no text.
static void append_text(int code) {
  if (code == '\t') code = ' ';
  if ((code >= ' ' && code != KEY_ERASE) || code == '\n') append(code);
}

static void drop_line_ends(void) {
  while (paste.length > 0 && paste.characters[paste.length - 1] == '\n')
    wide_text_remove_last(&paste);
}

// MARK: - Marked pastes

/// After an Esc within a paste: whether the end mark follows; what does not is text.
static bool is_end_mark(int *byte) {
  static const char end[] = "[201~";
  size_t matched = 0;
  while (end[matched]) {
    *byte = bytes_next(TEXT_WAIT);
    if (*byte != end[matched]) break;
    matched++;
  }
  if (!end[matched]) return true;
  for (size_t index = 0; index < matched; index++) append(end[index]);
  if (*byte >= 0) bytes_push_back(*byte);
  return false;
}

int paste_read(void) {
  has_marks = true;
  paste_erase();
  bool after_return = false;
  for (;;) {
    int byte = bytes_next(TEXT_WAIT);
    if (byte == KEY_ESCAPE) {
      if (is_end_mark(&byte)) break;
    } else if (byte >= 0) {
      int code = byte == '\r' ? '\n' : keys_character(byte);
      bool is_second_half = byte == '\n' && after_return;
      after_return = byte == '\r';
      if (code < 0 && code != BYTE_NONE) return code;
      if (!is_second_half) append_text(code);
    }
    if (byte == BYTE_NONE) break;
    if (byte < 0) return byte;
  }
  drop_line_ends();
  return KEY_PASTE;
}

// MARK: - Lines that arrive together

/// The place of the first byte that is no line end, if it begins text.
static bool text_follows(void) {
  for (size_t ahead = 0;; ahead++) {
    int byte = bytes_peek(ahead, LINE_WAIT);
    if (byte != '\r' && byte != '\n')
      return byte == '\t' || (byte >= ' ' && byte != KEY_ERASE);
  }
}

static bool is_line_end(int byte) { return byte == '\r' || byte == '\n'; }

/// Reads text and line ends up to another key, or to a moment in which nothing comes.
static int read_unmarked(void) {
  bool after_return = false, ends_line = false;
  for (;;) {
    int byte = bytes_peek(0, ends_line ? LINE_WAIT : PART_WAIT);
    if (!is_line_end(byte) && byte != '\t' && (byte < ' ' || byte == KEY_ERASE)) break;
    bytes_next(0);
    bool is_second_half = byte == '\n' && after_return;
    after_return = byte == '\r';
    int code = is_line_end(byte) ? '\n' : keys_character(byte);
    if (code < 0 && code != BYTE_NONE) return code;
    if (!is_second_half) append_text(code);
    ends_line = is_line_end(byte);
  }
  // The last line end is the one that sends the whole.
  if (ends_line) keys_put_back('\r');
  drop_line_ends();
  return KEY_PASTE;
}

int paste_read_lines(void) {
  if (has_marks || !text_follows()) return 0;
  paste_erase();
  append('\n');
  return read_unmarked();
}

int paste_read_burst(int first) {
  enum { BURST = 128 };
  if (has_marks || bytes_read_ahead() < BURST) return 0;
  paste_erase();
  bytes_push_back(first);
  return read_unmarked();
}

const wchar_t *paste_text(size_t longest, bool *was_longer) {
  *was_longer = was_cut || paste.length > longest;
  was_cut = *was_longer;
  while (paste.length > longest) wide_text_remove_last(&paste);
  return paste.characters ? paste.characters : L"";
}
