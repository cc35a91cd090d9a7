// How a line looks: the prompt and the text as rows of glyphs. Not seen by Swift.

#ifndef AFTERCARE_PICTURE_H
#define AFTERCARE_PICTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

#include "collapsing.h"

/// What is not taken apart when it is drawn: a character with its marks, or a styling of no cells.
struct glyph {
  size_t start; // Its first byte; it ends where the next begins.
  int column;
  bool is_unsure; // Terminals disagree about its cells.
};

struct row {
  size_t first_glyph;
  int cells;
  bool goes_on;   // The terminal goes to the next row by itself, and may join the two again.
  bool is_unsure; // It has such a glyph.
};

/// The rows of a line, in UTF-8; it is used again and again, so that typing needs no memory.
struct picture {
  char *bytes;
  struct glyph *glyphs;
  struct row *rows;
  size_t length, glyph_count, row_count;
  size_t byte_capacity, glyph_capacity, row_capacity;
  size_t cursor_row;
  int cursor_column;
  int columns;
  bool has_failed; // Memory ran out.
};

/// What a picture is made of; all pointers are borrowed.
struct picture_source {
  const wchar_t *prompt; // May be styled.
  const wchar_t *text;
  size_t count, cursor;
  const struct collapsed_texts *collapsed; // What its signs stand for.
  const wchar_t *hint; // For the right of the first row where that is empty, or NULL.
};

/// Composes the rows for a terminal of so many columns; O(prompt + text).
void aftercare_line_editor_picture_compose(struct picture *picture,
                                           const struct picture_source *source, int columns);

/// The glyphs of a row: from its first up to this one.
size_t aftercare_line_editor_row_end(const struct picture *picture, size_t row);

/// The byte at which a glyph ends.
size_t aftercare_line_editor_glyph_end(const struct picture *picture, size_t glyph);

/// Overwrites and frees it.
void aftercare_line_editor_picture_erase(struct picture *picture);

#endif
