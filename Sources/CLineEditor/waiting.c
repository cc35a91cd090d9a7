// Quiet moments: keys are heard, and what is typed is kept for the next prompt.

#define _GNU_SOURCE
#include "bytes.h"
#include "keys.h"
#include "plain.h"

static aftercare_line_editor_outcome await_end(struct plain *plain) {
  for (;;) {
    int key = (int)aftercare_line_editor_keys_next();
    aftercare_line_editor_outcome outcome;
    if (key == KEYS_TICK) {
      aftercare_line_editor_plain_tick(plain);
      continue;
    }
    if (key == KEYS_IDLE) return aftercare_line_editor_outcome_elapsed;
    if (aftercare_line_editor_plain_is_way_out(plain, key, &outcome)) return outcome;
    if (key == '\r' || key == '\n') return aftercare_line_editor_outcome_entered;
    if (key == KEY_END_OF_FILE) return aftercare_line_editor_outcome_end_of_input;
    bool is_words =
        (aftercare_line_editor_keys_is_text((wint_t)key) && key != ' ') || key == KEY_PASTE;
    if (plain->pause->any_key && key != KEY_STOP && key != KEY_QUIT) {
      if (is_words) aftercare_line_editor_keys_put_back((wint_t)key);
      return aftercare_line_editor_outcome_entered;
    }
    aftercare_line_editor_plain_edit(plain, key);
  }
}

aftercare_line_editor_outcome aftercare_line_editor_wait(
    const struct aftercare_line_editor_pause *pause, struct aftercare_line_editor_text *text) {
  *text = (struct aftercare_line_editor_text){0};
  struct plain plain = {.prompt = "",
                        .above = pause->above,
                        .pause = pause,
                        .is_hidden = true,
                        .beginning = aftercare_line_editor_bytes_now()};
  if (!aftercare_line_editor_plain_begin(&plain, pause->milliseconds))
    return aftercare_line_editor_outcome_hung_up;
  aftercare_line_editor_plain_add_draft(&plain, pause->draft);
  aftercare_line_editor_plain_tick(&plain);
  aftercare_line_editor_outcome outcome = await_end(&plain);
  aftercare_line_editor_plain_end(&plain);
  const struct wide_text *line = &plain.line;
  if (line->length > 0)
    text->stashed =
        aftercare_line_editor_utf8_from_wide(line->characters, line->length, &text->stashed_length);
  aftercare_line_editor_wide_text_erase(&plain.line);
  return outcome;
}
