// Which keys do what; the person's own settings win over all but the keys' own codes.

#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "editor.h"

struct binding {
  const wchar_t *keys, *function;
};

// The codes of keys.h.
static const struct binding codes[] = {
    {L"\x80", L"aftercare-up"},       {L"\x81", L"aftercare-down"},
    {L"\x82", L"ed-prev-char"},       {L"\x83", L"ed-next-char"},
    {L"\x84", L"ed-move-to-beg"},     {L"\x85", L"ed-move-to-end"},
    {L"\x86", L"aftercare-delete"},   {L"\x87", L"ed-prev-word"},
    {L"\x88", L"em-next-word"},       {L"\x89", L"aftercare-new-line"},
    {L"\x8a", L"aftercare-paste"},    {L"\x8b", L"aftercare-nothing"},
    {L"\x8c", L"ed-newline"},         {L"\x8d", L"aftercare-backspace"},
    {L"\x8e", L"em-delete-next-word"}, {L"\x8f", L"aftercare-complete-back"},
    {L"\x90", L"ed-delete-prev-word"},
};

static const struct binding both_maps[] = {
    {L"^M", L"ed-newline"},           {L"^J", L"ed-newline"},
    {L"^P", L"aftercare-up"},         {L"^N", L"aftercare-down"},
    {L"^R", L"aftercare-search"},     {L"^V", L"aftercare-nothing"},
    {L"^I", L"aftercare-complete"},   {L"^Q", L"aftercare-stash"},
    {L"^_", L"aftercare-undo"},       {L"^L", L"aftercare-clear"},
};

static const struct binding insert_map[] = {
    {L"\x82", L"aftercare-left"},
    {L"\x83", L"aftercare-right"},
    {L"\x84", L"aftercare-home"},
    {L"\x85", L"aftercare-end"},
    // The no-break space that Option-Space types, and the soft hyphen, are text.
    {L"\xa0", L"ed-insert"},
    {L"\xad", L"ed-insert"},
};

// Alt-x would wipe the line; Alt-n and Alt-p cut a long one at 1,024 characters.
static const struct binding emacs_map[] = {
    {L"^A", L"aftercare-home"},      {L"^E", L"aftercare-end"},
    {L"^B", L"aftercare-left"},      {L"^F", L"aftercare-right"},
    {L"\\eq", L"aftercare-stash"},   {L"\\eQ", L"aftercare-stash"},
    {L"\\ex", L"aftercare-nothing"}, {L"\\eX", L"aftercare-nothing"},
    {L"\\en", L"aftercare-nothing"}, {L"\\eN", L"aftercare-nothing"},
    {L"\\ep", L"aftercare-nothing"}, {L"\\eP", L"aftercare-nothing"},
};

// Commands that write the line to a file, run a program, submit at once or use libedit's history.
static const wchar_t *const vi_without[] = {
    L"v", L"V", L"@", L"#", L"_", L"n", L"N", L"K", L"J", L"G", L"+",
    L"\\055", // A hyphen, which would be taken for an option of the command.
    L"^[",    // Would wait for a letter, and take it away.
};

// What vi's insert mode would put into the line as it is, where nobody can see it.
static const struct binding vi_inserting[] = {
    {L"^A", L"aftercare-home"}, {L"^E", L"aftercare-end"},      {L"^B", L"aftercare-left"},
    {L"^F", L"aftercare-right"}, {L"^K", L"ed-kill-line"},      {L"^Y", L"em-yank"},
    {L"^T", L"ed-transpose-chars"}, {L"^G", L"aftercare-nothing"}, {L"^O", L"aftercare-nothing"},
    {L"^X", L"aftercare-nothing"}, {L"^]", L"aftercare-nothing"}, {L"^^", L"aftercare-nothing"},
    {L"^@", L"aftercare-nothing"}, {L"^S", L"aftercare-nothing"},
};

static const struct binding vi_commands[] = {
    {L"k", L"aftercare-up"},     {L"j", L"aftercare-down"},   {L"u", L"aftercare-undo"},
    {L"/", L"aftercare-search"}, {L"?", L"aftercare-search"}, {L":", L"aftercare-colon"},
};

static void bind_all(EditLine *line, const struct binding *bindings, size_t count, bool in_vi) {
  for (size_t index = 0; index < count; index++) {
    const struct binding *one = &bindings[index];
    el_wset(line, EL_BIND, one->keys, one->function, NULL);
    if (in_vi) el_wset(line, EL_BIND, L"-a", one->keys, one->function, NULL);
  }
}

static void bind_vi(EditLine *line) {
  // A lone Esc must not wait for a sequence, which the decoder has already read.
  el_wset(line, EL_BIND, L"^[", L"vi-command-mode", NULL);
  for (size_t index = 0; index < sizeof vi_without / sizeof *vi_without; index++)
    el_wset(line, EL_BIND, L"-a", vi_without[index], L"aftercare-nothing", NULL);
  for (size_t index = 0; index < sizeof vi_commands / sizeof *vi_commands; index++)
    el_wset(line, EL_BIND, L"-a", vi_commands[index].keys, vi_commands[index].function, NULL);
  bind_all(line, vi_inserting, sizeof vi_inserting / sizeof *vi_inserting, false);
}

static void bind_codes(EditLine *line, bool in_vi) {
  bind_all(line, codes, sizeof codes / sizeof *codes, in_vi);
  bind_all(line, insert_map, sizeof insert_map / sizeof *insert_map, false);
}

// MARK: - The person's own bindings

const char *aftercare_line_editor_settings_path(void) {
  static char own[4096];
  const char *path = getenv("EDITRC"), *home = getenv("HOME");
  if (!path && home && (size_t)snprintf(own, sizeof own, "%s/.editrc", home) < sizeof own)
    path = own;
  struct stat state;
  // What never ends, or waits for a writer, would never give a prompt.
  return path && stat(path, &state) == 0 && S_ISREG(state.st_mode) ? path : NULL;
}

/// Whether a command chooses emacs or vi, which would put all bindings back.
static bool chooses_keymap(int count, const char **words) {
  const char *command = strrchr(words[0], ':');
  if (strcmp(command ? command + 1 : words[0], "bind") != 0) return false;
  for (int index = 1; index < count; index++)
    if (strcmp(words[index], "-v") == 0 || strcmp(words[index], "-e") == 0) return true;
  return false;
}

/// Runs the `bind` commands of the person's settings once more, over the editor's own.
static void bind_own(EditLine *line) {
  const char *path = aftercare_line_editor_settings_path();
  FILE *settings = path ? fopen(path, "re") : NULL;
  if (!settings) return;
  Tokenizer *tokens = tok_init(NULL);
  char text[1024];
  while (tokens && fgets(text, sizeof text, settings)) {
    int count = 0;
    const char **words = NULL;
    tok_reset(tokens);
    if (tok_str(tokens, text, &count, &words) != 0 || count < 2 || *words[0] == '#') continue;
    if (strstr(words[0], "bind") && !chooses_keymap(count, words)) el_parse(line, count, words);
  }
  if (tokens) tok_end(tokens);
  fclose(settings);
}

void aftercare_line_editor_bind_keys(EditLine *line) {
  bool in_vi = aftercare_line_editor_has_vi_keys(line);
  bind_all(line, both_maps, sizeof both_maps / sizeof *both_maps, in_vi);
  if (in_vi)
    bind_vi(line);
  else
    bind_all(line, emacs_map, sizeof emacs_map / sizeof *emacs_map, false);
  bind_own(line);
  bind_codes(line, in_vi);
}
