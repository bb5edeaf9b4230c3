/// Scores the labels of all tokens of a window: each token's own evidence, then what stands around it.
struct LabelNetwork {
  typealias Hidden = SIMD32<Float>

  private let model: LabelModel
  /// The first hidden layer of each token, before what its neighbours add.
  private(set) var own: [Hidden] = []
  /// The last hidden layer of each token.
  private(set) var all: [Hidden] = []

  /// - Parameters:
  ///   - model: the weights.
  ///   - sums: for each token the sum of its features' rows and the bias.
  init(_ model: LabelModel, sums: [Hidden]) {
    self.model = model
    own = sums.map { $0.replacing(with: 0, where: $0 .< 0) }
    all = own
    for layer in model.layers { apply(layer) }
  }

  private mutating func apply(_ layer: LabelModel.Layer) {
    let width = LabelModel.width
    let below = all
    // The rows of the layer as vectors, once for the whole window.
    let rows = stride(from: 0, to: layer.weights.count, by: width).map { Self.vector(layer.weights, at: $0) }
    let bias = Self.vector(layer.bias, at: 0)
    for token in below.indices {
      var sum = bias
      for step in -LabelModel.reach...LabelModel.reach {
        let place = token + step * layer.stride
        guard place >= 0, place < below.count else { continue }
        let base = (step + LabelModel.reach) * width
        for input in 0..<width where below[place][input] != 0 { sum += rows[base + input] * below[place][input] }
      }
      all[token] += sum.replacing(with: 0, where: sum .< 0)
    }
  }

  /// The score of each label for each token, one token after the other.
  func emissions() -> [Float] {
    let labels = Label.count
    var result = [Float](repeating: 0, count: all.count * labels)
    for token in all.indices {
      let base = token * labels
      for label in 0..<labels { result[base + label] = model.outBias[label] }
      for input in 0..<LabelModel.width where all[token][input] != 0 {
        let value = all[token][input]
        for label in 0..<labels { result[base + label] += value * model.out[input * labels + label] }
      }
    }
    return result
  }

  /// What a hidden layer says for one label against another.
  func worth(_ hidden: Hidden, for label: Label, against rival: Label) -> Float {
    let labels = Label.count
    return (0..<LabelModel.width).reduce(0) { sum, input in
      let row = input * labels
      return sum + hidden[input] * (model.out[row + Int(label.rawValue)] - model.out[row + Int(rival.rawValue)])
    }
  }

  private static func vector(_ values: [Float], at start: Int) -> Hidden {
    var result = Hidden()
    for index in 0..<LabelModel.width { result[index] = values[start + index] }
    return result
  }
}
