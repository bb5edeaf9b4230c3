#ifndef LOADED_H
#define LOADED_H

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

// Some headers rename their functions (ICU's by its version): what is looked for is the name behind it.
#define LOADED_TEXT_OF(name) #name
#define LOADED_TEXT(name) LOADED_TEXT_OF(name)
#define LOADED_FIND(name)                                                   \
  if ((functions.name = dlsym(library, LOADED_TEXT(name))) == NULL) return;

// Defines `is_loaded()`: whether a library is there with all the functions of a list. It is opened with the first question,
// from whatever thread, and its functions are fields of `functions`, a variable that stands above. The library stays open
// as long as the program runs: its functions may be held by any thread.
#define DEFINE_LOADED(LIBRARY, FUNCTIONS)                               \
  static int has_all;                                                   \
  static pthread_once_t once = PTHREAD_ONCE_INIT;                       \
  static void load(void) {                                              \
    void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);             \
    if (library == NULL) return;                                        \
    FUNCTIONS(LOADED_FIND)                                              \
    has_all = 1;                                                        \
  }                                                                     \
  static int is_loaded(void) { return pthread_once(&once, load) == 0 && has_all; }

#endif
