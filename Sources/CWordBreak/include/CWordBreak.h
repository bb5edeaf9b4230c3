#ifndef CWORDBREAK_H
#define CWORDBREAK_H
#include <stdint.h>

/// An iterator over the words of a text (ICU's `UBreakIterator`).
typedef struct gongwen_words gongwen_words;

/// Opens ICU's Chinese dictionary (`ubrk_open`); NULL when it is not there.
gongwen_words *gongwen_words_open(void);
/// Frees an iterator (`ubrk_close`).
void gongwen_words_close(gongwen_words *words);
/// Sets the text in UTF-16, which must outlive the iteration (`ubrk_setText`); 0 when ICU refuses it.
int gongwen_words_set_text(gongwen_words *words, const uint16_t *text, int32_t length);
/// The next boundary in UTF-16 units, negative at the end (`ubrk_next`).
// The version of the ICU in use: its dictionary decides where titles may be divided.
void gongwen_words_version(uint8_t version[4]);
int32_t gongwen_words_next(gongwen_words *words);
#endif
