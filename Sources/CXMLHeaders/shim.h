// Debian's libxml2 is built with ICU and would pull its headers in, which Swift's own copy of ICU contradicts. Only
// the converter handles hold an ICU type, as their last fields, and nothing here touches those.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
