internal import CReadingModel

extension LabelModel {
  /// The model that is compiled into the program.
  static let bundled: LabelModel = {
    var count = 0
    let bytes = UnsafeRawBufferPointer(start: gongwen_reading_model(&count), count: count)
    guard let model = try? LabelModel(bytes) else {
      // The bytes are constants of the program, and a test of it reads them.
      preconditionFailure("the model of this build is none of this version")
    }
    return model
  }()
}
