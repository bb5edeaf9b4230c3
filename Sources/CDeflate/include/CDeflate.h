#ifndef CDEFLATE_H
#define CDEFLATE_H
/// The level that stands for zlib's default in this process; see deflate.c.
#define GONGWEN_DEFLATE_LEVEL 1
#endif
