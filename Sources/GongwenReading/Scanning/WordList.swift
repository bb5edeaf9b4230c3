extension String {
  /// The words of a list that blanks separate, each as its scalars.
  ///
  /// Many lists are read whenever the program starts, and going through a string by its characters takes five times as long.
  var listedWords: [[UInt32]] {
    var words: [[UInt32]] = []
    forEachListedScalar { isFirst, scalar in
      if isFirst { words.append([]) }
      words[words.count - 1].append(scalar)
    }
    return words
  }

  /// Every scalar of the words of such a list, and whether a word begins with it.
  func forEachListedScalar(_ body: (_ isFirst: Bool, _ scalar: UInt32) -> Void) {
    var isFirst = true
    for scalar in unicodeScalars {
      if scalar == " " {
        isFirst = true
      } else {
        body(isFirst, scalar.value)
        isFirst = false
      }
    }
  }
}
