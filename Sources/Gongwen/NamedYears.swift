/// The years (年度) that a title or a cell of a roster names: 2025年度, ２０２５年, 二〇二五年, 2024-2025年.
enum NamedYears {
  /// The years of a text in their order, each once.
  static func all(in text: String) -> [Int] {
    var years: [Int] = []
    var run: [Int] = []
    func end() {
      let year = run.reduce(0) { $0 * 10 + $1 }
      // Longer runs are numbers of something else; four figures count from the time that reports are kept of.
      if run.count == 4, (1949...2099).contains(year), !years.contains(year) { years.append(year) }
      run = []
    }
    for scalar in text.unicodeScalars {
      guard let figure = figure(scalar.value) else {
        end()
        continue
      }
      // A fifth says already that it is no year; nothing longer is kept.
      if run.count < 5 { run.append(figure) }
    }
    end()
    return years
  }

  private static func figure(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: return Int(scalar - 0x30)
    case 0xFF10...0xFF19: return Int(scalar - 0xFF10)
    case "○", "〇", "零": return 0
    default: return written.firstIndex(of: scalar).map { $0 + 1 }
    }
  }

  private static let written = "一二三四五六七八九".unicodeScalars.map(\.value)
}
