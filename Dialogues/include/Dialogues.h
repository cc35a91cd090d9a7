#ifndef AFTERCARE_DIALOGUES_H
#define AFTERCARE_DIALOGUES_H

#include <stddef.h>

/// A file of this folder, as it is inside the program.
struct aftercare_dialogues_entry {
  /// Path below this folder, such as "Shared/House.yarn"; ends with a zero byte.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many files there are.
size_t aftercare_dialogues_count(void);

/// The file at an index below the count; the text lives as long as the program.
struct aftercare_dialogues_entry aftercare_dialogues_file(size_t index);

#endif
