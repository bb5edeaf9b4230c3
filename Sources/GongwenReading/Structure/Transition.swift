/// What it costs to go from one role and phase to the next, as a logarithm of odds.
enum Transition {
  typealias Phase = SequenceModel.Phase

  /// A text begins with its title, or without one with its main part.
  static func start(_ role: LineLabel, _ phase: Phase) -> Double {
    switch (role, phase) {
    case (.noise, .opening), (.title, _): 0
    case (.salutation, .opening): 0
    case (.byline, _), (.subtitle, _): 2.5
    case (_, .main): role == .noise ? 2 : 0.3
    case (_, .closing): 6
    case (_, .appendix): 3
    default: 1
    }
  }

  // An opening begins with a title. A list of thirty people must not outweigh that line by line, so it is no odds
  // but a bar; finite, because a reviewer may say otherwise.
  private static let withoutTitle = 1000.0

  static func cost(_ from: LineLabel, _ fromPhase: Phase, _ to: LineLabel, _ toPhase: Phase) -> Double {
    if to == .noise { return fromPhase == toPhase ? 0 : .infinity }
    return phase(fromPhase, toPhase, to) + role(from, to)
  }

  private static func phase(_ from: Phase, _ to: Phase, _ role: LineLabel) -> Double {
    switch (from, to) {
    case (.opening, .opening), (.opening, .main), (.main, .main), (.main, .closing), (.closing, .closing): 0
    case (.closing, .appendix), (.appendix, .appendix): 0
    case (.main, .appendix): 0.5
    case (.opening, .closing): 5
    case (.opening, .appendix): 4
    // A title again: buried under other text, or a second report in the file.
    case (.main, .opening): role == .title ? 3.5 : withoutTitle
    case (.closing, .opening): role == .title ? 1.5 : withoutTitle
    case (.appendix, .opening): role == .title ? 5 : withoutTitle
    case (.closing, .main): 5
    case (.appendix, .main): 6
    case (.appendix, .closing): 3
    }
  }

  private static func role(_ from: LineLabel, _ to: LineLabel) -> Double {
    switch (from, to) {
    case (.title, .title): 2
    case (.subtitle, .title), (.byline, .title), (.salutation, .title): 4
    case (.title, .subtitle), (.title, .byline), (.subtitle, .byline), (.byline, .byline): 0
    case (.subtitle, .subtitle), (.byline, .subtitle): 1
    case (_, .subtitle), (_, .byline): from == .noise ? 1.5 : 4
    case (.salutation, .salutation): 1
    case (_, .salutation) where from == .body || from.isLead || from.isHeading: 2
    case (.signature, .signature): 0.5
    case (.date, .signature): 1.5
    case (.date, .date): 2.5
    default: 0
    }
  }
}
