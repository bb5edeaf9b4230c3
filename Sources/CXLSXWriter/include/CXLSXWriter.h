#ifndef CXLSXWRITER_H
#define CXLSXWRITER_H

#include <xlsxwriter.h>

// The C library declares this for GNU sources only, which Swift's view of it is not.
extern int memfd_create(const char *_Nonnull name, unsigned int flags);

// The functions of libxlsxwriter that are called. It is opened when the first ledger is written and not at the start: with
// the cryptographic library that it brings it is a fifth of the work of a start, and only batches write one.
#define XLSXWRITER_FUNCTIONS(X) \
  X(workbook_new) X(workbook_close) X(workbook_add_worksheet) X(workbook_add_format) X(workbook_set_properties) \
  X(worksheet_set_column) X(worksheet_freeze_panes) X(worksheet_write_string) X(worksheet_write_number) \
  X(worksheet_autofilter) X(format_set_bold) X(format_set_text_wrap) X(lxw_strerror)

struct xlsxwriter_functions {
#define XLSXWRITER_FIELD(name) __typeof__(name) *_Nonnull name;
  XLSXWRITER_FUNCTIONS(XLSXWRITER_FIELD)
};

// The functions, opened once; NULL where the library is not installed. Any thread may ask.
const struct xlsxwriter_functions *_Nullable xlsxwriter_functions_load(void);

#endif
