import Gongwen

/// The exit status of the command.
enum ExitStatus: Int32 {
  /// Nothing at or above the asked severity.
  case clean = 0
  /// Diagnostics at or above the asked severity.
  case diagnostics = 1
  /// The call is wrong.
  case usage = 2
  /// An input cannot be read or an output cannot be written.
  case input = 3
  /// A font is missing, damaged, or not the one that was asked for.
  case fonts = 4
  /// The program contradicts itself.
  case `internal` = 5

  /// The status of a run that ended with these diagnostics.
  init(_ diagnostics: [Diagnostic], failingAt threshold: Severity) {
    self = diagnostics.contains { $0.severity >= threshold } ? .diagnostics : .clean
  }

  /// The status of a run that a fault ended.
  init(_ fault: Fault) {
    // A signal is no fault of the input: the work was not finished.
    if fault.diagnostic.id.hasSuffix(".interrupted") {
      self = .diagnostics
      return
    }
    switch fault.category {
    case .usage: self = .usage
    case .input: self = .input
    case .fonts: self = .fonts
    case .internal: self = .internal
    }
  }

  /// The status of a batch.
  init(_ verdict: BatchSummary.Verdict) {
    switch verdict {
    case .clean: self = .clean
    case .hasDiagnostics: self = .diagnostics
    case .fault(let fault): self.init(fault)
    case .hasInternalFault: self = .internal
    }
  }

  /// The status of several runs in one: the worst.
  func combined(with other: ExitStatus) -> ExitStatus { rawValue >= other.rawValue ? self : other }
}
