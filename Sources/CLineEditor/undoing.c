#define _GNU_SOURCE
#include "undoing.h"

#include <string.h>

#include "keys.h"
#include "text.h"

static bool is_same(const struct line_state *state, const wchar_t *text, size_t length) {
  return state->length == length && memcmp(state->text, text, length * sizeof *text) == 0;
}

static size_t total_of(const struct line_states *states) {
  size_t total = 0;
  for (size_t index = 0; index < states->count; index++) total += states->entries[index].length;
  return total;
}

static void drop_oldest(struct line_states *states) {
  aftercare_line_editor_erase_wide(states->entries[0].text);
  states->count--;
  memmove(states->entries, states->entries + 1, states->count * sizeof *states->entries);
}

static void keep(struct line_states *states, const wchar_t *text, size_t length, size_t cursor) {
  if (length > UNDO_CHARACTERS) return;
  while (states->count == UNDO_STATES ||
         (states->count > 0 && total_of(states) + length > UNDO_CHARACTERS))
    drop_oldest(states);
  wchar_t *copy = aftercare_line_editor_copy_of(text, length);
  if (!copy) return;
  states->entries[states->count++] =
      (struct line_state){.text = copy, .length = length, .cursor = cursor};
}

void aftercare_line_editor_undo_note(struct line_states *states, const wchar_t *text, size_t length,
                                     size_t cursor, wint_t key) {
  bool is_letter = aftercare_line_editor_keys_is_text(key) && key != ' ';
  // In vi's command mode a letter is a command, and not to be seen in the line.
  bool was_typed = states->last_letter != 0 && length == states->length_before + 1 && cursor > 0 &&
                   text[cursor - 1] == (wchar_t)states->last_letter;
  aftercare_line_editor_undo_go_on(states, length, is_letter ? key : 0);
  if (is_letter && was_typed) return;
  struct line_state *newest = states->count > 0 ? &states->entries[states->count - 1] : NULL;
  if (newest && is_same(newest, text, length))
    newest->cursor = cursor;
  else
    keep(states, text, length, cursor);
}

void aftercare_line_editor_undo_go_on(struct line_states *states, size_t length, wint_t key) {
  states->last_letter = key;
  states->length_before = length;
}

const struct line_state *aftercare_line_editor_undo_take(struct line_states *states,
                                                         const wchar_t *text, size_t length) {
  while (states->count > 0) {
    const struct line_state *newest = &states->entries[states->count - 1];
    if (!is_same(newest, text, length)) return newest;
    aftercare_line_editor_erase_wide(states->entries[--states->count].text);
  }
  return NULL;
}

void aftercare_line_editor_undo_erase(struct line_states *states) {
  while (states->count > 0) aftercare_line_editor_erase_wide(states->entries[--states->count].text);
  states->last_letter = 0;
}
