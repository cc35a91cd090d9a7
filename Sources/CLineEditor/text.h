// Wide characters and UTF-8. Not seen by Swift.

#ifndef AFTERCARE_TEXT_H
#define AFTERCARE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/// The most characters of one answer; what is typed beyond them is read and dropped.
enum { LINE_LIMIT = 1 << 20 };

/// UTF-8 as wide characters, freed by the caller; what is no UTF-8 is left out.
wchar_t *wide_from_utf8(const char *text);

/// Wide characters as UTF-8 with its length, freed by the caller.
char *utf8_from_wide(const wchar_t *text, size_t count, size_t *length);

/// A copy of so many wide characters with a zero behind them, freed by the caller.
wchar_t *copy_of(const wchar_t *text, size_t count);

/// Overwrites and frees a string.
void erase_wide(wchar_t *text);
void erase_utf8(char *text);

/// A prompt whose styling is marked as taking no cells.
wchar_t *prompt_from_utf8(const char *text);
enum { PROMPT_MARK = 1 };

/// A text that grows up to `LINE_LIMIT`; it ends in a zero unless nothing was ever added.
struct wide_text {
  wchar_t *characters;
  size_t length, capacity;
};

/// Adds a character; false if the limit is reached or memory ran out.
bool wide_text_append(struct wide_text *text, wchar_t character);

/// Takes the last character away and gives it, or 0 if there is none.
wchar_t wide_text_remove_last(struct wide_text *text);

/// Adds characters; false if not all of them found room.
bool wide_text_append_all(struct wide_text *text, const wchar_t *characters, size_t count);

/// Overwrites and frees what was added.
void wide_text_erase(struct wide_text *text);

// MARK: What is seen as one character

/// Where the character that ends before `index` begins.
size_t grapheme_before(const wchar_t *text, size_t index);

/// Where the character that begins at `index` ends, in a text of `count`.
size_t grapheme_after(const wchar_t *text, size_t count, size_t index);

#endif
