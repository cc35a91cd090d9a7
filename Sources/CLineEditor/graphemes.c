// What people see as one character: a letter with its marks, an emoji of several parts, a flag.
// A short form of the rules of https://www.unicode.org/reports/tr29, by the C library's widths.

#define _GNU_SOURCE
#include <stdbool.h>

#include "text.h"

static bool is_flag_letter(wchar_t character) {
  return character >= 0x1F1E6 && character <= 0x1F1FF;
}

static bool is_joiner(wchar_t character) { return character == 0x200D; }

static bool is_skin_tone(wchar_t character) {
  return character >= 0x1F3FB && character <= 0x1F3FF;
}

/// Whether the character at `index` belongs to the one before it.
static bool continues(const wchar_t *text, size_t index) {
  wchar_t here = text[index], before = text[index - 1];
  if (here == L'\n' || before == L'\n') return false;
  if (aftercare_line_editor_is_sign(here) || aftercare_line_editor_is_sign(before)) return false;
  if (is_joiner(here) || is_skin_tone(here) || (here >= 0xA0 && wcwidth(here) == 0)) return true;
  if (is_joiner(before)) return here >= 0x2190;
  if (!is_flag_letter(here)) return false;
  // Flags are pairs of letters, counted from the first of them.
  size_t count = 0;
  while (count < index && is_flag_letter(text[index - 1 - count])) count++;
  return count % 2 == 1;
}

// MARK: - Cells

/// The cells of a code point by itself; `is_unsure` where the C library does not know it.
static int width_of(wchar_t character, bool *is_unsure) {
  int width = wcwidth(character);
  if (width >= 0) return width;
  if (character < 0xA0) return 1; // Not drawn as it is; see `is_steering`.
  *is_unsure = true;
  // Newer than the tables: the emoji among them are wide.
  return character >= 0x1F300 && character <= 0x1FAFF ? 2 : 1;
}

int aftercare_line_editor_grapheme_width(const wchar_t *text, size_t count, bool *is_unsure) {
  enum { TEXT_SELECTOR = 0xFE0E, EMOJI_SELECTOR = 0xFE0F };
  int widest = 0, flag_letters = 0;
  bool has_selector = false;
  for (size_t index = 0; index < count; index++) {
    int width = width_of(text[index], is_unsure);
    if (width > widest) widest = width;
    flag_letters += is_flag_letter(text[index]);
    has_selector |= text[index] == EMOJI_SELECTOR;
    // Some terminals put such parts into one character, others one behind the other.
    *is_unsure |= is_joiner(text[index]) || text[index] == EMOJI_SELECTOR ||
                  text[index] == TEXT_SELECTOR || (index > 0 && is_skin_tone(text[index]));
  }
  *is_unsure |= flag_letters > 0;
  return has_selector || flag_letters > 1 ? 2 : widest;
}

int aftercare_line_editor_grapheme_width_apart(const wchar_t *text, size_t count) {
  int cells = 0;
  bool is_unsure = false;
  for (size_t index = 0; index < count; index++) cells += width_of(text[index], &is_unsure);
  return cells;
}

// MARK: - Places

size_t aftercare_line_editor_grapheme_before(const wchar_t *text, size_t index) {
  if (index == 0) return 0;
  index--;
  while (index > 0 && continues(text, index)) index--;
  return index;
}

size_t aftercare_line_editor_grapheme_after(const wchar_t *text, size_t count, size_t index) {
  if (index >= count) return count;
  size_t end = index + 1;
  // Here a flag begins, so there is no need to count from the first of several.
  if (is_flag_letter(text[index]) && end < count && is_flag_letter(text[end])) end++;
  while (end < count && !is_flag_letter(text[end]) && continues(text, end)) end++;
  return end;
}
