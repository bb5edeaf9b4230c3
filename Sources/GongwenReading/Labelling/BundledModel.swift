internal import CReadingModel

extension LabelModel {
  /// The model that is compiled into the program.
  static let bundled: LabelModel = bundledModel(gongwen_reading_model) { try? LabelModel($0) }
}

extension CutModel {
  /// The model of the places inside a line that is compiled into the program.
  static let bundled: CutModel = bundledModel(gongwen_cut_model) { try? CutModel($0) }
}

private func bundledModel<Model>(
  _ locate: (UnsafeMutablePointer<Int>) -> UnsafeRawPointer, _ make: (UnsafeRawBufferPointer) -> Model?
) -> Model {
  var count = 0
  let start = locate(&count)
  guard let model = make(UnsafeRawBufferPointer(start: start, count: count)) else {
    // The bytes are constants of the program, and a test of each model reads them.
    preconditionFailure("a model of this build is none of this version")
  }
  return model
}
