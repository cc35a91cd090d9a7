// What the bytes after an Esc mean, in the encodings of xterm, rxvt, the Linux console and kitty,
// with and without the application modes.

#define _GNU_SOURCE
#include <ctype.h>
#include <string.h>

#include "bytes.h"

enum {
  SECOND_ESCAPE = 1000, // Milliseconds in which a second Esc, or a letter, belongs to the first.
  LONGEST_STRING = 4096,
  HELD_SHIFT = 1, HELD_ALT = 2, HELD_CONTROL = 4, // Added up, and one more, in a sequence.
  LOCKS = 64 | 128, // Caps Lock and Num Lock, which are on rather than held, in the same sum.
};

struct parameters {
  int numbers[3];
  int count;
  int event; // What kitty says of the key: 3 if it was let go.
};

// MARK: - Keys by their letter or number

static int key_for_letter(int letter, bool is_modified) {
  switch (letter) {
  case 'A': return KEY_UP;
  case 'B': return KEY_DOWN;
  case 'C': return is_modified ? KEY_WORD_RIGHT : KEY_RIGHT;
  case 'D': return is_modified ? KEY_WORD_LEFT : KEY_LEFT;
  case 'F': return KEY_END;
  case 'H': return KEY_HOME;
  case 'Z': return KEY_TAB_BACK;
  // The arrows of rxvt, with Shift or Ctrl.
  case 'a': return KEY_UP;
  case 'b': return KEY_DOWN;
  case 'c': return KEY_WORD_RIGHT;
  case 'd': return KEY_WORD_LEFT;
  default: return KEY_IGNORED;
  }
}

// Kitty's numbers of the keypad's keys.
enum { KEYPAD = 57399, KEYPAD_SIGNS = KEYPAD + 10, KEYPAD_ARROWS = 57417, KEYPAD_END = 57427 };

/// A key of the keypad, as the key or character that does the same.
static int key_of_keypad(int code) {
  static const char signs[] = "./*-+\r=,";
  static const int others[] = {KEY_LEFT,    KEY_RIGHT, KEY_UP,  KEY_DOWN,    KEY_IGNORED,
                               KEY_IGNORED, KEY_HOME,  KEY_END, KEY_IGNORED, KEY_DELETE};
  if (code < KEYPAD_SIGNS) return code - KEYPAD + '0';
  return code < KEYPAD_ARROWS ? signs[code - KEYPAD_SIGNS] : others[code - KEYPAD_ARROWS];
}

/// A key by the number of its character, as kitty and xterm send it.
static int key_for_character(int code, int held) {
  if (code >= KEYPAD_ARROWS && code < KEYPAD_END) return key_of_keypad(code);
  if (code >= KEYPAD && code < KEYPAD_ARROWS) code = key_of_keypad(code);
  switch (code) {
  case '\r': return held == 0 ? '\r' : KEY_NEW_LINE;
  case KEY_TAB: return held & HELD_SHIFT ? KEY_TAB_BACK : KEY_TAB;
  case KEY_ESCAPE: return held == 0 ? KEY_ESCAPE : KEY_IGNORED;
  case KEY_ERASE: return held & (HELD_CONTROL | HELD_ALT) ? KEY_DELETE_WORD_BACK : KEY_BACKSPACE;
  default: break;
  }
  if (code < ' ' || code > '~') return KEY_IGNORED;
  if ((held & ~HELD_SHIFT) == 0) return code;
  // Ctrl-C is an event, wherever it comes from.
  if (held != HELD_CONTROL || !isalpha(code)) return KEY_IGNORED;
  return (code & 0x1F) == 3 ? (int)KEYS_INTERRUPTED : code & 0x1F;
}

/// What is held with a key.
static int held_in(const struct parameters *parameters) {
  int sum = parameters->count > 1 ? parameters->numbers[1] : 0;
  return sum > 0 ? (sum - 1) & ~LOCKS : 0;
}

/// Keys that carry a number: those of the VT220, of rxvt, and characters.
static int key_for_number(const struct parameters *parameters, int final) {
  const int *numbers = parameters->numbers;
  int held = held_in(parameters);
  if (final == 'u') return key_for_character(numbers[0], held);
  bool is_modified = held != 0 || final != '~';
  switch (numbers[0]) {
  case 1: case 7: return KEY_HOME;
  case 3: return is_modified && final != '$' ? KEY_DELETE_WORD : KEY_DELETE;
  case 4: case 8: return KEY_END;
  case 27: return parameters->count > 2 ? key_for_character(numbers[2], held) : KEY_IGNORED;
  case 200: return final == '~' ? aftercare_line_editor_paste_read() : KEY_IGNORED;
  default: return KEY_IGNORED;
  }
}

