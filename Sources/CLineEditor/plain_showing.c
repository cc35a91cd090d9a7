// What of a line is on the screen where nothing is redrawn, and how it is taken back.
//
// No sequence is sent, so the cursor goes back in its row by backspaces alone, and up not at all.
// Where that would not do, the line is shown once more, in a row below.

#define _GNU_SOURCE
#include <sys/ioctl.h>
#include <unistd.h>

#include "plain.h"
#include "signals.h"

// MARK: - Where the line ends

static int columns_of_window(int descriptor) {
  struct winsize size = {0};
  ioctl(descriptor, TIOCGWINSZ, &size);
  return size.ws_col > 0 ? size.ws_col : 80;
}

static void advance(struct plain_place *place, int cells, int columns) {
  if (place->column + cells > columns) *place = (struct plain_place){.row = place->row + 1};
  place->column += cells;
}

/// Moves both ends of what is possible on by a character, which may go on with the one before it.
static void follow(struct plain *plain, const wchar_t *text, size_t index) {
  if (text[index] == L'\n') {
    plain->nearest = plain->farthest = (struct plain_place){.row = plain->farthest.row + 1};
    return;
  }
  bool is_unsure = false;
  size_t start = aftercare_line_editor_grapheme_before(text, index + 1);
  aftercare_line_editor_grapheme_width(text + start, index + 1 - start, &is_unsure);
  int cells = aftercare_line_editor_grapheme_width_apart(text + index, 1);
  // Some terminals draw the parts of a character in one place, others one behind the other.
  advance(&plain->nearest, !is_unsure ? cells : start == index ? 1 : 0, plain->columns);
  advance(&plain->farthest, !is_unsure ? cells : 2, plain->columns);
}

/// Starts over behind the prompt, of which sequences for its style take no room.
static void begin_row(struct plain *plain) {
  plain->columns = columns_of_window(plain->echo);
  plain->is_moved = false;
  plain->nearest = plain->farthest = (struct plain_place){0};
  wchar_t *prompt = aftercare_line_editor_wide_from_utf8(plain->prompt);
  bool is_style = false;
  for (size_t index = 0; prompt && prompt[index]; index++) {
    is_style = is_style || prompt[index] == L'\033';
    if (!is_style) follow(plain, prompt, index);
    if (prompt[index] == L'm') is_style = false;
  }
  aftercare_line_editor_erase_wide(prompt);
  // Nobody knows whether a prompt that goes through a pipe comes to the terminal.
  if (plain->echo != STDOUT_FILENO) plain->nearest = (struct plain_place){0};
}

void aftercare_line_editor_plain_note_window(struct plain *plain) {
  // Some terminals reflow rows for another width, others leave them.
  if (plain->line.length > 0) plain->is_moved = true;
  else begin_row(plain);
}

// MARK: - Showing

static void write_characters(const struct plain *plain, const wchar_t *text, size_t count) {
  size_t length = 0;
  char *bytes = aftercare_line_editor_utf8_from_wide(text, count, &length);
  if (bytes) aftercare_line_editor_write_all(plain->echo, bytes);
  aftercare_line_editor_erase_utf8(bytes);
}

static void repeat(const struct plain *plain, const char *text, int count) {
  for (int index = 0; index < count; index++) aftercare_line_editor_write_all(plain->echo, text);
}

void aftercare_line_editor_plain_show_prompt(struct plain *plain) {
  aftercare_line_editor_write_to_terminal(plain->prompt);
  aftercare_line_editor_plain_tick(plain);
  if (plain->is_hidden) return;
  begin_row(plain);
  const struct wide_text *line = &plain->line;
  for (size_t index = 0; index < line->length; index++) follow(plain, line->characters, index);
  if (line->length > 0) write_characters(plain, line->characters, line->length);
}

void aftercare_line_editor_plain_show_last(struct plain *plain) {
  if (plain->is_hidden) return;
  size_t last = plain->line.length - 1;
  write_characters(plain, plain->line.characters + last, 1);
  follow(plain, plain->line.characters, last);
}

// MARK: - Taking back

/// The cells of what is behind `start`, and the most that they can be; whether they are the same.
static bool cells_behind(const struct plain *plain, size_t start, int *cells, int *most) {
  const wchar_t *text = plain->line.characters;
  bool is_unsure = false;
  *cells = *most = 0;
  for (size_t index = start; index < plain->line.length && *most < plain->columns;) {
    if (text[index] == L'\n') return false;
    size_t end = aftercare_line_editor_grapheme_after(text, plain->line.length, index);
    int width = aftercare_line_editor_grapheme_width(text + index, end - index, &is_unsure);
    *cells += width;
    *most += is_unsure ? 2 * (int)(end - index) : width;
    index = end;
  }
  return !is_unsure;
}

static void cut(struct plain *plain, size_t start) {
  while (plain->line.length > start) aftercare_line_editor_wide_text_remove_last(&plain->line);
}

/// Writes the prompt's row over itself, with blanks over what is gone.
static void write_over(struct plain *plain, int blanks) {
  aftercare_line_editor_write_all(plain->echo, "\r");
  aftercare_line_editor_plain_show_prompt(plain);
  repeat(plain, " ", blanks);
  repeat(plain, "\b", blanks);
}

void aftercare_line_editor_plain_take_back(struct plain *plain, size_t start) {
  if (plain->is_hidden || start == plain->line.length) return cut(plain, start);
  int cells = 0, most = 0;
  bool is_sure = cells_behind(plain, start, &cells, &most);
  struct plain_place nearest = plain->nearest, farthest = plain->farthest;
  cut(plain, start);
  // At the very edge some terminals have the cursor on the last character, some behind it.
  bool is_in_row = !plain->is_moved && nearest.row == farthest.row &&
                   farthest.column < plain->columns && nearest.column < plain->columns;
  if (is_in_row && is_sure && cells <= nearest.column) {
    repeat(plain, "\b \b", cells);
    plain->nearest.column -= cells;
    plain->farthest.column -= cells;
  } else if (is_in_row && farthest.row == 0 && farthest.column + most < plain->columns &&
             plain->echo == STDOUT_FILENO) {
    write_over(plain, most);
  } else {
    aftercare_line_editor_write_all(plain->echo, "\n");
    aftercare_line_editor_plain_show_prompt(plain);
  }
}
