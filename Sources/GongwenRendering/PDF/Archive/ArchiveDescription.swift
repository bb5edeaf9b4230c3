/// What a file says of itself: the one source of `Info` and XMP, so that they cannot differ.
struct ArchiveDescription: Equatable {
  /// A property of the document that no common schema has, such as the year of a report.
  struct Field: Equatable {
    /// Its name in XMP.
    var name: String
    /// What it means, in Chinese.
    var meaning: String
    var value: String
  }

  /// The title (标题).
  var title: String?
  /// The person or the unit (姓名或单位).
  var author: String?
  /// 单位、职务、年度 in one line.
  var subject: String?
  /// The program that the document was made with.
  var creator: String
  /// The program that wrote the PDF.
  var producer: String
  /// The time of making, in seconds since 1970 UTC; `nil` where none is told.
  var date: Int64?
  /// What no common schema has.
  var fields: [Field] = []

  /// The same without what XML cannot hold: controls become spaces, here and in the information dictionary.
  var cleaned: ArchiveDescription {
    var result = self
    result.title = title.map(Self.clean)
    result.author = author.map(Self.clean)
    result.subject = subject.map(Self.clean)
    result.creator = Self.clean(creator)
    result.fields = fields.map { Field(name: $0.name, meaning: $0.meaning, value: Self.clean($0.value)) }
    return result
  }

  private static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isHeld = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value & 0xFFFE != 0xFFFE
      result.append(isHeld ? scalar : " ")
    }
    return String(result)
  }

  /// The information dictionary.
  var information: [UInt8] {
    var result = Array("<<".utf8)
    func append(_ key: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      result += "/\(key)".utf8
      result.append(textString: value)
    }
    append("Title", title)
    append("Author", author)
    append("Subject", subject)
    append("Creator", creator)
    append("Producer", producer)
    if let date {
      let time = UTCDate(secondsSince1970: date).pdf
      append("CreationDate", time)
      append("ModDate", time)
    }
    result += ">>".utf8
    return result
  }
}
