// The learned weights of the reader, compiled in: found without a file beside the program, and loaded by nobody.
#ifndef C_READING_MODEL_H
#define C_READING_MODEL_H

#include <stddef.h>

/// The bytes of `reading.model`; they live as long as the program.
///
/// - Parameter count: gets their number.
const void *_Nonnull gongwen_reading_model(size_t *_Nonnull count);

/// The bytes of `cuts.model`; they live as long as the program.
///
/// - Parameter count: gets their number.
const void *_Nonnull gongwen_cut_model(size_t *_Nonnull count);

#endif
