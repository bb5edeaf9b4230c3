// ICU stays behind this header: Foundation brings an ICU of its own, and the two sets of types do not
// stand being imported into one Swift module.
#include "CWordBreak.h"
#include "../CLoading/loaded.h"
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uversion.h>

// ICU is opened when the first title has to be divided and not at the start: with C++'s library, which it brings, it is a
// twelfth of the work of a start, and most titles stand on one line.
#define ICU_FUNCTIONS(X) X(ubrk_open) X(ubrk_close) X(ubrk_setText) X(ubrk_next) X(u_getVersion)

static struct {
#define ICU_FIELD(name) __typeof__(name) *name;
  ICU_FUNCTIONS(ICU_FIELD)
} functions;
DEFINE_LOADED("libicuuc.so." LOADED_TEXT(U_ICU_VERSION_MAJOR_NUM), ICU_FUNCTIONS)

struct gongwen_words {
  UBreakIterator *iterator;
};

gongwen_words *gongwen_words_open(void) {
  if (!is_loaded()) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = functions.ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  gongwen_words *words = malloc(sizeof *words);
  if (words == NULL) {
    functions.ubrk_close(iterator);
    return NULL;
  }
  words->iterator = iterator;
  return words;
}

void gongwen_words_close(gongwen_words *words) {
  functions.ubrk_close(words->iterator);
  free(words);
}

int gongwen_words_set_text(gongwen_words *words, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  functions.ubrk_setText(words->iterator, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}

int gongwen_words_version(uint8_t version[4]) {
  if (!is_loaded()) return 0;
  functions.u_getVersion(version);
  return 1;
}

int32_t gongwen_words_next(gongwen_words *words) { return functions.ubrk_next(words->iterator); }
