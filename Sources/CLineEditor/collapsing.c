#define _GNU_SOURCE
#include "collapsing.h"

#include <stdlib.h>

// MARK: - Collapsing

static size_t lines_of(const wchar_t *text) {
  size_t lines = 1;
  for (; *text; text++) lines += *text == L'\n';
  return lines;
}

static bool is_long(const wchar_t *text) {
  if (lines_of(text) > SHOWN_LINES) return true;
  size_t cells = 0;
  for (; *text && cells <= SHOWN_CELLS; text++) {
    int width = wcwidth(*text);
    cells += width > 0 ? (size_t)width : 0;
  }
  return cells > SHOWN_CELLS;
}

static bool is_taken(const struct collapsed_texts *texts, const wchar_t *words) {
  for (size_t index = 0; index < texts->count; index++)
    if (wcscmp(texts->entries[index].words, words) == 0) return true;
  return false;
}

const wchar_t *aftercare_line_editor_collapse(struct collapsed_texts *texts, const wchar_t *text,
                                              enum collapsed_origin origin) {
  if (!is_long(text) || texts->count == SIGNS) return text;
  size_t lines = lines_of(text);
  const wchar_t *what = lines > 1 ? L"lines" : L"characters";
  static const wchar_t *const ends[] = {[PASTED] = L" pasted",
                                        [PASTED_BEGINNING] = L" pasted, the rest left out",
                                        [TYPED_BEFORE] = L""};
  size_t number = lines > 1 ? lines : wcslen(text);
  wchar_t words[96];
  swprintf(words, 96, L"[%zu %ls%ls]", number, what, ends[origin]);
  // Several texts of the same length are told apart.
  for (int other = 2; is_taken(texts, words); other++)
    swprintf(words, 96, L"[%zu %ls%ls, %d]", number, what, ends[origin], other);
  struct collapsed entry = {.words = aftercare_line_editor_copy_of(words, wcslen(words)),
                            .text = aftercare_line_editor_copy_of(text, wcslen(text)),
                            .sign = {FIRST_SIGN + (wchar_t)texts->count}};
  if (!entry.words || !entry.text) {
    free(entry.words);
    aftercare_line_editor_erase_wide(entry.text);
    return text;
  }
  texts->entries[texts->count] = entry;
  return texts->entries[texts->count++].sign;
}

// MARK: - Signs

static const struct collapsed *entry_of(const struct collapsed_texts *texts, wchar_t character) {
  if (!aftercare_line_editor_is_sign(character)) return NULL;
  size_t index = (size_t)(character - FIRST_SIGN);
  return index < texts->count ? &texts->entries[index] : NULL;
}

const wchar_t *aftercare_line_editor_words_of_sign(const struct collapsed_texts *texts,
                                                   wchar_t character) {
  const struct collapsed *entry = entry_of(texts, character);
  return entry ? entry->words : NULL;
}

size_t aftercare_line_editor_expanded_length(const struct collapsed_texts *texts,
                                             const wchar_t *line, size_t count) {
  size_t length = 0;
  for (size_t index = 0; index < count; index++) {
    const struct collapsed *entry = entry_of(texts, line[index]);
    length += entry ? wcslen(entry->text) : 1;
  }
  return length;
}

struct wide_text aftercare_line_editor_expand(const struct collapsed_texts *texts,
                                              const wchar_t *line, size_t count, bool *is_cut) {
  struct wide_text whole = {0};
  for (size_t index = 0; index < count; index++) {
    const struct collapsed *entry = entry_of(texts, line[index]);
    const wchar_t *part = entry ? entry->text : line + index;
    if (!aftercare_line_editor_wide_text_append_all(&whole, part, entry ? wcslen(part) : 1)) {
      *is_cut = true;
      break;
    }
  }
  return whole;
}

void aftercare_line_editor_collapsed_erase(struct collapsed_texts *texts) {
  while (texts->count > 0) {
    struct collapsed *entry = &texts->entries[--texts->count];
    free(entry->words);
    aftercare_line_editor_erase_wide(entry->text);
    *entry = (struct collapsed){0};
  }
}
