#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <archive.h>
#include <archive_entry.h>

// The functions of libarchive that are called. It is opened when the first package is read and not at the start: with what
// it brings it is an eighth of the work of a start, and most runs read no package.
#define ARCHIVE_FUNCTIONS(X) \
  X(archive_read_new) X(archive_read_free) X(archive_read_support_format_zip_seekable) X(archive_read_open_memory) \
  X(archive_read_close) X(archive_read_next_header) X(archive_read_data) X(archive_error_string) \
  X(archive_entry_pathname) X(archive_entry_is_encrypted) X(archive_entry_size) X(archive_entry_size_is_set)

struct archive_functions {
#define ARCHIVE_FIELD(name) __typeof__(name) *_Nonnull name;
  ARCHIVE_FUNCTIONS(ARCHIVE_FIELD)
};

// The functions, opened once; NULL where the library is not installed. Any thread may ask.
const struct archive_functions *_Nullable archive_functions_load(void);

#endif
