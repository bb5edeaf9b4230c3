/// The named type sizes (字号) of word processors and modern composition (F-01).
enum TypeSize {
  /// The names from the largest to the smallest, and their sizes in pt.
  static let table: [(name: String, points: Double)] = [
    ("初号", 42), ("小初", 36), ("一号", 26), ("小一", 24), ("二号", 22), ("小二", 18), ("三号", 16), ("小三", 15),
    ("四号", 14), ("小四", 12), ("五号", 10.5), ("小五", 9), ("六号", 7.5), ("小六", 6.5), ("七号", 5.5), ("八号", 5),
  ]

  /// The size of a name in pt, or `nil` when it is no name of a size.
  static func points(named name: String) -> Double? {
    table.first { $0.name == name }?.points
  }
}
