#include "CArchive.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct archive_functions functions;
static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The library stays open as long as the program runs: its functions may be held by any thread.
static void load(void) {
  // The number is that of the headers' interface, all of 3.x.
  void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return;
#define ARCHIVE_FIND(name)                            \
  if ((functions.name = dlsym(library, #name)) == NULL) return;
  ARCHIVE_FUNCTIONS(ARCHIVE_FIND)
  is_loaded = 1;
}

const struct archive_functions *archive_functions_load(void) {
  return pthread_once(&once, load) == 0 && is_loaded ? &functions : NULL;
}
