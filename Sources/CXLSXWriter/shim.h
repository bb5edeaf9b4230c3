#include <xlsxwriter.h>

// The C library declares this for GNU sources only, which Swift's view of it is not.
extern int memfd_create(const char *name, unsigned int flags);
