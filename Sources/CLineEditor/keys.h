// The keyboard: bytes of standard input to keys. Not seen by Swift.

#ifndef AFTERCARE_KEYS_H
#define AFTERCARE_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/// Keys that are no characters, as codes that libedit can look up in its map (they are below 256)
/// and nobody types: a typed C1 control is dropped.
enum key {
  KEY_CANCEL = 7,
  KEY_END_OF_FILE = 4,
  KEY_BACKSPACE_CONTROL = 8,
  KEY_TAB = 9,
  KEY_SEARCH_BACK = 18,
  KEY_SEARCH_FORWARD = 19,
  KEY_WORD_ERASE = 23,
  KEY_STOP = 26,
  KEY_ESCAPE = 27,
  KEY_QUIT = 28,
  KEY_ERASE = 127,
  KEY_UP = 0x80,
  KEY_DOWN,
  KEY_LEFT,
  KEY_RIGHT,
  KEY_HOME,
  KEY_END,
  KEY_DELETE,
  KEY_WORD_LEFT,
  KEY_WORD_RIGHT,
  KEY_NEW_LINE,
  KEY_PASTE,
  KEY_IGNORED,
  KEY_FINISH,
  KEY_BACKSPACE,
  KEY_DELETE_WORD,
  KEY_TAB_BACK,
  KEY_DELETE_WORD_BACK,
};

/// What `keys_next` gives when there is no key.
enum keys_event {
  KEYS_IDLE = -1,
  KEYS_INTERRUPTED = -2,
  KEYS_OUT = -3,
  KEYS_HUNG_UP = -4,
  KEYS_TERMINATED = -5,
  KEYS_TICK = -6,
};

/// How keys are read until the next `keys_begin`.
struct keys_options {
  bool escape_is_a_prefix; // Emacs: Esc Esc is the way out, Esc b is Alt-b. In vi Esc is a command.
  bool takes_blocks;       // Reads what there is; otherwise nothing beyond the key is taken.
  bool joins_lines;        // Lines that arrive together are one text, as `KEY_PASTE`.
  int idle_milliseconds;   // Between two keys; negative: for ever.
  bool until_deadline;     // The milliseconds count from `keys_begin`, whatever is typed.
  int tick_milliseconds;   // Between two `KEYS_TICK`; 0: none come.
  // Told of WINCH, TSTP and CONT, between two bytes.
  void (*notice)(void *owner, int signal_number);
  void *owner;
};

/// Begins to read keys with these options; what an earlier read left over comes first.
void aftercare_line_editor_keys_begin(const struct keys_options *options);

/// Makes Esc a key of its own, or the beginning of others again.
void aftercare_line_editor_keys_set_escape_is_a_prefix(bool is_a_prefix);

/// The next key or character, or an event.
wint_t aftercare_line_editor_keys_next(void);

/// Pushes a key back, to come next, in a later read if need be.
void aftercare_line_editor_keys_put_back(wint_t key);

/// Waits for input without reading it: an event, or 1 when there is some.
int aftercare_line_editor_keys_await(void);

/// Whether a key is a character that belongs into a line.
bool aftercare_line_editor_keys_is_text(wint_t key);

/// Whether bytes were dropped because they were no UTF-8 since `keys_begin`.
bool aftercare_line_editor_keys_dropped_bytes(void);

// MARK: Parts of keys

/// Decodes UTF-8 that begins with `first`; 0 if it is none, or nothing that belongs into a text.
int aftercare_line_editor_keys_character(int first);

/// The key that begins with an Esc; `is_prefix` where Esc and a letter are a key.
int aftercare_line_editor_keys_escape(bool is_prefix);

/// Has the next Esc be no second one, after a key that is none.
void aftercare_line_editor_keys_forget_escape(void);

// MARK: Pasted text

/// Reads a paste up to its end mark, and gives `KEY_PASTE` or an event.
int aftercare_line_editor_paste_read(void);

/// Reads lines that arrived together with a line end that was just taken; 0 if there are none.
int aftercare_line_editor_paste_read_lines(void);

/// Reads a text that arrived at once, too much to be typed, from its first byte; 0 if it is none.
int aftercare_line_editor_paste_read_burst(int first);

/// The text that `KEY_PASTE` announced, cut to a length, valid until the next key; whether there
/// was more of it.
const wchar_t *aftercare_line_editor_paste_text(size_t longest, bool *was_longer);

/// Overwrites and frees the pasted text.
void aftercare_line_editor_paste_erase(void);

/// Resets whether a paste was cut.
void aftercare_line_editor_paste_begin(void);

/// Whether a paste was cut since `paste_begin`.
bool aftercare_line_editor_paste_was_cut(void);

#endif
