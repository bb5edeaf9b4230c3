#ifndef CJPEG_H
#define CJPEG_H

#include <stddef.h>
#include <stdint.h>

/// What the head of a JPEG file says.
typedef struct {
  int32_t width;
  int32_t height;
  /// Colours of a pixel: 1 for grey, 3 for colour, 4 for inks.
  int32_t components;
} gongwen_jpeg_head;

/// Reads the head of a JPEG file.
///
/// libjpeg reports errors by a function that must not return; so its calls stand behind this seam, which comes back with
/// a status.
///
/// Returns 0, or another number for a file that cannot be decoded.
int32_t gongwen_jpeg_read_head(const uint8_t *bytes, size_t count, gongwen_jpeg_head *head);

/// The size that a JPEG file is decoded to at one eighth of `eighths`.
int32_t gongwen_jpeg_reduced(const uint8_t *bytes, size_t count, int32_t eighths, gongwen_jpeg_head *head);

/// Decodes a JPEG file to rows of blue, green, red and a spare byte.
///
/// `width` and `height` are those of `gongwen_jpeg_reduced`; inks become colours.
///
/// Returns 0, also where a part is made up, or another number for a file that cannot be decoded.
int32_t gongwen_jpeg_decode(
  const uint8_t *bytes, size_t count, int32_t eighths, uint8_t *pixels, size_t stride, int32_t width,
  int32_t height);

/// Reads a JPEG file without keeping its pixels, to its end or to the first damage.
///
/// Returns 0, 2 for one whose data end early or are damaged, so that a part of it is made up, or 1 for a file that
/// cannot be decoded.
int32_t gongwen_jpeg_check(const uint8_t *bytes, size_t count);

#endif
