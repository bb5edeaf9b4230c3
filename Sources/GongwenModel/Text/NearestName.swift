/// The name with the smallest edit distance to a wrong one, when it is near enough to be meant.
package func nearestName(to name: String, in names: [String]) -> String? {
  let wrong = Array(name.lowercased())
  guard wrong.count <= 40 else { return nil }
  let ranked = names.map { (name: $0, distance: editDistance(wrong, Array($0.lowercased()))) }.min {
    $0.distance < $1.distance
  }
  guard let ranked, ranked.distance <= max(1, ranked.name.count / 2) else { return nil }
  return ranked.name
}

private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var previous = Array(0...right.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for column in right.indices {
      let change = previous[column] + (right[column] == character ? 0 : 1)
      current.append(min(change, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
