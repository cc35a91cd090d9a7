#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

#include "text.h"

wchar_t *wide_from_utf8(const char *text) {
  wchar_t *wide = calloc(strlen(text) + 1, sizeof *wide), *end = wide;
  if (!wide) return NULL;
  const unsigned char *place = (const unsigned char *)text;
  while (*place) {
    int more = *place >= 0xF0 ? 3 : *place >= 0xE0 ? 2 : *place >= 0xC0 ? 1 : 0;
    wchar_t code = more ? *place & (0x3F >> more) : *place;
    place++;
    for (; more > 0 && (*place & 0xC0) == 0x80; more--) code = code << 6 | (*place++ & 0x3F);
    if (more == 0) *end++ = code;
  }
  return wide;
}

char *utf8_from_wide(const wchar_t *text, size_t count, size_t *length) {
  char *bytes = malloc(count * 4 + 1), *end = bytes;
  if (!bytes) return NULL;
  for (size_t index = 0; index < count; index++) {
    unsigned code = (unsigned)text[index];
    if (code < 0x80) {
      *end++ = (char)code;
    } else {
      int more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
      *end++ = (char)(lead[more] | code >> (6 * more));
      while (more-- > 0) *end++ = (char)(0x80 | ((code >> (6 * more)) & 0x3F));
    }
  }
  *end = 0;
  *length = (size_t)(end - bytes);
  return bytes;
}

wchar_t *copy_of(const wchar_t *text, size_t count) {
  wchar_t *copy = calloc(count + 1, sizeof *copy);
  if (copy && count > 0) wmemcpy(copy, text, count);
  return copy;
}

void erase_wide(wchar_t *text) {
  if (text) explicit_bzero(text, wcslen(text) * sizeof *text);
  free(text);
}

void erase_utf8(char *text) {
  if (text) explicit_bzero(text, strlen(text));
  free(text);
}

bool wide_text_append(struct wide_text *text, wchar_t character) {
  if (text->length >= LINE_LIMIT) return false;
  // A place is kept for the zero at the end.
  if (text->length + 1 >= text->capacity) {
    size_t capacity = text->capacity ? text->capacity * 4 : 1024, length = text->length;
    wchar_t *larger = calloc(capacity, sizeof *larger);
    if (!larger) return false;
    if (length > 0) wmemcpy(larger, text->characters, length);
    wide_text_erase(text);
    *text = (struct wide_text){.characters = larger, .length = length, .capacity = capacity};
  }
  text->characters[text->length++] = character;
  return true;
}

bool wide_text_append_all(struct wide_text *text, const wchar_t *characters, size_t count) {
  for (size_t index = 0; index < count; index++)
    if (!wide_text_append(text, characters[index])) return false;
  return true;
}

wchar_t wide_text_remove_last(struct wide_text *text) {
  if (text->length == 0) return 0;
  wchar_t last = text->characters[--text->length];
  text->characters[text->length] = 0;
  return last;
}

void wide_text_erase(struct wide_text *text) {
  if (text->characters)
    explicit_bzero(text->characters, text->capacity * sizeof *text->characters);
  free(text->characters);
  *text = (struct wide_text){0};
}

wchar_t *prompt_from_utf8(const char *text) {
  wchar_t *plain = wide_from_utf8(text);
  // Every styling gets a mark before and behind it, and a space ends the prompt: libedit drops
  // styling that no visible character follows.
  wchar_t *marked = plain ? calloc(wcslen(plain) * 3 + 2, sizeof *marked) : NULL, *end = marked;
  if (!marked) {
    free(plain);
    return NULL;
  }
  bool is_styling = false;
  for (const wchar_t *place = plain; *place; place++) {
    if (*place == L'\033' && !is_styling) {
      *end++ = PROMPT_MARK;
      is_styling = true;
    }
    *end++ = *place == L'\n' ? L' ' : *place;
    if (is_styling && ((*place >= L'a' && *place <= L'z') || (*place >= L'A' && *place <= L'Z'))) {
      *end++ = PROMPT_MARK;
      is_styling = false;
    }
  }
  if (is_styling) *end++ = PROMPT_MARK;
  if (end > marked && end[-1] == PROMPT_MARK) *end++ = L' ';
  free(plain);
  return marked;
}
