#include "CJPEG.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

// A progressive file of a few kilobytes can ask for its whole picture to be gone over thousands of times.
#define MOST_SCANS 256

typedef struct {
  struct jpeg_error_mgr manager;
  jmp_buf back;
  int reads_data;
  int stops_at_damage;
  int is_damaged;
} error_manager;

static void give_up(j_common_ptr jpeg) { longjmp(((error_manager *)jpeg->err)->back, 1); }

// Nothing is printed. Data that end early are filled up by libjpeg, and codes that are none are guessed.
static void note_damage(j_common_ptr jpeg, int level) {
  error_manager *errors = (error_manager *)jpeg->err;
  if (level >= 0 || !errors->reads_data) return;
  switch (jpeg->err->msg_code) {
  case JWRN_HIT_MARKER:
  case JWRN_JPEG_EOF:
  case JWRN_HUFF_BAD_CODE:
  case JWRN_ARITH_BAD_CODE:
  case JWRN_MUST_RESYNC:
    errors->is_damaged = 1;
    if (errors->stops_at_damage) give_up(jpeg);
  }
}

static void count_scans(j_common_ptr jpeg) {
  if (jpeg->is_decompressor && ((j_decompress_ptr)jpeg)->input_scan_number > MOST_SCANS) give_up(jpeg);
}

// Faults come back to the caller's `setjmp`, which stands in its own frame.
static void send_faults_back(struct jpeg_decompress_struct *jpeg, error_manager *errors) {
  jpeg->err = jpeg_std_error(&errors->manager);
  errors->manager.error_exit = give_up;
  errors->manager.emit_message = note_damage;
  errors->reads_data = errors->stops_at_damage = errors->is_damaged = 0;
}

static void begin(
  struct jpeg_decompress_struct *jpeg, struct jpeg_progress_mgr *progress, const uint8_t *bytes, size_t count,
  int32_t eighths) {
  jpeg_create_decompress(jpeg);
  progress->progress_monitor = count_scans;
  jpeg->progress = progress;
  jpeg_mem_src(jpeg, bytes, count);
  jpeg_read_header(jpeg, TRUE);
  jpeg->scale_num = (unsigned int)eighths;
  jpeg->scale_denom = 8;
}

static int32_t read_head(const uint8_t *bytes, size_t count, int32_t eighths, gongwen_jpeg_head *head) {
  struct jpeg_decompress_struct jpeg = {0};
  error_manager errors;
  struct jpeg_progress_mgr progress = {0};
  send_faults_back(&jpeg, &errors);
  if (setjmp(errors.back)) {
    jpeg_destroy_decompress(&jpeg);
    return 1;
  }
  begin(&jpeg, &progress, bytes, count, eighths);
  jpeg_calc_output_dimensions(&jpeg);
  head->width = (int32_t)jpeg.output_width;
  head->height = (int32_t)jpeg.output_height;
  head->components = jpeg.num_components;
  jpeg_destroy_decompress(&jpeg);
  return 0;
}

int32_t gongwen_jpeg_read_head(const uint8_t *bytes, size_t count, gongwen_jpeg_head *head) {
  return read_head(bytes, count, 8, head);
}

int32_t gongwen_jpeg_reduced(const uint8_t *bytes, size_t count, int32_t eighths, gongwen_jpeg_head *head) {
  return read_head(bytes, count, eighths, head);
}

// Inks as they are printed on a screen: each takes its colour from white. Adobe's files hold them inverted.
static void colour_of_inks(uint8_t *row, int32_t width, int is_inverted) {
  for (int32_t x = 0; x < width; x++) {
    uint8_t *pixel = row + 4 * (size_t)x;
    int cyan = pixel[0], magenta = pixel[1], yellow = pixel[2], black = pixel[3];
    if (!is_inverted) {
      cyan = 255 - cyan;
      magenta = 255 - magenta;
      yellow = 255 - yellow;
      black = 255 - black;
    }
    pixel[0] = (uint8_t)(yellow * black / 255);
    pixel[1] = (uint8_t)(magenta * black / 255);
    pixel[2] = (uint8_t)(cyan * black / 255);
    pixel[3] = 255;
  }
}

// Decodes to rows of the caller's, or to none: then it ends where the first damage is, for a small file can claim a picture
// of any size and have no data for it.
//
// Returns 0, 1 for a file that cannot be decoded, 2 for one that was given up at its damage.
static int32_t decode(
  const uint8_t *bytes, size_t count, int32_t eighths, uint8_t *pixels, size_t stride, int32_t width,
  int32_t height) {
  struct jpeg_decompress_struct jpeg = {0};
  error_manager errors;
  struct jpeg_progress_mgr progress = {0};
  send_faults_back(&jpeg, &errors);
  errors.stops_at_damage = pixels == NULL;
  if (setjmp(errors.back)) {
    jpeg_destroy_decompress(&jpeg);
    return errors.is_damaged ? 2 : 1;
  }
  begin(&jpeg, &progress, bytes, count, eighths);
  errors.reads_data = 1;
  int has_inks = jpeg.num_components == 4;
  jpeg.out_color_space = has_inks ? JCS_CMYK : JCS_EXT_BGRX;
  jpeg_start_decompress(&jpeg);
  int fits = pixels == NULL
    || ((int32_t)jpeg.output_width == width && (int32_t)jpeg.output_height == height && jpeg.output_components == 4);
  // A row of libjpeg's, which is freed with it however this ends.
  JSAMPARRAY own = (*jpeg.mem->alloc_sarray)(
    (j_common_ptr)&jpeg, JPOOL_IMAGE, jpeg.output_width * (JDIMENSION)jpeg.output_components, 1);
  while (fits && jpeg.output_scanline < jpeg.output_height) {
    JSAMPROW row = pixels == NULL ? own[0] : pixels + stride * jpeg.output_scanline;
    jpeg_read_scanlines(&jpeg, &row, 1);
    if (has_inks && pixels != NULL) colour_of_inks(row, width, jpeg.saw_Adobe_marker);
  }
  jpeg_abort_decompress(&jpeg);
  jpeg_destroy_decompress(&jpeg);
  return fits ? 0 : 1;
}

int32_t gongwen_jpeg_decode(
  const uint8_t *bytes, size_t count, int32_t eighths, uint8_t *pixels, size_t stride, int32_t width,
  int32_t height) {
  // What libjpeg gives up on stays grey, as what it makes up is.
  memset(pixels, 0x80, stride * (size_t)height);
  return decode(bytes, count, eighths, pixels, stride, width, height) == 1 ? 1 : 0;
}

int32_t gongwen_jpeg_check(const uint8_t *bytes, size_t count) {
  // As small as can be: every code is read, and next to no pixel is made.
  return decode(bytes, count, 1, NULL, 0, 0, 0);
}
