// Long texts that stand in the line as a few words, such as `[42 lines pasted]`. Not seen by Swift.

#ifndef AFTERCARE_COLLAPSING_H
#define AFTERCARE_COLLAPSING_H

#include <stdbool.h>
#include <stddef.h>
#include <wchar.h>

#include "text.h"

/// The most lines and cells of a pasted text that is shown as it is.
enum { SHOWN_LINES = 3, SHOWN_CELLS = 400, COLLAPSED_TEXTS = 64 };

/// A text and what stands for it; a sign is whole, or no sign at all.
struct collapsed {
  wchar_t *sign, *text;
};

/// The collapsed texts of one read.
struct collapsed_texts {
  struct collapsed entries[COLLAPSED_TEXTS];
  size_t count;
};

/// A part of the line.
struct span {
  size_t start, end;
};

/// What to put into the line for a text: the text itself or a sign, borrowed until it is erased. The
/// sign tells if the text is only the beginning of what was pasted.
const wchar_t *collapse(struct collapsed_texts *texts, const wchar_t *text, bool is_beginning,
                        const wchar_t *line, size_t count);

/// How long the line is with every sign replaced by its text.
size_t expanded_length(const struct collapsed_texts *texts, const wchar_t *line, size_t count);

/// The line with every sign replaced by its text, to be erased by the caller.
struct wide_text expand(const struct collapsed_texts *texts, const wchar_t *line, size_t count,
                        bool *is_cut);

/// The sign that begins before `place` and ends after it; false if there is none.
bool sign_around(const struct collapsed_texts *texts, const wchar_t *line, size_t count,
                 size_t place, struct span *span);

/// Overwrites and frees all texts.
void collapsed_erase(struct collapsed_texts *texts);

#endif
