#define _GNU_SOURCE
#include "picture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

/// A picture while it is composed.
struct composer {
  struct picture *picture;
  const wchar_t *style; // The styling that is in force, or NULL.
  size_t style_length;
};

// MARK: - Bytes, glyphs and rows

static void add_bytes(struct picture *picture, const wchar_t *text, size_t count) {
  char *bytes = aftercare_line_editor_grow(picture->bytes, &picture->byte_capacity,
                                           picture->length + count * 4, 1);
  if (!bytes) {
    picture->has_failed = true;
    return;
  }
  picture->bytes = bytes;
  for (size_t index = 0; index < count; index++)
    picture->length +=
        aftercare_line_editor_utf8_from_character(bytes + picture->length, text[index]);
}

static void add_glyph(struct picture *picture, const wchar_t *text, size_t count, int width,
                      bool is_unsure) {
  struct glyph *glyphs = aftercare_line_editor_grow(picture->glyphs, &picture->glyph_capacity,
                                                    picture->glyph_count + 1, sizeof *glyphs);
  if (!glyphs) {
    picture->has_failed = true;
    return;
  }
  picture->glyphs = glyphs;
  struct row *row = &picture->rows[picture->row_count - 1];
  glyphs[picture->glyph_count++] =
      (struct glyph){.start = picture->length, .column = row->cells, .is_unsure = is_unsure};
  add_bytes(picture, text, count);
  row->cells += width;
  row->is_unsure |= is_unsure;
}

static void add_row(struct picture *picture) {
  struct row *rows = aftercare_line_editor_grow(picture->rows, &picture->row_capacity,
                                                picture->row_count + 1, sizeof *rows);
  if (!rows) {
    picture->has_failed = true;
    return;
  }
  picture->rows = rows;
  rows[picture->row_count++] = (struct row){.first_glyph = picture->glyph_count};
}

static struct row *last_row(struct picture *picture) {
  return &picture->rows[picture->row_count - 1];
}

/// Goes to the next row as the terminal does when a row is full.
static void wrap(struct composer *composer) {
  struct picture *picture = composer->picture;
  struct row *row = last_row(picture);
  row->goes_on = row->cells == picture->columns && !row->is_unsure;
  // Rows are drawn one without the other, so each has its styling.
  if (composer->style) add_glyph(picture, L"\033[0m", 4, 0, false);
  add_row(picture);
  if (composer->style) add_glyph(picture, composer->style, composer->style_length, 0, false);
}

static bool has_steering(const wchar_t *text, size_t count) {
  for (size_t index = 0; index < count; index++)
    if (aftercare_line_editor_is_steering(text[index])) return true;
  return false;
}

/// Places a character with its marks.
static void place(struct composer *composer, const wchar_t *text, size_t count) {
  struct picture *picture = composer->picture;
  // What a terminal could take for a control sequence is not typed, and is not drawn should it get here.
  if (has_steering(text, count)) {
    text = L"\uFFFD";
    count = 1;
  }
  bool is_unsure = false;
  int width = aftercare_line_editor_grapheme_width(text, count, &is_unsure);
  // Marks of nothing would go to what stands before, be it the prompt.
  bool has_base = aftercare_line_editor_grapheme_width_apart(text, 1) > 0;
  if (!has_base) width = 1;
  if (width > picture->columns) width = picture->columns;
  if (last_row(picture)->cells + width > picture->columns) wrap(composer);
  if (has_base) {
    add_glyph(picture, text, count, width, is_unsure);
  } else {
    add_glyph(picture, L"\u25CC", 1, width, is_unsure);
    add_bytes(picture, text, count);
  }
}

// MARK: - Parts

/// The length of the styling that begins here, or 0.
static size_t styling_length(const wchar_t *text) {
  if (*text != L'\033') return 0;
  size_t length = 1;
  while (text[length] && !((text[length] >= L'a' && text[length] <= L'z') ||
                           (text[length] >= L'A' && text[length] <= L'Z')))
    length++;
  return text[length] ? length + 1 : length;
}

static void add_styled(struct composer *composer, const wchar_t *text) {
  size_t count = wcslen(text);
  for (size_t index = 0; index < count;) {
    size_t length = styling_length(text + index);
    if (length > 0) {
      bool is_end = wcsncmp(text + index, L"\033[0m", 4) == 0;
      composer->style = is_end ? NULL : text + index;
      composer->style_length = length;
      add_glyph(composer->picture, text + index, length, 0, false);
    } else {
      length = aftercare_line_editor_grapheme_after(text, count, index) - index;
      place(composer, text[index] == L'\n' ? L" " : text + index, length);
    }
    index += length;
  }
}

