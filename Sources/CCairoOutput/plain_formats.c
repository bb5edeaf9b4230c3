// Cairo's PDF surface writes each glyph of a page, and each gap between two, by printf: hundreds of instructions for four
// digits, and a twentieth of all that a long document costs. Where Cairo is linked in as an archive, the linker's --wrap
// (see the Makefile) sends its calls here. What has only whole numbers and strings is written out by hand, byte for byte
// what printf makes of it; everything else goes where it always went.
//
// Where Cairo is a shared library nothing calls this, and what it would call is not there: so both are weak.
#include "CCairoOutput.h"

#include <stddef.h>
#include <string.h>

__attribute__((weak)) void _cairo_output_stream_vprintf(void *stream, const char *format, va_list arguments);
__attribute__((weak)) void _cairo_output_stream_write(void *stream, const void *data, size_t length);

// The most digits of an int, with its sign.
enum { longest_number = 11 };

static int hexadecimal(char *room, int width, unsigned int value) {
  int digits = 1;
  while (digits < 8 && value >> (4 * digits) != 0) digits += 1;
  int length = digits < width ? width : digits;
  for (int place = length - 1; place >= 0; place -= 1) {
    room[place] = "0123456789abcdef"[value & 15];
    value >>= 4;
  }
  return length;
}

static int decimal(char *room, int value) {
  char digits[longest_number];
  int count = 0, length = 0;
  unsigned int rest = value < 0 ? 0u - (unsigned int)value : (unsigned int)value;
  do {
    digits[count++] = (char)('0' + rest % 10);
    rest /= 10;
  } while (rest != 0);
  if (value < 0) room[length++] = '-';
  while (count > 0) room[length++] = digits[--count];
  return length;
}

int plain_format(char room[plain_format_room], const char *format, va_list arguments) {
  int length = 0;
  while (*format != 0) {
    if (plain_format_room - length < longest_number) return -1;
    if (*format != '%') {
      room[length++] = *format++;
    } else if (format[1] == 'd') {
      length += decimal(room + length, va_arg(arguments, int));
      format += 2;
    } else if (strncmp(format, "%0*x", 4) == 0) {
      int width = va_arg(arguments, int);
      if (width < 1 || width > 8) return -1;
      length += hexadecimal(room + length, width, va_arg(arguments, unsigned int));
      format += 4;
    } else if (format[1] == 's') {
      const char *text = va_arg(arguments, const char *);
      size_t count = strlen(text);
      if (count > (size_t)(plain_format_room - length)) return -1;
      memcpy(room + length, text, count);
      length += (int)count;
      format += 2;
    } else {
      return -1;
    }
  }
  return length;
}

// Cairo's own name for the function, after the linker's prefix.
void __wrap__cairo_output_stream_printf(void *stream, const char *format, ...) {
  char room[plain_format_room];
  va_list arguments;
  va_start(arguments, format);
  int length = plain_format(room, format, arguments);
  va_end(arguments);
  if (length >= 0) {
    _cairo_output_stream_write(stream, room, (size_t)length);
    return;
  }
  va_start(arguments, format);
  _cairo_output_stream_vprintf(stream, format, arguments);
  va_end(arguments);
}
