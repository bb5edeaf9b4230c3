#ifndef CXML_H
#define CXML_H

#include "../../CXMLHeaders/shim.h"

// The functions of libxml2 that are called. It is opened when the first part of a package is read and not at the start:
// with the ICU that it brings it is an eighth of the work of a start, and most runs read no package.
#define XML_FUNCTIONS(X) \
  X(xmlInitParser) X(xmlCreateIOParserCtxt) X(xmlFreeParserCtxt) X(xmlCtxtUseOptions) X(xmlParseDocument) \
  X(xmlStopParser) X(xmlCtxtGetLastError) X(xmlDictSize)

struct xml_functions {
#define XML_FIELD(name) __typeof__(name) *_Nonnull name;
  XML_FUNCTIONS(XML_FIELD)
};

// The functions, opened once; NULL where the library is not installed. Any thread may ask.
const struct xml_functions *_Nullable xml_functions_load(void);

#endif