static void note_cursor(struct picture *picture, int column) {
  picture->cursor_row = picture->row_count - 1;
  picture->cursor_column = column < picture->columns ? column : picture->columns - 1;
}

static void place_with_cursor(struct composer *composer, const wchar_t *text, size_t count,
                              bool has_cursor) {
  struct picture *picture = composer->picture;
  place(composer, text, count);
  if (has_cursor && !picture->has_failed)
    note_cursor(picture, picture->glyphs[picture->glyph_count - 1].column);
}

/// Places the words for a sign, with the cursor on the first letter.
static void place_words(struct composer *composer, const wchar_t *words, bool has_cursor) {
  for (; *words; words++, has_cursor = false) place_with_cursor(composer, words, 1, has_cursor);
}

static void add_text(struct composer *composer, const struct picture_source *source) {
  struct picture *picture = composer->picture;
  for (size_t index = 0; index < source->count && !picture->has_failed;) {
    size_t end = aftercare_line_editor_grapheme_after(source->text, source->count, index);
    bool has_cursor = source->cursor >= index && source->cursor < end;
    const wchar_t *words =
        aftercare_line_editor_words_of_sign(source->collapsed, source->text[index]);
    if (words) {
      place_words(composer, words, has_cursor);
    } else if (source->text[index] == L'\n') {
      if (has_cursor) note_cursor(picture, last_row(picture)->cells);
      add_row(picture);
    } else {
      place_with_cursor(composer, source->text + index, end - index, has_cursor);
    }
    index = end;
  }
  if (source->cursor < source->count || picture->has_failed) return;
  if (last_row(picture)->cells >= picture->columns) wrap(composer);
  note_cursor(picture, last_row(picture)->cells);
}

static int styled_width(const wchar_t *text) {
  int cells = 0;
  size_t count = wcslen(text);
  for (size_t index = 0; index < count;) {
    size_t length = styling_length(text + index);
    if (length == 0) {
      bool is_unsure = false;
      length = aftercare_line_editor_grapheme_after(text, count, index) - index;
      cells += aftercare_line_editor_grapheme_width(text + index, length, &is_unsure);
    }
    index += length;
  }
  return cells;
}

/// Adds a few words at the right, as one glyph that is drawn or not.
static void add_hint(struct picture *picture, const wchar_t *hint) {
  enum { ROOM = 24, LONGEST = 256 }; // Cells between the prompt and the hint.
  int width = styled_width(hint), cells = last_row(picture)->cells;
  // A terminal that is told to write in its last column may go to the next row.
  int column = picture->columns - 1 - width;
  wchar_t glyph[LONGEST];
  if (picture->row_count > 1 || column < cells + ROOM) return;
  int count = swprintf(glyph, LONGEST, L"\r\033[%dC%ls", column, hint);
  if (count > 0) add_glyph(picture, glyph, (size_t)count, column + width - cells, false);
}

// MARK: - Whole pictures

void aftercare_line_editor_picture_compose(struct picture *picture,
                                           const struct picture_source *source, int columns) {
  picture->columns = columns;
  picture->length = picture->glyph_count = picture->row_count = 0;
  picture->has_failed = false;
  add_row(picture);
  if (picture->has_failed) return;
  struct composer composer = {.picture = picture};
  add_styled(&composer, source->prompt);
  composer.style = NULL;
  add_text(&composer, source);
  if (source->hint && source->count == 0) add_hint(picture, source->hint);
}

size_t aftercare_line_editor_row_end(const struct picture *picture, size_t row) {
  return row + 1 < picture->row_count ? picture->rows[row + 1].first_glyph : picture->glyph_count;
}

size_t aftercare_line_editor_glyph_end(const struct picture *picture, size_t glyph) {
  return glyph + 1 < picture->glyph_count ? picture->glyphs[glyph + 1].start : picture->length;
}

void aftercare_line_editor_picture_erase(struct picture *picture) {
  aftercare_line_editor_erase_bytes(picture->bytes, picture->byte_capacity);
  free(picture->glyphs);
  free(picture->rows);
  *picture = (struct picture){0};
}
