import GongwenModel

/// Clusters that are set smaller and higher or lower: 上标 and 下标.
struct Script: Equatable {
  /// The clusters.
  var clusters: Range<Int>
  /// Their size over that of the paragraph.
  var scale: Double
  /// How far they stand above the baseline, in em of the paragraph.
  var rise: Double
}

extension InlineItems {
  /// The size of superscripts and subscripts; smaller strokes would fade beside the text.
  private static let scriptScale = 0.62
  /// The rise of a superscript: its top stands level with the Han characters beside it.
  private static let superscriptRise = 0.36
  /// The drop of a subscript: its digits hang below the baseline by a quarter of themselves.
  private static let subscriptRise = -0.12
  /// What is longer is a sentence, which may go over lines.
  private static let keptTogether = 8

  /// Sets the clusters under marks as superscripts and subscripts; none is parted from what it belongs to.
  mutating func setScripts(_ marks: [InlineMark]) {
    for mark in marks {
      switch mark.kind {
      case .superscript: setScript(mark.range, rise: Self.superscriptRise)
      case .subscript: setScript(mark.range, rise: Self.subscriptRise)
      default: continue
      }
    }
  }

  private mutating func setScript(_ bytes: Range<Int>, rise: Double) {
    let range = clusters(of: bytes)
    // Marks may overlap; the first one holds.
    guard !range.isEmpty, scripts.last.map({ $0.clusters.upperBound <= range.lowerBound }) ?? true else {
      return
    }
    scripts.append(Script(clusters: range, scale: Self.scriptScale, rise: rise))
    let scale = Float(Self.scriptScale)
    for index in range {
      width[index] = (width[index] - gap[index]) * scale + gap[index]
      glyphOffset[index] *= scale
      if gap[index] == 0 {
        shrink[index] *= scale
        endTrim[index] *= scale
      }
    }
    if range.lowerBound > 0 { breaks[range.lowerBound - 1] = .insideUnit }
    guard range.count <= Self.keptTogether else { return }
    for index in range.dropLast() { breaks[index] = .insideUnit }
  }

  /// The scripts that end after a cluster.
  func scripts(from cluster: Int) -> ArraySlice<Script> {
    var (low, high) = (0, scripts.count)
    while low < high {
      let middle = (low + high) / 2
      if scripts[middle].clusters.upperBound <= cluster { low = middle + 1 } else { high = middle }
    }
    return scripts[low...]
  }

  /// The clusters that begin in a range of bytes.
  func clusters(of bytes: Range<Int>) -> Range<Int> {
    func first(from byte: Int) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if Int(shaped.clusters[middle].textStart) < byte { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = first(from: bytes.lowerBound)
    return start..<max(start, first(from: bytes.upperBound))
  }
}
