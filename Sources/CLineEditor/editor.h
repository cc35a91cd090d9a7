// The editor's own parts, shared by its files. Not seen by Swift.

#ifndef AFTERCARE_EDITOR_H
#define AFTERCARE_EDITOR_H

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

#include "canvas.h"
#include "collapsing.h"
#include "line_editor.h"
#include "text.h"
#include "undoing.h"

struct aftercare_line_editor {
  EditLine *shared;  // Used by every read that is not private.
  EditLine *current; // Used by the read that is running.
  const struct aftercare_line_editor_request *request;
  enum aftercare_line_editor_keymap keymap;
  FILE *nowhere; // Where libedit draws.
  wchar_t *prompt;
  wchar_t *other_prompt; // Shown instead while something else than the line is typed.
  wchar_t *hint;
  aftercare_line_editor_outcome outcome;
  bool is_finishing;   // The line is to end, with `outcome`.
  bool is_cut;         // More was typed than a line may have.
  bool has_begun;      // The first key of this read was waited for.
  bool has_ended;      // The line ends in a line end, which is not drawn.
  bool shows_hint;     // No key was pressed yet.
  size_t longest_line; // The most characters the buffer held in this read.
  struct line_states undo;
  struct collapsed_texts collapsed;
  struct wide_text stashed; // What was put aside for the next read.
  size_t unseen_rows;  // That libedit draws on in this read.
  int columns;
  size_t rows; // Of the window, when it was last looked at.
  struct canvas canvas;
  struct picture picture; // The next one, while it is composed.
};

/// The editor an EditLine belongs to.
struct aftercare_line_editor *aftercare_line_editor_of(EditLine *line);

// MARK: Opening

/// Opens an EditLine with the person's settings and the editor's keys, or NULL.
EditLine *aftercare_line_editor_open_line(struct aftercare_line_editor *editor);

/// Ends an EditLine and keeps what was typed ahead.
void aftercare_line_editor_close_line(EditLine *line);

/// Where the person's settings of libedit are, or NULL; valid until the next call.
const char *aftercare_line_editor_settings_path(void);

/// Whether an EditLine has vi's keys.
bool aftercare_line_editor_has_vi_keys(EditLine *line);

// MARK: Drawing nowhere

/// Gives libedit rows for the whole line, which is cut to the most it may have; called before each
/// key, for libedit to do with it what it likes.
void aftercare_line_editor_make_room(struct aftercare_line_editor *editor);

// MARK: Listening

/// What happens to the line at a signal that does not end the read.
void aftercare_line_editor_notice(void *owner, int signal_number);

/// What libedit calls for each key.
int aftercare_line_editor_get_key(EditLine *line, wchar_t *key);

/// The next key, after those that stop the program or move the line were dealt with.
wint_t aftercare_line_editor_listen(struct aftercare_line_editor *editor);

// MARK: Painting

/// Looks how large the window is, as may be after a signal.
void aftercare_line_editor_look_at_window(struct aftercare_line_editor *editor);

/// Has another prompt of at most 63 characters shown instead of the read's own, or, with NULL, that
/// one again.
void aftercare_line_editor_prompt_instead(struct aftercare_line_editor *editor,
                                          const wchar_t *format, ...);

/// Brings the screen to what the line is now.
void aftercare_line_editor_paint(struct aftercare_line_editor *editor);

/// Moves to where the prompt begins and clears from there.
void aftercare_line_editor_clear_line(struct aftercare_line_editor *editor);

/// Shows what stands above the prompt, the prompt and the line, to someone who comes back to them.
void aftercare_line_editor_show_again(struct aftercare_line_editor *editor);

/// Shows the line as it was sent, if it was, and moves below it.
void aftercare_line_editor_end_line(struct aftercare_line_editor *editor, bool has_line);

/// Shows text where the line was, which is drawn below it next.
void aftercare_line_editor_show_above(struct aftercare_line_editor *editor, const char *text);

// MARK: Editing

/// The line and the place of the cursor in it.
struct view {
  const wchar_t *text;
  size_t length, cursor;
};

struct view aftercare_line_editor_view_of(EditLine *line);

/// Puts another text into the line, with the cursor at its end or at a place.
void aftercare_line_editor_replace_line(EditLine *line, const wchar_t *text);
void aftercare_line_editor_replace_line_at(EditLine *line, const wchar_t *text, size_t cursor);

/// Puts a text at the cursor, collapsed if it is long; false if nothing was put.
bool aftercare_line_editor_insert_text(struct aftercare_line_editor *editor, const wchar_t *text,
                                       enum collapsed_origin origin);

/// The newest state of the line, with its signs, that is sent as this text; NULL if there is none.
const struct line_state *aftercare_line_editor_state_with(struct aftercare_line_editor *editor,
                                                          const wchar_t *text);

/// The line as it is sent, in UTF-8 with its length, freed by the caller.
char *aftercare_line_editor_whole_line(struct aftercare_line_editor *editor, const wchar_t *line,
                                       size_t count, size_t *length);

/// Adds the editor's functions to an EditLine.
void aftercare_line_editor_add_functions(EditLine *line);

/// Where what is seen as one character before the cursor begins.
size_t aftercare_line_editor_place_before(EditLine *line);

/// Where what is seen as one character behind the cursor ends.
size_t aftercare_line_editor_place_behind(EditLine *line);

// MARK: Functions for libedit to call by a key

unsigned char aftercare_line_editor_move_up(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_move_down(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_move_left(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_move_right(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_move_home(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_move_end(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_complete_on(EditLine *line, wint_t key);
unsigned char aftercare_line_editor_complete_back(EditLine *line, wint_t key);

/// Looks for an older line with what is typed.
unsigned char aftercare_line_editor_search_back(EditLine *line, wint_t key);

/// Takes a command of vi that begins with a colon.
unsigned char aftercare_line_editor_take_colon(EditLine *line, wint_t key);

/// Binds the editor's keys, over what libedit bound, and the person's own over them.
void aftercare_line_editor_bind_keys(EditLine *line);

#endif
