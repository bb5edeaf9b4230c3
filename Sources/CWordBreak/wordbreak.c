// ICU stays behind this header: Foundation brings an ICU of its own, and the two sets of types do not
// stand being imported into one Swift module.
#include "CWordBreak.h"
#include <stdlib.h>
#include <unicode/ubrk.h>

struct gongwen_words {
  UBreakIterator *iterator;
};

gongwen_words *gongwen_words_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
  if (U_FAILURE(status)) return NULL;
  gongwen_words *words = malloc(sizeof *words);
  if (words == NULL) {
    ubrk_close(iterator);
    return NULL;
  }
  words->iterator = iterator;
  return words;
}

void gongwen_words_close(gongwen_words *words) {
  ubrk_close(words->iterator);
  free(words);
}

int gongwen_words_set_text(gongwen_words *words, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words->iterator, (const UChar *)text, length, &status);
  return U_SUCCESS(status);
}

void gongwen_words_version(uint8_t version[4]) { u_getVersion(version); }

int32_t gongwen_words_next(gongwen_words *words) { return ubrk_next(words->iterator); }
