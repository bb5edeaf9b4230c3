#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct xlsxwriter_functions functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The library stays open as long as the program runs: its functions may be held by any thread.
static void load(void) {
  void *library = dlopen("libxlsxwriter.so." LXW_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define XLSXWRITER_FIND(name)                            \
  if ((functions.name = dlsym(library, #name)) == NULL) return;
  XLSXWRITER_FUNCTIONS(XLSXWRITER_FIND)
  is_loaded = 1;
}

const struct xlsxwriter_functions *xlsxwriter_functions_load(void) {
  return pthread_once(&once, load) == 0 && is_loaded ? &functions : NULL;
}
