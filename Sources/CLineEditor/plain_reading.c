// Whole lines, for terminals and people that want nothing redrawn.

#define _GNU_SOURCE
#include "keys.h"
#include "plain.h"
#include "signals.h"

static aftercare_line_editor_outcome read_keys(struct plain *plain) {
  for (;;) {
    int key = (int)aftercare_line_editor_keys_next();
    aftercare_line_editor_outcome outcome;
    if (aftercare_line_editor_plain_is_way_out(plain, key, &outcome)) return outcome;
    switch (key) {
    case '\r': case '\n': return aftercare_line_editor_outcome_line;
    case KEY_END_OF_FILE:
      if (plain->line.length == 0) return aftercare_line_editor_outcome_end_of_input;
      break;
    default: aftercare_line_editor_plain_edit(plain, key); break;
    }
  }
}

aftercare_line_editor_outcome aftercare_line_editor_read_plainly(
    const struct aftercare_line_editor_request *request, struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  struct plain plain = {
      .prompt = request->prompt, .above = request->above, .is_hidden = request->is_hidden};
  if (!aftercare_line_editor_plain_begin(&plain, request->idle_milliseconds))
    return aftercare_line_editor_outcome_hung_up;
  aftercare_line_editor_plain_add_draft(&plain, request->draft);
  aftercare_line_editor_plain_show_prompt(&plain);
  aftercare_line_editor_outcome outcome = read_keys(&plain);
  aftercare_line_editor_write_all(plain.echo, "\n");
  aftercare_line_editor_plain_end(&plain);
  text->had_words = plain.had_words;
  if (outcome == aftercare_line_editor_outcome_line) {
    text->bytes = aftercare_line_editor_utf8_from_wide(plain.line.characters, plain.line.length,
                                                       &text->length);
    text->had_unreadable_bytes = aftercare_line_editor_keys_dropped_bytes();
    text->was_too_long = plain.is_cut || aftercare_line_editor_paste_was_cut();
    if (!text->bytes) outcome = aftercare_line_editor_outcome_failed;
  }
  aftercare_line_editor_wide_text_erase(&plain.line);
  return outcome;
}
