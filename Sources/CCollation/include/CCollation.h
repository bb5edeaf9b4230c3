#ifndef CCOLLATION_H
#define CCOLLATION_H
#include <stdint.h>

/// The order of Chinese by pinyin (ICU's `UCollator` of `zh@collation=pinyin`).
typedef struct gongwen_pinyin gongwen_pinyin;

/// Opens the order (`ucol_open`); NULL when ICU or its tables are not there.
gongwen_pinyin *gongwen_pinyin_open(void);
/// Frees it (`ucol_close`).
void gongwen_pinyin_close(gongwen_pinyin *pinyin);
/// Writes the key of a text in UTF-16, which sorts as bytes do, with a zero at its end (`ucol_getSortKey`); gives its
/// length, which may be more than there is room for, and 0 when ICU refuses the text.
int32_t gongwen_pinyin_key(const gongwen_pinyin *pinyin, const uint16_t *text, int32_t length, uint8_t *key,
                           int32_t room);
#endif
