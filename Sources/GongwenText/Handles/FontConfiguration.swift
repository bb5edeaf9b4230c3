import CTypeset
import GongwenModel

/// A private fontconfig configuration that knows one face and nothing of the system (`FcConfig`).
///
/// One configuration per face, and with it one font map: a lookup in it can only answer with this face, so
/// a silent substitute (“FandolHei” answered with FandolHei-Bold) has nowhere to come from.
final class FontConfiguration {
  /// The family under which the one face is known.
  static let family = "x-face"

  let pointer: OpaquePointer

  /// Creates the configuration of a face.
  ///
  /// - Throws: A `Fault` of category fonts when fontconfig cannot read the file.
  init(_ face: FaceFile) throws(Fault) {
    FontConfiguration.shutOutSystemConfiguration
    // FcConfigCreate
    guard let pointer = FcConfigCreate() else { throw Fault(.fonts, "font.library", ["FcConfigCreate"]) }
    self.pointer = pointer
    // FcConfigParseAndLoadFromMemory
    let rules = Array(FontConfiguration.rules(face.index).utf8) + [0]
    guard FcConfigParseAndLoadFromMemory(pointer, rules, 1) != 0 else {
      FcConfigDestroy(pointer)
      throw Fault(.fonts, "font.library", ["FcConfigParseAndLoadFromMemory"])
    }
    // FcConfigAppFontAddFile
    guard FcConfigAppFontAddFile(pointer, face.path) != 0 else {
      FcConfigDestroy(pointer)
      throw Fault(.fonts, "font.unusable", [face.postScriptName, face.path], path: face.path)
    }
  }

  deinit { FcConfigDestroy(pointer) }

  /// Pango reads the system's configuration on a thread of its own unless a current one exists before its
  /// first font map: 23 files and 7 ms for nothing.
  ///
  /// The library keeps this one state per process; it is set once and never changed.
  private static let shutOutSystemConfiguration: Void = {
    guard let empty = FcConfigCreate() else { return }
    FcConfigSetCurrent(empty)
    FcConfigDestroy(empty)
  }()

  private static func rules(_ index: Int) -> String {
    """
    <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><match target="scan">\
    <test name="index" compare="eq"><int>\(index)</int></test>\
    <edit name="family" mode="assign"><string>\(family)</string></edit>\
    <edit name="weight" mode="assign"><const>regular</const></edit>\
    <edit name="slant" mode="assign"><const>roman</const></edit></match></fontconfig>
    """
  }
}
