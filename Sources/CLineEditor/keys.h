// The keyboard: bytes of standard input to keys. Not seen by Swift.

#ifndef AFTERCARE_KEYS_H
#define AFTERCARE_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/// Keys that are no characters, as codes that libedit can look up in its map (they are below 256)
/// and nobody types: a typed C1 control is dropped.
enum key {
  KEY_END_OF_FILE = 4,
  KEY_STOP = 26,
  KEY_ESCAPE = 27,
  KEY_QUIT = 28,
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
};

/// What `keys_next` gives when there is no key.
enum keys_event {
  KEYS_IDLE = -1,
  KEYS_INTERRUPTED = -2,
  KEYS_OUT = -3,
  KEYS_HUNG_UP = -4,
  KEYS_TERMINATED = -5,
};

/// How keys are read until the next `keys_begin`.
struct keys_manner {
  bool escape_is_a_prefix; // Emacs: Esc Esc is the way out, Esc b is Alt-b. In vi Esc is a command.
  bool takes_blocks;       // Reads what there is; otherwise nothing beyond the key is taken.
  int idle_milliseconds;   // Between two keys; negative: for ever.
  bool until_deadline;     // The milliseconds count from `keys_begin`, whatever is typed.
  // Told of WINCH, TSTP and CONT, between two bytes.
  void (*notice)(void *owner, int signal_number);
  void *owner;
};

/// Begins to read keys in this manner; what an earlier read left over comes first.
void keys_begin(const struct keys_manner *manner);

/// The next key or character, or an event.
wint_t keys_next(void);

/// Waits for input without reading it: an event, or 1 when there is some.
int keys_await(void);

/// Whether a key is a character that belongs into a line.
bool keys_is_text(wint_t key);

/// The text of the paste that `KEY_PASTE` announced, cut to a length, valid until the next key.
const wchar_t *keys_pasted_text(size_t longest);

/// Overwrites and frees the pasted text.
void keys_erase_paste(void);

/// Whether bytes were dropped because they were no UTF-8 since `keys_begin`.
bool keys_dropped_bytes(void);

/// Whether a paste was cut since `keys_begin`.
bool keys_cut_paste(void);

#endif
