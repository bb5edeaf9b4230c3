// ICU stays behind this header, as in CWordBreak.
#include "CCollation.h"
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <unicode/ucol.h>
#include <unicode/uversion.h>

// A volume by name is bound now and then: ICU's collation is opened then, and costs no other run anything.
#define ICU_FUNCTIONS(X) X(ucol_open) X(ucol_close) X(ucol_setStrength) X(ucol_getSortKey)

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
  void *library = dlopen("libicui18n.so." RENAMED(U_ICU_VERSION_MAJOR_NUM), RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define ICU_FIND(name)                                                  \
  if ((icu.name##_found = dlsym(library, RENAMED(name))) == NULL) return;
  ICU_FUNCTIONS(ICU_FIND)
  is_loaded = 1;
}

struct gongwen_pinyin {
  UCollator *collator;
};

gongwen_pinyin *gongwen_pinyin_open(void) {
  if (pthread_once(&once, load) != 0 || !is_loaded) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = icu.ucol_open_found("zh@collation=pinyin", &status);
  // Without its tables ICU opens the root's order, by radical.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) {
    if (U_SUCCESS(status)) icu.ucol_close_found(collator);
    return NULL;
  }
  icu.ucol_setStrength_found(collator, UCOL_PRIMARY);
  gongwen_pinyin *pinyin = malloc(sizeof *pinyin);
  if (pinyin == NULL) {
    icu.ucol_close_found(collator);
    return NULL;
  }
  pinyin->collator = collator;
  return pinyin;
}

void gongwen_pinyin_close(gongwen_pinyin *pinyin) {
  icu.ucol_close_found(pinyin->collator);
  free(pinyin);
}

int32_t gongwen_pinyin_key(const gongwen_pinyin *pinyin, const uint16_t *text, int32_t length, uint8_t *key,
                           int32_t room) {
  return icu.ucol_getSortKey_found(pinyin->collator, (const UChar *)text, length, key, room);
}
