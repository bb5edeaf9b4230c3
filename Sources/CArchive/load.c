#include "CArchive.h"

#include "../CLoading/loaded.h"

static struct archive_functions functions;
// The number is that of the headers' interface, all of 3.x.
DEFINE_LOADED("libarchive.so.13", ARCHIVE_FUNCTIONS)

const struct archive_functions *archive_functions_load(void) { return is_loaded() ? &functions : NULL; }
