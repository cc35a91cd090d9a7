#define _GNU_SOURCE
#include "canvas.h"

#include <stdio.h>
#include <string.h>

#include "signals.h"
#include "text.h"

enum { UNKNOWN_COLUMN = -1 };

/// A buffered pen over the screen: the terminal gets all that it writes at once.
struct pen {
  char *bytes;
  size_t length, capacity;
  size_t row;  // Where it is.
  int column;  // The number of columns once a full row was written, before the next.
  int columns; // Of the window.
};

// MARK: - Writing

static void write_bytes(struct pen *pen, const char *bytes, size_t count) {
  char *grown = aftercare_line_editor_grow(pen->bytes, &pen->capacity, pen->length + count, 1);
  if (!grown) return;
  pen->bytes = grown;
  memcpy(grown + pen->length, bytes, count);
  pen->length += count;
}

static void write_text(struct pen *pen, const char *text) {
  write_bytes(pen, text, strlen(text));
}

/// Writes a control sequence with a number, such as `\033[%dC`.
static void write_order(struct pen *pen, const char *format, int number) {
  char order[32];
  snprintf(order, sizeof order, format, number);
  write_text(pen, order);
}

// MARK: - Moving

static void move_to_column(struct pen *pen, int column) {
  if (pen->column == column) return;
  write_text(pen, "\r");
  if (column > 0) write_order(pen, "\033[%dC", column);
  // Moving stops at the last column, and does not count as having written there.
  pen->column = column < pen->columns ? column : UNKNOWN_COLUMN;
}

static void move_to(struct pen *pen, size_t row, int column) {
  if (row < pen->row) write_order(pen, "\033[%dA", (int)(pen->row - row));
  for (; pen->row < row; pen->row++) {
    write_text(pen, "\r\n");
    pen->column = 0;
  }
  pen->row = row;
  move_to_column(pen, column);
}

// MARK: - Rows

/// How many glyphs two rows have in common at their beginning.
static size_t common_glyphs(const struct picture *one, size_t row, const struct picture *other,
                            size_t other_row) {
  size_t first = one->rows[row].first_glyph, second = other->rows[other_row].first_glyph;
  size_t count = 0;
  for (; first + count < aftercare_line_editor_row_end(one, row) &&
         second + count < aftercare_line_editor_row_end(other, other_row);
       count++) {
    size_t start = one->glyphs[first + count].start;
    size_t other_start = other->glyphs[second + count].start;
    size_t length = aftercare_line_editor_glyph_end(one, first + count) - start;
    if (length != aftercare_line_editor_glyph_end(other, second + count) - other_start) break;
    if (memcmp(one->bytes + start, other->bytes + other_start, length) != 0) break;
  }
  return count;
}

/// Writes the glyphs of a row from one of them on.
static void write_glyphs(struct pen *pen, const struct picture *picture, size_t row, size_t first) {
  bool is_unsure = picture->rows[row].is_unsure;
  // Should the terminal count more cells than we do, they must not spill into the next row.
  if (is_unsure) write_text(pen, "\033[?7l");
  for (size_t glyph = first; glyph < aftercare_line_editor_row_end(picture, row); glyph++) {
    const struct glyph *this = &picture->glyphs[glyph];
    int column = glyph + 1 < aftercare_line_editor_row_end(picture, row) ? this[1].column
                                                                         : picture->rows[row].cells;
    // Should it count fewer, what stood there before must not shine through.
    if (this->is_unsure) write_order(pen, "\033[%dX", column - this->column);
    write_bytes(pen, picture->bytes + this->start,
                aftercare_line_editor_glyph_end(picture, glyph) - this->start);
    pen->column = this->is_unsure ? UNKNOWN_COLUMN : column;
    if (this->is_unsure) move_to_column(pen, column);
  }
  if (is_unsure) write_text(pen, "\033[?7h");
}

