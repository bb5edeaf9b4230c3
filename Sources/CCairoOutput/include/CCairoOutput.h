#ifndef CCAIROOUTPUT_H
#define CCAIROOUTPUT_H

#include <stdarg.h>

// Linking the target is its effect: stored_streams.c and plain_formats.c each take the place of one function.

// The most bytes that plain_format writes.
enum { plain_format_room = 64 };

// Writes what printf makes of a format whose directives are %d, %s and %0*x with a width of 1 to 8, and gives its length,
// without a NUL. -1, whatever room holds then: another directive, or more bytes than there is room for.
int plain_format(char room[plain_format_room], const char *format, va_list arguments);

#endif
