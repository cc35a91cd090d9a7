#define _GNU_SOURCE
#include "collapsing.h"

#include <stdlib.h>
#include <string.h>

// MARK: - Signs

static bool is_at(const wchar_t *place, const wchar_t *text, size_t length) {
  return *place == *text && memcmp(place, text, length * sizeof *text) == 0;
}

/// A line without its zero, as libedit keeps it, searched for a text.
static bool find(const wchar_t *line, size_t count, const wchar_t *text, size_t from,
                 size_t *place) {
  size_t length = wcslen(text);
  for (size_t index = from; index + length <= count; index++) {
    if (is_at(line + index, text, length)) {
      *place = index;
      return true;
    }
  }
  return false;
}

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

static bool is_taken(const struct collapsed_texts *texts, const wchar_t *sign, const wchar_t *line,
                     size_t count) {
  for (size_t index = 0; index < texts->count; index++)
    if (wcscmp(texts->entries[index].sign, sign) == 0) return true;
  size_t place = 0;
  return find(line, count, sign, 0, &place);
}

const wchar_t *collapse(struct collapsed_texts *texts, const wchar_t *text, bool is_beginning,
                        const wchar_t *line, size_t count) {
  if (!is_long(text) || texts->count == COLLAPSED_TEXTS) return text;
  size_t lines = lines_of(text);
  const wchar_t *what = lines > 1 ? L"lines" : L"characters";
  const wchar_t *rest = is_beginning ? L", the rest left out" : L"";
  size_t number = lines > 1 ? lines : wcslen(text);
  wchar_t sign[96];
  swprintf(sign, 96, L"[%zu %ls pasted%ls]", number, what, rest);
  // Several texts of the same length are told apart.
  for (int other = 2; is_taken(texts, sign, line, count); other++)
    swprintf(sign, 96, L"[%zu %ls pasted%ls, %d]", number, what, rest, other);
  struct collapsed entry = {.sign = copy_of(sign, wcslen(sign)),
                            .text = copy_of(text, wcslen(text))};
  if (!entry.sign || !entry.text) {
    free(entry.sign);
    erase_wide(entry.text);
    return text;
  }
  texts->entries[texts->count++] = entry;
  return entry.sign;
}

// MARK: - Looking for signs

/// The text whose sign begins here, or NULL.
static const struct collapsed *sign_at(const struct collapsed_texts *texts, const wchar_t *line,
                                       size_t left) {
  if (*line != L'[') return NULL;
  for (size_t index = 0; index < texts->count; index++) {
    size_t length = wcslen(texts->entries[index].sign);
    if (length <= left && is_at(line, texts->entries[index].sign, length))
      return &texts->entries[index];
  }
  return NULL;
}

struct wide_text expand(const struct collapsed_texts *texts, const wchar_t *line, size_t count,
                        bool *is_cut) {
  struct wide_text whole = {0};
  for (size_t index = 0; index < count;) {
    const struct collapsed *entry =
        texts->count > 0 ? sign_at(texts, line + index, count - index) : NULL;
    const wchar_t *part = entry ? entry->text : line + index;
    if (!wide_text_append_all(&whole, part, entry ? wcslen(part) : 1)) {
      *is_cut = true;
      break;
    }
    index += entry ? wcslen(entry->sign) : 1;
  }
  return whole;
}

size_t expanded_length(const struct collapsed_texts *texts, const wchar_t *line, size_t count) {
  size_t length = 0;
  for (size_t index = 0; index < count;) {
    const struct collapsed *entry =
        texts->count > 0 ? sign_at(texts, line + index, count - index) : NULL;
    length += entry ? wcslen(entry->text) : 1;
    index += entry ? wcslen(entry->sign) : 1;
  }
  return length;
}

bool sign_around(const struct collapsed_texts *texts, const wchar_t *line, size_t count,
                 size_t place, struct span *span) {
  for (size_t index = 0; index < texts->count; index++) {
    size_t start = 0, length = wcslen(texts->entries[index].sign);
    for (size_t from = 0; find(line, count, texts->entries[index].sign, from, &start);
         from = start + length) {
      if (start >= place || start + length <= place) continue;
      *span = (struct span){start, start + length};
      return true;
    }
  }
  return false;
}

void collapsed_erase(struct collapsed_texts *texts) {
  while (texts->count > 0) {
    struct collapsed *entry = &texts->entries[--texts->count];
    free(entry->sign);
    erase_wide(entry->text);
    *entry = (struct collapsed){0};
  }
}
