#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>

#include "text.h"

bool aftercare_line_editor_is_sign(wchar_t character) {
  return character >= FIRST_SIGN && character < FIRST_SIGN + SIGNS;
}

wchar_t *aftercare_line_editor_wide_from_utf8(const char *text) {
  wchar_t *wide = calloc(strlen(text) + 1, sizeof *wide), *end = wide;
  if (!wide) return NULL;
  const unsigned char *place = (const unsigned char *)text;
  while (*place) {
    int more = *place >= 0xF0 ? 3 : *place >= 0xE0 ? 2 : *place >= 0xC0 ? 1 : 0;
    wchar_t code = more ? *place & (0x3F >> more) : *place;
    place++;
    for (; more > 0 && (*place & 0xC0) == 0x80; more--) code = code << 6 | (*place++ & 0x3F);
    if (more == 0) *end++ = aftercare_line_editor_is_sign(code) ? 0xFFFD : code;
  }
  return wide;
}

size_t aftercare_line_editor_utf8_from_character(char *bytes, wchar_t character) {
  unsigned code = (unsigned)character;
  int more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
  char *end = bytes;
  *end++ = (char)(lead[more] | code >> (6 * more));
  while (more-- > 0) *end++ = (char)(0x80 | ((code >> (6 * more)) & 0x3F));
  return (size_t)(end - bytes);
}

char *aftercare_line_editor_utf8_from_wide(const wchar_t *text, size_t count, size_t *length) {
  char *bytes = malloc(count * 4 + 1), *end = bytes;
  if (!bytes) return NULL;
  for (size_t index = 0; index < count; index++)
    end += aftercare_line_editor_utf8_from_character(end, text[index]);
  *end = 0;
  *length = (size_t)(end - bytes);
  return bytes;
}

wchar_t *aftercare_line_editor_copy_of(const wchar_t *text, size_t count) {
  wchar_t *copy = calloc(count + 1, sizeof *copy);
  if (copy && count > 0) wmemcpy(copy, text, count);
  return copy;
}

void aftercare_line_editor_erase_wide(wchar_t *text) {
  if (text) explicit_bzero(text, wcslen(text) * sizeof *text);
  free(text);
}

void aftercare_line_editor_erase_utf8(char *text) {
  if (text) explicit_bzero(text, strlen(text));
  free(text);
}

void *aftercare_line_editor_grow(void *items, size_t *capacity, size_t needed, size_t size) {
  if (items && needed <= *capacity) return items;
  size_t larger = *capacity > 0 ? *capacity : 256;
  while (larger < needed) larger *= 2;
  void *copy = calloc(larger, size);
  if (!copy) return NULL;
  if (items) memcpy(copy, items, *capacity * size);
  aftercare_line_editor_erase_bytes(items, *capacity * size);
  *capacity = larger;
  return copy;
}

void aftercare_line_editor_erase_bytes(void *bytes, size_t count) {
  if (bytes) explicit_bzero(bytes, count);
  free(bytes);
}

bool aftercare_line_editor_is_steering(wchar_t character) {
  // The same as in PlainText.swift; TypedCharacterTests compare them.
  static const struct {
    wchar_t first, last;
  } ranges[] = {
      {0, 0x1F},         {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F}, {0x2028, 0x202E},
      {0x2066, 0x2069},  {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F},
  };
  for (size_t index = 0; index < sizeof ranges / sizeof *ranges; index++)
    if (character >= ranges[index].first && character <= ranges[index].last) return true;
  return false;
}

bool aftercare_line_editor_wide_text_append(struct wide_text *text, wchar_t character) {
  if (text->length >= LINE_LIMIT) return false;
  // A place is kept for the zero at the end.
  wchar_t *characters = aftercare_line_editor_grow(text->characters, &text->capacity,
                                                   text->length + 2, sizeof *characters);
  if (!characters) return false;
  text->characters = characters;
  text->characters[text->length++] = character;
  return true;
}

bool aftercare_line_editor_wide_text_append_all(struct wide_text *text, const wchar_t *characters,
                                                size_t count) {
  for (size_t index = 0; index < count; index++)
    if (!aftercare_line_editor_wide_text_append(text, characters[index])) return false;
  return true;
}

wchar_t aftercare_line_editor_wide_text_remove_last(struct wide_text *text) {
  if (text->length == 0) return 0;
  wchar_t last = text->characters[--text->length];
  text->characters[text->length] = 0;
  return last;
}

void aftercare_line_editor_wide_text_erase(struct wide_text *text) {
  aftercare_line_editor_erase_bytes(text->characters, text->capacity * sizeof *text->characters);
  *text = (struct wide_text){0};
}
