// One header for the whole family, so that every type has one Swift name.
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangofc-font.h>
#include <pango/pangoft2.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_SFNT_NAMES_H
#include FT_TRUETYPE_TABLES_H
#include FT_TRUETYPE_IDS_H
#include <hb.h>
#include <hb-ft.h>
#include <hb-ot.h>
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <zlib.h>
#include <unicode/ubrk.h>

// ICU's functions are macros over names with its version in them, which Swift does not see.
static inline UBreakIterator *gongwen_ubrk_open_word(const char *locale, UErrorCode *status) {
  return ubrk_open(UBRK_WORD, locale, NULL, 0, status);
}
static inline void gongwen_ubrk_set_text(UBreakIterator *iterator, const UChar *text, int32_t length,
                                         UErrorCode *status) {
  ubrk_setText(iterator, text, length, status);
}
static inline int32_t gongwen_ubrk_next(UBreakIterator *iterator) { return ubrk_next(iterator); }
static inline void gongwen_ubrk_close(UBreakIterator *iterator) { ubrk_close(iterator); }
