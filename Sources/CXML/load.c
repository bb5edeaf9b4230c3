#include "CXML.h"

#include "../CLoading/loaded.h"

// The number is that of the headers' interface.
#if LIBXML_VERSION >= 21400
#define LIBXML2 "libxml2.so.16"
#else
#define LIBXML2 "libxml2.so.2"
#endif

static struct xml_functions functions;
DEFINE_LOADED(LIBXML2, XML_FUNCTIONS)

const struct xml_functions *xml_functions_load(void) { return is_loaded() ? &functions : NULL; }
