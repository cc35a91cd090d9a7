// Whole lines, for terminals and people that want nothing redrawn.

#define _GNU_SOURCE
#include "keys.h"
#include "plain.h"
#include "signals.h"

/// Begins with a draft, which the prompt shows.
static void add_draft(struct plain *plain, const char *draft) {
  wchar_t *text = draft ? wide_from_utf8(draft) : NULL;
  for (const wchar_t *place = text; place && *place; place++)
    wide_text_append(&plain->line, *place);
  erase_wide(text);
}

static aftercare_line_editor_outcome read_keys(struct plain *plain) {
  for (;;) {
    int key = (int)keys_next();
    aftercare_line_editor_outcome outcome;
    if (plain_is_way_out(plain, key, &outcome)) return outcome;
    switch (key) {
    case '\r': case '\n': return aftercare_line_editor_outcome_line;
    case KEY_END_OF_FILE:
      if (plain->line.length == 0) return aftercare_line_editor_outcome_end_of_input;
      break;
    default: plain_edit(plain, key); break;
    }
  }
}

aftercare_line_editor_outcome aftercare_line_editor_read_plainly(
    const struct aftercare_line_editor_request *request, struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  struct plain plain = {
      .prompt = request->prompt, .above = request->above, .is_hidden = request->is_hidden};
  if (!plain_begin(&plain, request->idle_milliseconds))
    return aftercare_line_editor_outcome_hung_up;
  add_draft(&plain, request->draft);
  plain_show_prompt(&plain);
  aftercare_line_editor_outcome outcome = read_keys(&plain);
  write_all(plain.echo, "\n");
  plain_end(&plain);
  text->had_words = plain.had_words;
  if (outcome == aftercare_line_editor_outcome_line) {
    text->bytes = utf8_from_wide(plain.line.characters, plain.line.length, &text->length);
    text->had_unreadable_bytes = keys_dropped_bytes();
    text->was_too_long = plain.is_cut || paste_was_cut();
    if (!text->bytes) outcome = aftercare_line_editor_outcome_failed;
  }
  wide_text_erase(&plain.line);
  return outcome;
}
