#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

#include "bytes.h"
#include "signals.h"
#include "text.h"

// Milliseconds in which the rest of a text that arrives at once comes, as a terminal hands a long
// paste over in parts; and the next of several lines, which a slow way parts from each other.
enum { PART_WAIT = 20, LINE_WAIT = 35 };

static struct wide_text paste;
static bool was_cut = false;
// Whether a paste was marked: then lines that come together were typed ahead.
static bool has_marks = false;

/// Whether the terminal marks its pastes, as it did, or as its name says.
///
/// The editor asks it to before the first prompt, and all that people use today do. Those below do
/// not; `screen` does only where the name is that of tmux; and `xterm` alone is what old ones call
/// themselves. There, and where whole lines are read, lines that come together may be one paste.
static bool marks_pastes(void) {
  static const char *const old[] = {"linux", "vt",  "ansi",  "cons", "sun",  "dumb",
                                    "teken", "wsv", "pcvt",  "hurd", "rxvt", "Eterm",
                                    "eterm", "aterm"};
  const char *name = getenv("TERM");
  if (!aftercare_line_editor_has_paste_mode()) return false;
  if (has_marks || getenv("TMUX")) return true;
  if (!name || !*name || strcmp(name, "xterm") == 0) return false;
  if (strncmp(name, "screen", 6) == 0) return false;
  if (strncmp(name, "rxvt-unicode", 12) == 0) return true;
  for (size_t index = 0; index < sizeof old / sizeof *old; index++)
    if (strncmp(name, old[index], strlen(old[index])) == 0) return false;
  return true;
}

void aftercare_line_editor_paste_begin(void) { was_cut = false; }

bool aftercare_line_editor_paste_was_cut(void) { return was_cut; }

void aftercare_line_editor_paste_erase(void) { aftercare_line_editor_wide_text_erase(&paste); }

static void append(wchar_t code) {
  if (!aftercare_line_editor_wide_text_append(&paste, code)) was_cut = true;
}

/// Adds a character, except for those that are no text.
static void append_text(int code) {
  if (code == '\t') code = ' ';
  if ((code >= ' ' && code != KEY_ERASE) || code == '\n') append(code);
}

static void drop_line_ends(void) {
  while (paste.length > 0 && paste.characters[paste.length - 1] == '\n')
    aftercare_line_editor_wide_text_remove_last(&paste);
}

// MARK: - Marked pastes

/// After an Esc within a paste: whether the end mark follows; what does not is text.
static bool is_end_mark(int *byte) {
  static const char end[] = "[201~";
  size_t matched = 0;
  while (end[matched]) {
    *byte = aftercare_line_editor_bytes_next(TEXT_WAIT);
    if (*byte != end[matched]) break;
    matched++;
  }
  if (!end[matched]) return true;
  for (size_t index = 0; index < matched; index++) append(end[index]);
  if (*byte >= 0) aftercare_line_editor_bytes_push_back(*byte);
  return false;
}

int aftercare_line_editor_paste_read(void) {
  has_marks = true;
  aftercare_line_editor_paste_erase();
  bool after_return = false;
  for (;;) {
    int byte = aftercare_line_editor_bytes_next(TEXT_WAIT);
    if (byte == KEY_ESCAPE) {
      if (is_end_mark(&byte)) break;
    } else if (byte >= 0) {
      int code = byte == '\r' ? '\n' : aftercare_line_editor_keys_character(byte);
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
    int byte = aftercare_line_editor_bytes_peek(ahead, LINE_WAIT);
    if (byte != '\r' && byte != '\n')
      return byte == '\t' || (byte >= ' ' && byte != KEY_ERASE);
  }
}

static bool is_line_end(int byte) { return byte == '\r' || byte == '\n'; }

/// Reads text and line ends up to another key, or to a moment in which nothing comes.
static int read_unmarked(void) {
  bool after_return = false, ends_line = false;
  for (;;) {
    int byte = aftercare_line_editor_bytes_peek(0, ends_line ? LINE_WAIT : PART_WAIT);
    if (!is_line_end(byte) && byte != '\t' && (byte < ' ' || byte == KEY_ERASE)) break;
    aftercare_line_editor_bytes_next(0);
    bool is_second_half = byte == '\n' && after_return;
    after_return = byte == '\r';
    int code = is_line_end(byte) ? '\n' : aftercare_line_editor_keys_character(byte);
    if (code < 0 && code != BYTE_NONE) return code;
    if (!is_second_half) append_text(code);
    ends_line = is_line_end(byte);
  }
  // The last line end is the one that sends the whole.
  if (ends_line) aftercare_line_editor_keys_put_back('\r');
  drop_line_ends();
  return KEY_PASTE;
}

int aftercare_line_editor_paste_read_lines(void) {
  if (marks_pastes() || !text_follows()) return 0;
  aftercare_line_editor_paste_erase();
  append('\n');
  return read_unmarked();
}

int aftercare_line_editor_paste_read_burst(int first) {
  enum { BURST = 128 };
  if (aftercare_line_editor_bytes_read_ahead() < BURST || marks_pastes()) return 0;
  aftercare_line_editor_paste_erase();
  aftercare_line_editor_bytes_push_back(first);
  return read_unmarked();
}

const wchar_t *aftercare_line_editor_paste_text(size_t longest, bool *was_longer) {
  *was_longer = was_cut || paste.length > longest;
  was_cut = *was_longer;
  while (paste.length > longest) aftercare_line_editor_wide_text_remove_last(&paste);
  return paste.characters ? paste.characters : L"";
}
