#include "CSingleFace.h"

#include <hb.h>
#include <pango/pango.h>

// MARK: The font

typedef struct {
  PangoFont parent_instance;
  hb_face_t *face;
  int size;
  // Not owned: the map owns the font.
  PangoFontMap *map;
} SingleFaceFont;

typedef struct {
  PangoFontClass parent_class;
} SingleFaceFontClass;

GType single_face_font_get_type(void);
G_DEFINE_TYPE(SingleFaceFont, single_face_font, PANGO_TYPE_FONT)

static void single_face_font_init(SingleFaceFont *font) { (void)font; }

static void single_face_font_finalize(GObject *object) {
  hb_face_destroy(((SingleFaceFont *)object)->face);
  G_OBJECT_CLASS(single_face_font_parent_class)->finalize(object);
}

static hb_font_t *create_hb_font(PangoFont *font) {
  SingleFaceFont *self = (SingleFaceFont *)font;
  hb_font_t *result = hb_font_create(self->face);
  hb_font_set_scale(result, self->size, self->size);
  return result;
}

static PangoFontDescription *describe(PangoFont *font) {
  PangoFontDescription *description = pango_font_description_new();
  pango_font_description_set_absolute_size(description, ((SingleFaceFont *)font)->size);
  return description;
}

// Asked only where Pango looks for another font, of which this map has none.
static PangoCoverage *get_coverage(PangoFont *font, PangoLanguage *language) {
  (void)font;
  (void)language;
  return pango_coverage_new();
}

static void get_glyph_extents(
    PangoFont *font, PangoGlyph glyph, PangoRectangle *ink, PangoRectangle *logical) {
  hb_font_t *shaped = pango_font_get_hb_font(font);
  hb_glyph_extents_t extents = {0, 0, 0, 0};
  hb_font_extents_t line = {0};
  if (glyph != PANGO_GLYPH_EMPTY) hb_font_get_glyph_extents(shaped, glyph, &extents);
  hb_font_get_extents_for_direction(shaped, HB_DIRECTION_LTR, &line);
  if (ink) {
    ink->x = extents.x_bearing;
    ink->y = -extents.y_bearing;
    ink->width = extents.width;
    ink->height = -extents.height;
  }
  if (logical) {
    logical->x = 0;
    logical->y = -line.ascender;
    logical->width = glyph == PANGO_GLYPH_EMPTY ? 0 : hb_font_get_glyph_h_advance(shaped, glyph);
    logical->height = line.ascender - line.descender;
  }
}

static PangoFontMap *get_font_map(PangoFont *font) { return ((SingleFaceFont *)font)->map; }

static void single_face_font_class_init(SingleFaceFontClass *type) {
  G_OBJECT_CLASS(type)->finalize = single_face_font_finalize;
  PangoFontClass *font = PANGO_FONT_CLASS(type);
  font->describe = describe;
  font->describe_absolute = describe;
  font->get_coverage = get_coverage;
  font->get_glyph_extents = get_glyph_extents;
  font->get_font_map = get_font_map;
  font->create_hb_font = create_hb_font;
}

// MARK: The map

typedef struct {
  PangoFontMap parent_instance;
  PangoFont *font;
  // One set for all questions: Pango keeps with it which font each character has got.
  PangoFontset *set;
} SingleFaceMap;

typedef struct {
  PangoFontMapClass parent_class;
} SingleFaceMapClass;

GType single_face_map_get_type(void);
G_DEFINE_TYPE(SingleFaceMap, single_face_map, PANGO_TYPE_FONT_MAP)

static void single_face_map_init(SingleFaceMap *map) { (void)map; }

static void single_face_map_finalize(GObject *object) {
  SingleFaceMap *map = (SingleFaceMap *)object;
  // Who keeps the font longer finds no map, not a freed one.
  ((SingleFaceFont *)map->font)->map = NULL;
  g_clear_object(&map->set);
  g_clear_object(&map->font);
  G_OBJECT_CLASS(single_face_map_parent_class)->finalize(object);
}

static PangoFont *load_font(
    PangoFontMap *map, PangoContext *context, const PangoFontDescription *description) {
  (void)context;
  (void)description;
  return g_object_ref(((SingleFaceMap *)map)->font);
}

static PangoFontset *load_fontset(
    PangoFontMap *map, PangoContext *context, const PangoFontDescription *description,
    PangoLanguage *language) {
  (void)context;
  (void)description;
  (void)language;
  return g_object_ref(((SingleFaceMap *)map)->set);
}

static void list_families(PangoFontMap *map, PangoFontFamily ***families, int *count) {
  (void)map;
  if (families) *families = NULL;
  *count = 0;
}

// Never changes, and is never 0.
static guint get_serial(PangoFontMap *map) {
  (void)map;
  return 1;
}

static void single_face_map_class_init(SingleFaceMapClass *type) {
  G_OBJECT_CLASS(type)->finalize = single_face_map_finalize;
  PangoFontMapClass *map = PANGO_FONT_MAP_CLASS(type);
  map->load_font = load_font;
  map->load_fontset = load_fontset;
  map->list_families = list_families;
  map->get_serial = get_serial;
}

void *single_face_map_new(void *face, int size) {
  SingleFaceMap *map = g_object_new(single_face_map_get_type(), NULL);
  SingleFaceFont *font = g_object_new(single_face_font_get_type(), NULL);
  font->face = hb_face_reference(face);
  font->size = size;
  font->map = PANGO_FONT_MAP(map);
  map->font = PANGO_FONT(font);
  PangoFontsetSimple *set = pango_fontset_simple_new(pango_language_from_string("zh-cn"));
  pango_fontset_simple_append(set, g_object_ref(map->font));
  map->set = PANGO_FONTSET(set);
  return map;
}
