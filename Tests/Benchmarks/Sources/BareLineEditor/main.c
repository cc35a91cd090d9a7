// The least that a program on libedit can do: a locale, a prompt, and lines until the end of input.

#include <histedit.h>
#include <locale.h>
#include <stdio.h>

static wchar_t *prompt(EditLine *line) {
  (void)line;
  return L"bare> ";
}

int main(void) {
  setlocale(LC_CTYPE, "");
  EditLine *line = el_init("bare", stdin, stdout, stderr);
  if (!line) return 1;
  el_wset(line, EL_PROMPT, prompt);
  int count = 0;
  while (el_wgets(line, &count)) {
  }
  el_end(line);
  return 0;
}
