/// Figures as styles and messages write them: at most four places, no zeros after.
enum FigureFormat {
  /// The shortest text of a figure rounded to four places, with a full stop whatever the locale.
  static func text(_ value: Double) -> String {
    let scaled = (value * 10_000).rounded()
    // Beyond this the four places no longer fit in an Int; no length of a page comes near.
    guard scaled.magnitude < 1e15 else { return "\(value)" }
    let whole = Int(scaled.magnitude)
    let sign = scaled < 0 ? "-" : ""
    var places = String(whole % 10_000 + 10_000).dropFirst()
    while places.last == "0" { places.removeLast() }
    return sign + String(whole / 10_000) + (places.isEmpty ? "" : "." + places)
  }
}
