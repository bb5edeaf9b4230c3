// ICU stays behind this header: Foundation brings an ICU of its own, and the two sets of types do not
// stand being imported into one Swift module.
#include "CWordBreak.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uversion.h>

// ICU is opened when the first title has to be divided and not at the start: with C++'s library, which it brings, it is a
// twelfth of the work of a start, and most titles stand on one line.
#define ICU_FUNCTIONS(X) X(ubrk_open) X(ubrk_close) X(ubrk_setText) X(ubrk_next) X(u_getVersion)

// ICU's headers rename each function by its version; what is looked for is the renamed one.
#define TEXT(name) #name
#define RENAMED(name) TEXT(name)

static struct {
#define ICU_FIELD(name) __typeof__(name) *name##_found;
  ICU_FUNCTIONS(ICU_FIELD)
} icu;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The library stays open as long as the program runs: its functions may be held by any thread.
static void load(void) {
  void *library = dlopen("libicuuc.so." RENAMED(U_ICU_VERSION_MAJOR_NUM), RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define ICU_FIND(name)                                                  \
  if ((icu.name##_found = dlsym(library, RENAMED(name))) == NULL) return;
  ICU_FUNCTIONS(ICU_FIND)
  is_loaded = 1;
}

static int has_icu(void) { return pthread_once(&once, load) == 0 && is_loaded; }

struct gongwen_words {
  UBreakIterator *iterator;
};

gongwen_words *gongwen_words_open(void) {
  if (!has_icu()) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = icu.ubrk_open_found(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  gongwen_words *words = malloc(sizeof *words);
  if (words == NULL) {
    icu.ubrk_close_found(iterator);
    return NULL;
  }
  words->iterator = iterator;
  return words;
}

void gongwen_words_close(gongwen_words *words) {
  icu.ubrk_close_found(words->iterator);
  free(words);
}

int gongwen_words_set_text(gongwen_words *words, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  icu.ubrk_setText_found(words->iterator, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}

int gongwen_words_version(uint8_t version[4]) {
  if (!has_icu()) return 0;
  icu.u_getVersion_found(version);
  return 1;
}

int32_t gongwen_words_next(gongwen_words *words) { return icu.ubrk_next_found(words->iterator); }