/// Draws what differs of one row.
static void show_row(struct pen *pen, const struct canvas *old, const struct picture *picture,
                     size_t top, size_t index) {
  size_t row = top + index, old_row = old->top + index;
  bool was_there = index < old->rows;
  size_t common = was_there ? common_glyphs(picture, row, &old->picture, old_row) : 0;
  size_t first = picture->rows[row].first_glyph + common,
         end = aftercare_line_editor_row_end(picture, row);
  bool is_same = was_there && first == end &&
                 old->picture.rows[old_row].first_glyph + common ==
                     aftercare_line_editor_row_end(&old->picture, old_row);
  if (is_same) return;
  // Not where the row is written with the terminal kept from going to the next by itself.
  bool flows_here = pen->row + 1 == index && pen->column == picture->columns &&
                    picture->rows[row - 1].goes_on && !picture->rows[row].is_unsure &&
                    first < end && common == 0;
  if (flows_here) {
    // The terminal goes to the next row by itself, and knows that the two belong together.
    pen->row = index;
    pen->column = 0;
  } else {
    move_to(pen, index, first < end ? picture->glyphs[first].column : picture->rows[row].cells);
  }
  write_glyphs(pen, picture, row, first);
  const struct row *new = &picture->rows[row];
  const struct row *before = was_there ? &old->picture.rows[old_row] : NULL;
  bool has_rest = new->is_unsure || (before && (before->is_unsure || new->cells < before->cells));
  // A full row has nothing behind it, and clearing there would take its last cell.
  if (has_rest && new->cells < picture->columns) write_text(pen, "\033[K");
}

// MARK: - The canvas

/// The first row to show: the one before, unless the cursor is out of sight then.
static size_t top_for(const struct picture *picture, size_t before, size_t visible) {
  size_t top = before;
  if (top + visible > picture->row_count) top = picture->row_count - visible;
  if (picture->cursor_row < top) top = picture->cursor_row;
  if (picture->cursor_row >= top + visible) top = picture->cursor_row + 1 - visible;
  return top;
}

void aftercare_line_editor_canvas_show(struct canvas *canvas, struct picture *picture,
                                       size_t height) {
  if (picture->has_failed) return;
  size_t visible = picture->row_count < height ? picture->row_count : height;
  size_t top = top_for(picture, canvas->top, visible);
  struct pen pen = {
      .row = canvas->cursor_row, .column = canvas->cursor_column, .columns = picture->columns};
  // What was typed before it was asked for may stand here.
  if (canvas->rows == 0) write_text(&pen, "\r\033[K");
  for (size_t index = 0; index < visible; index++) show_row(&pen, canvas, picture, top, index);
  if (visible < canvas->rows) {
    move_to(&pen, visible, 0);
    write_text(&pen, "\033[J");
  }
  move_to(&pen, picture->cursor_row - top, picture->cursor_column);
  aftercare_line_editor_write_bytes_to_terminal(pen.bytes, pen.length);
  aftercare_line_editor_erase_bytes(pen.bytes, pen.capacity);
  struct picture old = canvas->picture;
  *canvas = (struct canvas){.picture = *picture,
                            .top = top,
                            .rows = visible,
                            .cursor_row = picture->cursor_row - top,
                            .cursor_column = picture->cursor_column};
  *picture = old;
}

void aftercare_line_editor_canvas_forget(struct canvas *canvas) {
  canvas->top = canvas->rows = canvas->cursor_row = 0;
  canvas->cursor_column = 0;
}

void aftercare_line_editor_canvas_clear(struct canvas *canvas, size_t rows) {
  char moves[32] = "\r\033[J";
  if (rows > 0) snprintf(moves, sizeof moves, "\r\033[%zuA\033[J", rows);
  aftercare_line_editor_write_to_terminal(moves);
  aftercare_line_editor_canvas_forget(canvas);
}

void aftercare_line_editor_canvas_leave(struct canvas *canvas) {
  size_t row = canvas->cursor_row;
  do aftercare_line_editor_write_to_terminal("\r\n");
  while (++row < canvas->rows);
  aftercare_line_editor_canvas_forget(canvas);
}
