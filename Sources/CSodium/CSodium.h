/* Opens libsodium to Swift; only JournalStore imports it. */
#include <sodium.h>
