#include "CReadingModel.h"

static const unsigned char model[] = {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "reading.model"
#pragma clang diagnostic pop
};

const void *gongwen_reading_model(size_t *count) {
  *count = sizeof model;
  return model;
}

static const unsigned char cuts[] = {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
#embed "cuts.model"
#pragma clang diagnostic pop
};

const void *gongwen_cut_model(size_t *count) {
  *count = sizeof cuts;
  return cuts;
}
