// A font map of Pango that knows one face (`PangoFontMap`).
//
// Pango asks a font map for the fonts of a description, and the maps it brings ask fontconfig, which may answer with
// another face than was meant, reads files of its own, and starts two threads for each question. Here every
// description is answered with the face that the map was made of.
#ifndef C_SINGLE_FACE_H
#define C_SINGLE_FACE_H

/// Makes a font map of a face (`PangoFontMap`); the caller owns the reference to it.
///
/// No header of Pango stands here, so that its types keep their one module in Swift.
///
/// - face: The face of the font file (`hb_face_t`); the map keeps a reference of its own.
/// - size: The size of its font, in Pango units for an em.
void *single_face_map_new(void *face, int size);

#endif