// MARK: - Kinds of sequences

/// The numbers between semicolons; what follows a colon only refines one.
static struct parameters numbers_in(const char *text) {
  struct parameters parameters = {.count = 1};
  bool is_refining = false;
  for (; *text; text++) {
    int *number = &parameters.numbers[parameters.count - 1];
    if (*text == ';') {
      if (parameters.count < 3) parameters.count++;
      is_refining = false;
    } else if (*text == ':') {
      is_refining = true;
      if (parameters.count == 2) parameters.event = 0;
    } else if (isdigit((unsigned char)*text) && !is_refining && *number < 100000) {
      *number = *number * 10 + (*text - '0');
    } else if (isdigit((unsigned char)*text) && is_refining && parameters.count == 2) {
      parameters.event = *text - '0';
    }
  }
  return parameters;
}

/// Whether a dollar ends a sequence: rxvt sends one behind a key's number where Shift is held.
/// Elsewhere it is no end, as in what a terminal reports of its modes.
static bool ends_in_dollar(const char *text) {
  size_t digits = strspn(text, "0123456789");
  return digits > 0 && text[digits] == 0;
}

/// Whether a sequence is what a terminal reports, and no key: its parameters begin with a sign, or
/// other signs stand behind them.
static bool is_report(const char *text) {
  return strchr("<=>?", text[0]) ? text[0] != 0 : strpbrk(text, " !\"#$%&'()*+,-./") != NULL;
}

/// Reads the rest of a sequence after `Esc [` whole, known or not, so that none of it is typed.
static int control_sequence(void) {
  char text[32];
  size_t length = 0;
  int byte;
  while ((byte = aftercare_line_editor_bytes_next(REST_WAIT)) >= 0x20 && byte < 0x40) {
    text[length] = 0;
    if (byte == '$' && ends_in_dollar(text)) break;
    if (length + 1 < sizeof text) text[length++] = (char)byte;
  }
  text[length] = 0;
  if (byte == BYTE_NONE) return KEY_IGNORED;
  if (byte < 0) return byte;
  if (byte < 0x20) { // No end of a sequence but a key of its own, be it Ctrl-C or the next Esc.
    aftercare_line_editor_bytes_push_back(byte);
    return KEY_IGNORED;
  }
  if (byte == 'M' && length == 0) { // A mouse report of the old kind has three bytes more.
    for (int count = 0; count < 3; count++) aftercare_line_editor_bytes_next(REST_WAIT);
    return KEY_IGNORED;
  }
  if (byte == '[' && length == 0) { // The Linux console's function keys.
    aftercare_line_editor_bytes_next(REST_WAIT);
    return KEY_IGNORED;
  }
  if (byte == 'P' && length == 0) return KEY_DELETE; // That of st.
  if (is_report(text)) return KEY_IGNORED;
  struct parameters parameters = numbers_in(text);
  enum { LET_GO = 3 };
  if (parameters.event == LET_GO) return KEY_IGNORED;
  if (strchr("~u^$@", byte)) return key_for_number(&parameters, byte);
  return key_for_letter(byte, held_in(&parameters) != 0);
}

/// After `Esc O`: a letter, in old terminals with a number before it where a key is held.
static int single_shift(int byte) {
  bool is_modified = false;
  for (; byte >= '0' && byte <= '9'; byte = aftercare_line_editor_bytes_next(REST_WAIT))
    is_modified = true;
  if (byte < 0) return byte == BYTE_NONE ? KEY_IGNORED : byte;
  if (byte < 0x20) {
    aftercare_line_editor_bytes_push_back(byte);
    return KEY_IGNORED;
  }
  if (byte == 'M') return '\r'; // The keypad, here and below.
  if (byte == 'X') return '=';
  if (byte >= 'j' && byte <= 'y') return byte - 'j' + '*';
  return key_for_letter(byte, is_modified);
}

