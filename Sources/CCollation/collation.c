// ICU stays behind this header, as in CWordBreak.
#include "CCollation.h"
#include "../CLoading/loaded.h"
#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/uversion.h>

// A volume by name is bound now and then: ICU's collation is opened then, and costs no other run anything.
#define ICU_FUNCTIONS(X) X(ucol_open) X(ucol_close) X(ucol_setStrength) X(ucol_getSortKey)

static struct {
#define ICU_FIELD(name) __typeof__(name) *name;
  ICU_FUNCTIONS(ICU_FIELD)
} functions;
DEFINE_LOADED("libicui18n.so." LOADED_TEXT(U_ICU_VERSION_MAJOR_NUM), ICU_FUNCTIONS)

struct gongwen_pinyin {
  UCollator *collator;
};

gongwen_pinyin *gongwen_pinyin_open(void) {
  if (!is_loaded()) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = functions.ucol_open("zh@collation=pinyin", &status);
  // Without its tables ICU opens the root's order, by radical.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) {
    if (U_SUCCESS(status)) functions.ucol_close(collator);
    return NULL;
  }
  functions.ucol_setStrength(collator, UCOL_PRIMARY);
  gongwen_pinyin *pinyin = malloc(sizeof *pinyin);
  if (pinyin == NULL) {
    functions.ucol_close(collator);
    return NULL;
  }
  pinyin->collator = collator;
  return pinyin;
}

void gongwen_pinyin_close(gongwen_pinyin *pinyin) {
  functions.ucol_close(pinyin->collator);
  free(pinyin);
}

int32_t gongwen_pinyin_key(const gongwen_pinyin *pinyin, const uint16_t *text, int32_t length, uint8_t *key,
                           int32_t room) {
  return functions.ucol_getSortKey(pinyin->collator, (const UChar *)text, length, key, room);
}
