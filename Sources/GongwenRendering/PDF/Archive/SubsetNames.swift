/// Sees to it that two fonts of a file never bear the same name.
///
/// Cairo makes the tag before the `+` from the face's name and its glyphs. One face at two heights with the same glyphs
/// would get the same tag twice, which ISO 32000-1 9.6.4 forbids: a program that joins files may then take
/// one for the other.
struct SubsetNames {
  private static let tagLength = 6

  private var taken: [[UInt8]] = []
  /// The name that the font just read has twice, and its new one.
  private var renamed: (old: [UInt8], new: [UInt8])?

  /// Gives the font of an object another tag when its name is taken.
  ///
  /// Cairo writes a font's descriptor before the dictionaries that use it: the descriptor decides, and what is
  /// decided holds until the next one.
  ///
  /// - Parameters:
  ///   - output: The file so far; it ends with the object, a font or the descriptor of one.
  ///   - start: Where the object begins.
  mutating func distinguish(_ output: inout [UInt8], from start: Int) {
    if let name = SubsetNames.name(after: "/FontName /", in: output, start) {
      let old = Array(output[name])
      let new = free(old)
      taken.append(new)
      renamed = new == old ? nil : (old, new)
    }
    guard let renamed else { return }
    for key: StaticString in ["/FontName /", "/BaseFont /"] {
      guard let name = SubsetNames.name(after: key, in: output, start),
        output[name].elementsEqual(renamed.old)
      else { continue }
      // Tags are of one length, so no place in the file changes.
      output.replaceSubrange(name, with: renamed.new)
    }
  }

  /// The name with the next tag that is not taken.
  private func free(_ name: [UInt8]) -> [UInt8] {
    var name = name
    while taken.contains(name) {
      // The letters count like digits.
      var place = SubsetNames.tagLength - 1
      while place > 0, name[place] == UInt8(ascii: "Z") {
        name[place] = UInt8(ascii: "A")
        place -= 1
      }
      name[place] = name[place] == UInt8(ascii: "Z") ? UInt8(ascii: "A") : name[place] + 1
    }
    return name
  }

  /// Where the name after a key stands; `nil` for a name without a tag.
  private static func name(after key: StaticString, in output: [UInt8], _ start: Int) -> Range<Int>? {
    guard let place = output.place(of: key, in: start..<output.count) else { return nil }
    let begin = place + key.utf8CodeUnitCount
    let end = output[begin...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "/") } ?? output.count
    guard end - begin > tagLength, output[begin + tagLength] == UInt8(ascii: "+") else { return nil }
    return begin..<end
  }
}
