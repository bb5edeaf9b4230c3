#include "CXML.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// The number is that of the headers' interface.
#if LIBXML_VERSION >= 21400
#define LIBXML2 "libxml2.so.16"
#else
#define LIBXML2 "libxml2.so.2"
#endif

static struct xml_functions functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The library stays open as long as the program runs: its functions may be held by any thread.
static void load(void) {
  void *library = dlopen(LIBXML2, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define XML_FIND(name)                            \
  if ((functions.name = dlsym(library, #name)) == NULL) return;
  XML_FUNCTIONS(XML_FIND)
  is_loaded = 1;
}

const struct xml_functions *xml_functions_load(void) {
  return pthread_once(&once, load) == 0 && is_loaded ? &functions : NULL;
}
