#ifndef CWORDBREAK_H
#define CWORDBREAK_H
#include <stdint.h>

/// An iterator over the words of a text (ICU's `UBreakIterator`).
typedef struct gongwen_words gongwen_words;

/// Opens ICU's Chinese dictionary (`ubrk_open`); NULL when ICU or the dictionary is not there.
gongwen_words *gongwen_words_open(void);
/// Frees an iterator (`ubrk_close`).
void gongwen_words_close(gongwen_words *words);
/// Sets the text in UTF-16, which must outlive the iteration (`ubrk_setText`); 0 when ICU refuses it.
int gongwen_words_set_text(gongwen_words *words, const uint16_t *text, int32_t length);
/// The next boundary in UTF-16 units, negative at the end (`ubrk_next`).
int32_t gongwen_words_next(gongwen_words *words);
/// The version of the ICU in use, whose dictionary decides where titles may be divided; 0 when there is none.
int gongwen_words_version(uint8_t version[4]);
#endif
