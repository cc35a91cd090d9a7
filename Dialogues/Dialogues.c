// The shipped scripts and tables, taken into the program by the compiler.

#include "Dialogues.h"

#define FILES(X)                                                               \
  X(welcome, "Conversations/Welcome.yarn")                                     \
  X(arrive, "Conversations/Arrive.yarn")                                       \
  X(check_in, "Conversations/CheckIn.yarn")                                    \
  X(body_care, "Conversations/BodyCare.yarn")                                  \
  X(closing, "Conversations/Closing.yarn")                                     \
  X(house, "Shared/House.yarn")                                                \
  X(safety, "Shared/Safety.yarn")                                              \
  X(affirm, "Shared/Affirm.yarn")                                              \
  X(keeping, "Shared/Keeping.yarn")                                            \
  X(opening, "Shared/Opening.yarn")                                            \
  X(support, "support.tsv")                                                    \
  X(commands, "Lexicon/en/commands.tsv")                                       \
  X(near_misses, "Lexicon/en/near-misses.tsv")                                 \
  X(rewrites, "Lexicon/en/rewrites.tsv")                                       \
  X(safety_words, "Lexicon/en/safety.tsv")                                     \
  X(synonyms, "Lexicon/en/synonyms.tsv")                                       \
  X(words, "Lexicon/en/words.tsv")                                             \
  X(wording, "Wording/en.tsv")                                                 \
  X(template_script, "Template/Template.yarn")                                 \
  X(template_plan, "Template/Template.testplan")                               \
  X(template_project, "Template/Template.yarnproject")

static const unsigned char welcome[] = {
#embed "Conversations/Welcome.yarn"
};
static const unsigned char arrive[] = {
#embed "Conversations/Arrive.yarn"
};
static const unsigned char check_in[] = {
#embed "Conversations/CheckIn.yarn"
};
static const unsigned char body_care[] = {
#embed "Conversations/BodyCare.yarn"
};
static const unsigned char closing[] = {
#embed "Conversations/Closing.yarn"
};
static const unsigned char house[] = {
#embed "Shared/House.yarn"
};
static const unsigned char safety[] = {
#embed "Shared/Safety.yarn"
};
static const unsigned char affirm[] = {
#embed "Shared/Affirm.yarn"
};
static const unsigned char keeping[] = {
#embed "Shared/Keeping.yarn"
};
static const unsigned char opening[] = {
#embed "Shared/Opening.yarn"
};
static const unsigned char support[] = {
#embed "support.tsv"
};
static const unsigned char commands[] = {
#embed "Lexicon/en/commands.tsv"
};
static const unsigned char near_misses[] = {
#embed "Lexicon/en/near-misses.tsv"
};
static const unsigned char rewrites[] = {
#embed "Lexicon/en/rewrites.tsv"
};
static const unsigned char safety_words[] = {
#embed "Lexicon/en/safety.tsv"
};
static const unsigned char synonyms[] = {
#embed "Lexicon/en/synonyms.tsv"
};
static const unsigned char words[] = {
#embed "Lexicon/en/words.tsv"
};
static const unsigned char wording[] = {
#embed "Wording/en.tsv"
};
static const unsigned char template_script[] = {
#embed "Template/Template.yarn"
};
static const unsigned char template_plan[] = {
#embed "Template/Template.testplan"
};
static const unsigned char template_project[] = {
#embed "Template/Template.yarnproject"
};

#define ENTRY(variable, path) {path, variable, sizeof variable},
static const struct aftercare_dialogues_entry files[] = {FILES(ENTRY)};

size_t aftercare_dialogues_count(void) {
  return sizeof files / sizeof files[0];
}

struct aftercare_dialogues_entry aftercare_dialogues_file(size_t index) {
  return files[index];
}
