/// Scores the labels of all tokens of a window: each token's own evidence, then what stands around it.
///
/// Layers lie flat, one token after the other, and are walked by pointers: this is where reading spends its time.
struct LabelNetwork {
  private let model: LabelModel
  private let count: Int
  /// The first hidden layer of each token, before what its neighbours add.
  private(set) var own: [Float]
  /// The last hidden layer of each token.
  private(set) var all: [Float]

  /// - Parameters:
  ///   - model: the weights.
  ///   - sums: for each token the sum of its features' rows and the bias.
  init(_ model: LabelModel, sums: [Float]) {
    self.model = model
    count = sums.count / LabelModel.width
    own = sums.map { max($0, 0) }
    all = own
    for layer in model.layers { apply(layer) }
  }

  private mutating func apply(_ layer: LabelModel.Layer) {
    let below = all
    below.withUnsafeBufferPointer { below in
      layer.weights.withUnsafeBufferPointer { weights in
        for member in 0..<LabelModel.members { apply(layer, below, weights, member) }
      }
    }
  }

  /// Adds what one member's layer sees; members see nothing of each other.
  private mutating func apply(
    _ layer: LabelModel.Layer, _ below: UnsafeBufferPointer<Float>, _ weights: UnsafeBufferPointer<Float>,
    _ member: Int
  ) {
    let (width, whole, first) = (LabelModel.memberWidth, LabelModel.width, member * LabelModel.memberWidth)
    let steps = 2 * LabelModel.reach + 1
    var sum = [Float](repeating: 0, count: width)
    for token in 0..<count {
      sum.withUnsafeMutableBufferPointer { sum in
        for index in 0..<width { sum[index] = layer.bias[first + index] }
        for step in 0..<steps {
          let place = token + (step - LabelModel.reach) * layer.stride
          guard place >= 0, place < count else { continue }
          for input in 0..<width {
            let value = below[place * whole + first + input]
            // Half of the values are zero.
            guard value != 0 else { continue }
            let row = ((member * steps + step) * width + input) * width
            for index in 0..<width { sum[index] += weights[row + index] * value }
          }
        }
      }
      for index in 0..<width { all[token * whole + first + index] += max(sum[index], 0) }
    }
  }

  /// The score of each label for each token, one token after the other.
  func emissions() -> [Float] {
    let (labels, width) = (Label.count, LabelModel.width)
    var result = [Float](repeating: 0, count: count * labels)
    result.withUnsafeMutableBufferPointer { result in
      model.out.withUnsafeBufferPointer { out in
        for token in 0..<count {
          for label in 0..<labels { result[token * labels + label] = model.outBias[label] }
          for input in 0..<width {
            let value = all[token * width + input]
            guard value != 0 else { continue }
            for label in 0..<labels { result[token * labels + label] += value * out[input * labels + label] }
          }
        }
      }
    }
    return result
  }

  /// What one stretch of evidence says for one label against another at a token; only what reaches the hidden layer
  /// counts.
  func worth(_ values: [Float], at start: Int, token: Int, for label: Label, against rival: Label) -> Float {
    var sum: Float = 0
    for input in 0..<LabelModel.width where own[token * LabelModel.width + input] > 0 {
      sum += values[start + input] * difference(input, label, rival)
    }
    return sum
  }

  /// What the surroundings of a token say for one label against another.
  func worthOfSurroundings(_ token: Int, for label: Label, against rival: Label) -> Float {
    let base = token * LabelModel.width
    return (0..<LabelModel.width).reduce(0) {
      $0 + (all[base + $1] - own[base + $1]) * difference($1, label, rival)
    }
  }

  private func difference(_ input: Int, _ label: Label, _ rival: Label) -> Float {
    let row = input * Label.count
    return model.out[row + Int(label.rawValue)] - model.out[row + Int(rival.rawValue)]
  }
}
