// What of a line is on the screen, and how another picture of it gets there. Not seen by Swift.

#ifndef AFTERCARE_CANVAS_H
#define AFTERCARE_CANVAS_H

#include <stddef.h>

#include "picture.h"

/// The part of a picture that is on the screen; rows count from the one the prompt begins in.
struct canvas {
  struct picture picture;
  size_t top;  // The first of the picture's rows that is on the screen.
  size_t rows; // How many of them are; none before anything was drawn.
  size_t cursor_row;
  int cursor_column;
};

/// Draws another picture, of which at most `height` rows fit, and takes its memory over; `picture`
/// gets the old one's. Only what differs is written. O(picture).
void aftercare_line_editor_canvas_show(struct canvas *canvas, struct picture *picture,
                                       size_t height);

/// Goes to the row where the prompt begins and clears from there: so many rows up.
void aftercare_line_editor_canvas_clear(struct canvas *canvas, size_t rows);

/// Goes to the row below the last one; nothing of the canvas is on the screen any more, for it.
void aftercare_line_editor_canvas_leave(struct canvas *canvas);

/// Forgets what is on the screen, as something else cleared it; the next row begins here.
void aftercare_line_editor_canvas_forget(struct canvas *canvas);

#endif
