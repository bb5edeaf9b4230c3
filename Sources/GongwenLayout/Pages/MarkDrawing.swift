import GongwenModel

/// Draws what marks ask for on one line: lines below and through words, and the places of links.
struct MarkDrawing {
  /// The thickness of a line below or through words, in em.
  private static let thickness = 0.04
  /// How far a line below words stands below the baseline: below the em box of Han characters, in em.
  private static let underline = 0.16
  /// How far a line through words stands above the baseline: in the middle of Han characters, in em.
  private static let strikethrough = 0.36

  let composed: ComposedParagraph
  let line: ComposedParagraph.Line
  let owners: [OwnedStretch]
  /// The left edge of the line, in pt.
  let x: Double
  /// Its baseline, in pt.
  let baseline: Double
  /// The top of its frame, in pt.
  let top: Double

  /// Adds it to a page.
  func draw(on page: inout Page) {
    for mark in composed.marks.marks(on: composed.textRange(of: line)) {
      guard let place = place(of: mark.range) else { continue }
      switch mark.kind {
      case .underline: add(place, below: Self.underline, to: &page)
      case .strikethrough: add(place, below: -Self.strikethrough, to: &page)
      case .strong, .emphasis: addDots(below: mark.range, to: &page)
      case .link(let address): add(link: address, mark.range, place, to: &page)
      default: continue
      }
    }
  }

  /// A dot in the middle below each Han character; marks and letters have none.
  private func addDots(below bytes: Range<Int>, to page: inout Page) {
    guard let dot = composed.dot, let cluster = dot.shaped.clusters.first else { return }
    let clusters = composed.items.clusters(of: bytes).clamped(to: line.set.range)
    let size = composed.size
    for index in clusters where composed.items.classes[index] == .han {
      let position = index - line.set.range.lowerBound
      let start = x + (line.set.edges[position] + Double(composed.items.glyphOffset[index])) * composed.cell
      let spare = (Double(composed.items.shaped.clusters[index].advance) - Double(cluster.advance)) * size
      var run = GlyphRun(for: cluster, size: size)
      run.append(
        cluster, of: dot.shaped, text: dot.text, x: start + spare / 2, baseline: baseline + dot.drop * size)
      page.items.append(PageItem(.glyphs(run), owner: .artifact(.emphasis)))
    }
  }

  /// From where to where on the line a range of bytes stands, in pt; `nil` when it stands on others.
  private func place(of bytes: Range<Int>) -> (start: Double, end: Double)? {
    let clusters = composed.items.clusters(of: bytes).clamped(to: line.set.range)
    guard let first = clusters.first, let last = clusters.last else { return nil }
    let start = line.set.range.lowerBound
    guard last - start + 1 < line.set.edges.count else { return nil }
    return (
      x + line.set.edges[first - start] * composed.cell, x + line.set.edges[last - start + 1] * composed.cell
    )
  }

  private func add(_ place: (start: Double, end: Double), below: Double, to page: inout Page) {
    let size = composed.size
    let rule = Rule(
      x: place.start, y: baseline + below * size, width: place.end - place.start,
      height: Self.thickness * size, colour: .black)
    guard rule.width > 0 else { return }
    page.items.append(PageItem(.rule(rule), owner: .artifact(.rule)))
  }

  private func add(
    link address: String, _ bytes: Range<Int>, _ place: (start: Double, end: Double), to page: inout Page
  ) {
    guard let address = LinkAddress.printable(address),
      case .element(let node)? = owners.first(where: { bytes.lowerBound < $0.end })?.owner
    else { return }
    let frame = Frame(x: place.start, y: top, width: place.end - place.start, height: composed.size)
    page.links.append(PageLink(frame: frame, target: .address(address), owner: node))
  }
}

/// The addresses that a printed document may lead to.
enum LinkAddress {
  private static let schemes = ["http://", "https://", "mailto:"]

  /// An address as a PDF has it, in ASCII; `nil` for one that leads nowhere outside, or runs something.
  static func printable(_ address: String) -> String? {
    let lower = address.lowercased()
    guard schemes.contains(where: { lower.hasPrefix($0) }) else { return nil }
    var result = ""
    for byte in address.utf8 {
      let isPlain =
        byte > 0x20 && byte < 0x7F && ![0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D].contains(byte)
      if isPlain {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
