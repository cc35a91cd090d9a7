// Wide characters and UTF-8. Not seen by Swift.

#ifndef AFTERCARE_TEXT_H
#define AFTERCARE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

/// The most characters of one answer; what is typed beyond them is read and dropped.
enum { LINE_LIMIT = 1 << 17 };

/// Characters for private use that stand in a line for longer texts. To libedit they are ordinary
/// ones, and nobody else can bring one in: typed or read, it is U+FFFD.
enum { FIRST_SIGN = 0x10FF00, SIGNS = 64 };

/// Whether a character stands for a longer text.
bool aftercare_line_editor_is_sign(wchar_t character);

/// UTF-8 as wide characters, freed by the caller; what is no UTF-8 is left out.
wchar_t *aftercare_line_editor_wide_from_utf8(const char *text);

/// Wide characters as UTF-8 with its length, freed by the caller.
char *aftercare_line_editor_utf8_from_wide(const wchar_t *text, size_t count, size_t *length);

/// Writes a character as UTF-8, of at most four bytes, and gives their number.
size_t aftercare_line_editor_utf8_from_character(char *bytes, wchar_t character);

/// A copy of so many wide characters with a zero behind them, freed by the caller.
wchar_t *aftercare_line_editor_copy_of(const wchar_t *text, size_t count);

/// Overwrites and frees a string.
void aftercare_line_editor_erase_wide(wchar_t *text);
void aftercare_line_editor_erase_utf8(char *text);

/// Room for so many items of a size in bytes; what is moved is overwritten where it was. NULL, with
/// the items left as they are, if memory ran out.
void *aftercare_line_editor_grow(void *items, size_t *capacity, size_t needed, size_t size);

/// Overwrites and frees so many bytes.
void aftercare_line_editor_erase_bytes(void *bytes, size_t count);

/// Whether a character would steer the terminal, have it write in another direction, or stand there
/// unseen: a trap in somebody else's text, and of no use in one's own.
bool aftercare_line_editor_is_steering(wchar_t character);

/// A text that grows up to `LINE_LIMIT`; it ends in a zero unless nothing was ever added.
struct wide_text {
  wchar_t *characters;
  size_t length, capacity;
};

/// Adds a character; false if the limit is reached or memory ran out.
bool aftercare_line_editor_wide_text_append(struct wide_text *text, wchar_t character);

/// Takes the last character away and gives it, or 0 if there is none.
wchar_t aftercare_line_editor_wide_text_remove_last(struct wide_text *text);

/// Adds characters; false if not all of them found room.
bool aftercare_line_editor_wide_text_append_all(struct wide_text *text, const wchar_t *characters,
                                                size_t count);

/// Overwrites and frees what was added.
void aftercare_line_editor_wide_text_erase(struct wide_text *text);

// MARK: What is seen as one character

/// Where the character that ends before `index` begins.
size_t aftercare_line_editor_grapheme_before(const wchar_t *text, size_t index);

/// Where the character that begins at `index` ends, in a text of `count`.
size_t aftercare_line_editor_grapheme_after(const wchar_t *text, size_t count, size_t index);

/// The cells that it takes; `is_unsure` where terminals disagree.
int aftercare_line_editor_grapheme_width(const wchar_t *text, size_t count, bool *is_unsure);

/// The cells that it takes where a terminal draws its parts one behind the other.
int aftercare_line_editor_grapheme_width_apart(const wchar_t *text, size_t count);

#endif
