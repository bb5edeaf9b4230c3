/// The elements of a text document that are looked at.
enum WordElement: String, CaseIterable {
  // Structure
  case document, body, p, r, t, tbl, tr, tc, sdt, sdtContent, hyperlink, ins, del, moveFrom, moveTo,
    txbxContent
  case footnote, endnote, comment, altChunk, subDoc
  // Properties
  case pPr, rPr, tblPr, trPr, tcPr, tblGrid, sdtPr, numPr, sectPr, type, pageBreakBefore
  case pStyle, rStyle, rFonts, numId, ilvl, outlineLvl, jc, b, i, u, strike, dstrike, vertAlign, sz, vanish,
    caps, smallCaps, framePr
  case tblStyle, tblBorders, tcBorders, insideH, insideV
  case borderTop = "top", borderBottom = "bottom", borderLeft = "left", borderRight = "right"
  case gridCol, gridSpan, hMerge, vMerge, gridBefore, gridAfter, tblHeader, trHeight, docPartGallery
  // What a run holds
  case tab, ptab, br, cr, sym, noBreakHyphen, instrText, fldChar, fldSimple, footnoteReference
  case endnoteReference, delText, delInstrText, drawing, pict, object, rt, checkBox, checked
  case result, listEntry, showingPlcHdr
  case `default` = "default"
  // What was before a tracked change
  case pPrChange, rPrChange, tblPrChange, trPrChange, tcPrChange, sectPrChange, tblGridChange
  case tblPrExChange, numberingChange
  // Styles and numbering
  case styles, style, name, basedOn, docDefaults, rPrDefault, pPrDefault
  case abstractNum, num, lvl, lvlOverride, startOverride, abstractNumId, start, numFmt, lvlText, lvlRestart
  case isLgl, suff, styleLink, numStyleLink
  // Of other vocabularies
  case alternate, choice, fallback, docProperties, extent, blip, imagedata, textPath, formula, chart, diagram,
    tickBox
  case fraction, numerator, denominator, bracket, bracketBegin, bracketEnd, bracketSeparator, operand
  case nary, formulaSign, radical, mathSuperscript, mathSubscript, matrix, matrixRow
  case other

  /// The element of a name.
  init(_ name: XMLName) { self = Self.known[name] ?? .other }

  private static let known: [XMLName: WordElement] = {
    let foreign: [XMLName: WordElement] = [
      XMLName(.markupCompatibility, "AlternateContent"): .alternate,
      XMLName(.markupCompatibility, "Choice"): .choice, XMLName(.markupCompatibility, "Fallback"): .fallback,
      XMLName(.wordDrawing, "docPr"): .docProperties, XMLName(.wordDrawing, "extent"): .extent,
      XMLName(.drawing, "blip"): .blip, XMLName(.vml, "imagedata"): .imagedata,
      XMLName(.vml, "textpath"): .textPath,
      XMLName(.math, "oMath"): .formula, XMLName(.math, "f"): .fraction, XMLName(.math, "num"): .numerator,
      XMLName(.math, "den"): .denominator, XMLName(.math, "d"): .bracket,
      XMLName(.math, "begChr"): .bracketBegin, XMLName(.math, "endChr"): .bracketEnd,
      XMLName(.math, "sepChr"): .bracketSeparator, XMLName(.math, "e"): .operand,
      XMLName(.math, "nary"): .nary, XMLName(.math, "chr"): .formulaSign, XMLName(.math, "rad"): .radical,
      XMLName(.math, "m"): .matrix, XMLName(.math, "eqArr"): .matrix, XMLName(.math, "mr"): .matrixRow,
      // The degree of a root stands raised before its sign.
      XMLName(.math, "deg"): .mathSuperscript, XMLName(.math, "sup"): .mathSuperscript,
      XMLName(.math, "sub"): .mathSubscript, XMLName(.math, "r"): .r,
      XMLName(.math, "t"): .t,
      XMLName(.word2010, "checkbox"): .tickBox, XMLName(.chart, "chart"): .chart,
      XMLName(.diagram, "relIds"): .diagram,
    ]
    let foreignOnly = Set(foreign.values).subtracting([.r, .t]).union([.other])
    var known = foreign
    for element in allCases where !foreignOnly.contains(element) {
      known[XMLName(.word, element.rawValue)] = element
    }
    return known
  }()
}