/// Reads an answer of the terminal that nobody asked for, up to its end.
static int string_sequence(void) {
  int previous = 0;
  for (int count = 0; count < LONGEST_STRING; count++) {
    int byte = aftercare_line_editor_bytes_next(REST_WAIT);
    if (byte < 0 && byte != BYTE_NONE) return byte;
    if (byte == 3) return (int)KEYS_INTERRUPTED;
    if (byte < 0 || byte == 7 || (byte == '\\' && previous == KEY_ESCAPE)) break;
    previous = byte;
  }
  return KEY_IGNORED;
}

// MARK: - After an Esc

static int after_escape(int byte, bool is_prefix) {
  if (byte == '\r' || byte == '\n') return KEY_NEW_LINE;
  if (is_prefix && (byte == KEY_ERASE || byte == KEY_BACKSPACE_CONTROL))
    return KEY_DELETE_WORD_BACK;
  bool begins_string = byte == ']' || (is_prefix && strchr("P_^X", byte) && byte != 0);
  if (byte == '[' || byte == 'O' || begins_string) {
    // Nobody types an Esc and a bracket; the other beginnings are Alt with a letter as well.
    int next = aftercare_line_editor_bytes_next(byte == '[' ? REST_WAIT : SEQUENCE_WAIT);
    if (next < 0 && next != BYTE_NONE) return next;
    if (next != BYTE_NONE) {
      if (byte == 'O') return single_shift(next);
      aftercare_line_editor_bytes_push_back(next);
      return begins_string ? string_sequence() : control_sequence();
    }
    if (is_prefix) return KEY_IGNORED;
  }
  aftercare_line_editor_bytes_push_back(byte);
  return KEY_ESCAPE;
}

/// Alt with a key that is itself a sequence: arrows go by words, others are nothing.
static int with_alt(int key) {
  switch (key) {
  case KEY_LEFT: case KEY_WORD_LEFT: return KEY_WORD_LEFT;
  case KEY_RIGHT: case KEY_WORD_RIGHT: return KEY_WORD_RIGHT;
  case KEY_DELETE: return KEY_DELETE_WORD;
  case KEY_PASTE: case KEY_NEW_LINE: return key;
  default: return key < 0 ? key : KEY_IGNORED;
  }
}

/// When an Esc last was a key of its own, or 0: another one right behind it is the way out.
static long long last_escape = 0, last_numbered_escape = 0;

void aftercare_line_editor_keys_forget_escape(void) { last_escape = last_numbered_escape = 0; }

/// An Esc that came as a number is as much of one as the byte; no key follows in its sequence.
static int numbered_escape(void) {
  long long before = last_numbered_escape;
  last_numbered_escape = aftercare_line_editor_bytes_now();
  bool is_second = before > 0 && last_numbered_escape - before < SECOND_ESCAPE;
  return is_second ? (int)KEYS_OUT : KEY_IGNORED;
}

int aftercare_line_editor_keys_escape(bool is_prefix) {
  long long before = last_escape;
  int byte = aftercare_line_editor_bytes_next(SEQUENCE_WAIT);
  if (!is_prefix) {
    // Not the one that only begins an arrow key.
    bool is_lone = byte == BYTE_NONE || byte == KEY_ESCAPE;
    last_escape = is_lone ? aftercare_line_editor_bytes_now() : 0;
    if (byte == BYTE_NONE) return KEY_ESCAPE;
    return byte < 0 ? byte : after_escape(byte, false);
  }
  if (byte == BYTE_NONE && before > 0 && aftercare_line_editor_bytes_now() - before < SECOND_ESCAPE)
    return KEYS_OUT;
  last_escape = 0;
  // A stray Esc is forgotten after a while, lest it eat the first letter of an answer.
  if (byte == BYTE_NONE) {
    byte = aftercare_line_editor_bytes_next(SECOND_ESCAPE);
    if (byte == BYTE_NONE) return KEY_IGNORED;
  }
  if (byte < 0) return byte;
  if (byte != KEY_ESCAPE) {
    int key = after_escape(byte, true);
    if (byte == '[' && key == KEY_ESCAPE) return numbered_escape();
    // Another key came between; that one is let go is told as well, and is none.
    if (key != KEY_IGNORED) last_numbered_escape = 0;
    return key;
  }
  // After two only the rest of a key that Alt is held with; anything else, a third included, is
  // somebody who wants to be gone.
  int next = aftercare_line_editor_bytes_next(SEQUENCE_WAIT);
  if (next < 0 && next != BYTE_NONE) return next;
  if (next != '[' && next != 'O') return KEYS_OUT;
  return with_alt(after_escape(next, true));
}
