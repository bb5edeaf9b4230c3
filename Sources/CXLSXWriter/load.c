#include "CXLSXWriter.h"

#include "../CLoading/loaded.h"

static struct xlsxwriter_functions functions;
DEFINE_LOADED("libxlsxwriter.so." LXW_SOVERSION, XLSXWRITER_FUNCTIONS)

const struct xlsxwriter_functions *xlsxwriter_functions_load(void) { return is_loaded() ? &functions : NULL; }
