// Cairo's PDF surface compresses every stream with deflateInit(stream, Z_DEFAULT_COMPRESSION) and has
// no setting for it, and deflating glyph outlines is the largest single cost of a report. In the
// command, this definition of deflateInit_ comes before zlib's for the dynamic linker, so Cairo's
// streams come out stored, and the pass that finishes the file compresses them with libdeflate in half
// the time. It asks the real zlib through deflateInit2_; a caller that names a level gets that level.
//
// Only the command links this: a library must not change what zlib does in somebody else's program.
// Without it the finishing pass meets compressed streams, leaves them as they are, and the files are
// right all the same.
#include "CCairoOutput.h"
#include <zlib.h>

__attribute__((visibility("default"))) int deflateInit_(z_streamp stream, int level, const char *version,
                                                        int size) {
  if (level != Z_DEFAULT_COMPRESSION)
    return deflateInit2_(stream, level, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY, version, size);
  // What is stored needs no tables to find repetitions in: the smallest ones do, 10 KiB instead of 320.
  return deflateInit2_(stream, Z_NO_COMPRESSION, Z_DEFLATED, 9, 1, Z_DEFAULT_STRATEGY, version, size);
}
