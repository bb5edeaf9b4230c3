import Gongwen
import GongwenModel

/// The date that a PDF bears, as the call asks for it.
enum DateOption {
  /// `--date`, else `SOURCE_DATE_EPOCH` (reproducible-builds.org), else `nil`: the document's own.
  ///
  /// - Throws: A `Fault` of category usage for something that is no date.
  static func seconds(_ option: String?) throws(Fault) -> Int64? {
    if let option {
      guard let seconds = DocumentDate.secondsSince1970(option) else {
        throw Fault(.usage, "usage.date", [option])
      }
      return seconds
    }
    guard let epoch = Terminal.variable("SOURCE_DATE_EPOCH"), !epoch.isEmpty else { return nil }
    guard let seconds = Int64(epoch), seconds >= 0, seconds < 253_402_300_800 else {
      throw Fault(.usage, "usage.epoch", [epoch])
    }
    return seconds
  }

  /// A date as a cover prints it: a day, or what is written out, such as 2026年1月.
  ///
  /// - Throws: A `Fault` of category usage for something that is no date.
  static func printed(_ option: String?) throws(Fault) -> String? {
    guard let option else { return nil }
    switch GivenDate(option) {
    case .day(let day): return day
    case .written: return option
    case .unclear: throw Fault(.usage, "usage.cover-date", [option])
    }
  }
}
