import Glibc

/// The order of reports in a volume.
public enum VolumeOrder: String, Sendable, CaseIterable {
  /// As the roster or the folder has them: 班子, 正职, 副职 as the organisation department ranked them.
  case roster
  /// By the person's name in pinyin.
  case name
  /// Units in the order of their first appearance, each with all its people.
  case unit

  /// The reports in this order; those that it does not tell apart stay as they are.
  public func sorted(_ jobs: [VolumeJob]) -> [VolumeJob] {
    switch self {
    case .roster: return jobs
    case .name:
      let keys = jobs.map { PinyinKey.bytes(of: $0.job.metadata.name ?? $0.job.stem) }
      return jobs.indices.sorted { left, right in
        keys[left] == keys[right] ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
      }.map { jobs[$0] }
    case .unit:
      var places: [String?: Int] = [:]
      for job in jobs where places[job.job.metadata.unit] == nil {
        places[job.job.metadata.unit] = places.count
      }
      return jobs.indices.sorted { left, right in
        let (first, second) = (
          places[jobs[left].job.metadata.unit] ?? 0, places[jobs[right].job.metadata.unit] ?? 0
        )
        return first == second ? left < right : first < second
      }.map { jobs[$0] }
    }
  }
}

/// A key that sorts Chinese names by pinyin: their bytes in GB 18030.
///
/// The 3 755 common characters of GB 2312 stand there in the order of their pinyin; rarer ones follow by radical.
/// ICU's collation would place those too, and cost every start of the program the loading of another library.
enum PinyinKey {
  static func bytes(of text: String) -> [UInt8] {
    let converter = iconv_open("GB18030", "UTF-8")
    guard converter != UnsafeMutableRawPointer(bitPattern: -1), let converter else { return Array(text.utf8) }
    defer { iconv_close(converter) }
    var input = Array(text.utf8CString)
    var output = [CChar](repeating: 0, count: input.count * 2)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, fromLeft) = (source.baseAddress, source.count - 1)
        var (to, toLeft) = (target.baseAddress, target.count)
        iconv(converter, &from, &fromLeft, &to, &toLeft)
        return target.count - toLeft
      }
    }
    return output.prefix(written).map(UInt8.init(bitPattern:))
  }
}
