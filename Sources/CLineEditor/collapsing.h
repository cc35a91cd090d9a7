// Long texts that stand in the line as one character, a sign, which is drawn as a few words such as
// `[42 lines pasted]`. Not seen by Swift.

#ifndef AFTERCARE_COLLAPSING_H
#define AFTERCARE_COLLAPSING_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

#include "text.h"

/// The most lines and cells of a text that is shown as it is.
enum { SHOWN_LINES = 3, SHOWN_CELLS = 400 };

/// Where a text comes from that may be collapsed.
enum collapsed_origin { PASTED, PASTED_BEGINNING, TYPED_BEFORE };

/// A text, the words that are drawn for it, and the sign that stands in the line.
struct collapsed {
  wchar_t *words, *text;
  wchar_t sign[2];
};

/// The collapsed texts of one read.
struct collapsed_texts {
  struct collapsed entries[SIGNS];
  size_t count;
};

/// What to put into the line for a text: the text itself or a sign, borrowed until it is erased.
const wchar_t *aftercare_line_editor_collapse(struct collapsed_texts *texts, const wchar_t *text,
                                              enum collapsed_origin origin);

/// What is drawn for a sign, or NULL for any other character.
const wchar_t *aftercare_line_editor_words_of_sign(const struct collapsed_texts *texts,
                                                   wchar_t character);

/// How long the line is with every sign replaced by its text.
size_t aftercare_line_editor_expanded_length(const struct collapsed_texts *texts,
                                             const wchar_t *line, size_t count);

/// The line with every sign replaced by its text, to be erased by the caller.
struct wide_text aftercare_line_editor_expand(const struct collapsed_texts *texts,
                                              const wchar_t *line, size_t count, bool *is_cut);

/// Overwrites and frees all texts.
void aftercare_line_editor_collapsed_erase(struct collapsed_texts *texts);

#endif
