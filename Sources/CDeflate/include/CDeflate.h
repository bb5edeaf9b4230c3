#ifndef CDEFLATE_H
#define CDEFLATE_H
/// Sets the level (0 to 9) that `deflateInit` uses in this process; see deflate.c.
void gongwen_set_default_deflate_level(int level);
#endif
