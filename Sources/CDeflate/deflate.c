// Cairo's PDF surface compresses every stream with deflateInit(stream, Z_DEFAULT_COMPRESSION) and has
// no setting for the level. Deflating glyph outlines is the largest single cost of a short report, and
// level 1 costs 3 to 6 % of size for half of that time.
//
// The dynamic linker resolves deflateInit_ to the first definition it meets, and the executable comes
// first: so this definition serves Cairo too. It asks the real zlib through deflateInit2_ and changes
// only the default level; a caller that names a level gets what it named.
//
// A build that drops this file loses speed, nothing else.
#include "CDeflate.h"
#include <zlib.h>

__attribute__((visibility("default"))) int deflateInit_(z_streamp stream, int level, const char *version,
                                                        int size) {
  int wanted = level == Z_DEFAULT_COMPRESSION ? GONGWEN_DEFLATE_LEVEL : level;
  return deflateInit2_(stream, wanted, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY, version, size);
}
