internal import GongwenFiles
internal import GongwenFormats
internal import GongwenModel
internal import GongwenReading

/// The pictures that a text names and that lie in files of their own, such as those of Markdown.
///
/// They are looked for in the folder of the text and below it, and nowhere else: a text from elsewhere shall not have files
/// of this machine printed into it.
struct LinkedPictures {
  /// Bytes of all pictures of a text: as many as a package may unpack to.
  private static let mostBytes = FormatLimits().packageSize

  private let folder: String?
  private var places: [ResourceID: ResourceID?] = [:]
  private var known: [String: ResourceID] = [:]
  private var resources: [ResourceID: Resource] = [:]
  private var diagnostics: [Diagnostic] = []
  private var bytes = 0

  /// Reads the pictures of a manuscript; where one is not there its figure keeps the name alone.
  ///
  /// - Parameters:
  ///   - manuscript: The manuscript.
  ///   - folder: The folder of the text; `nil` opens none.
  static func read(into manuscript: inout Manuscript, from folder: String?) {
    guard !manuscript.linkedPictures.isEmpty else { return }
    var pass = LinkedPictures(folder: folder)
    let addresses = manuscript.linkedPictures
    for index in manuscript.pieces.indices {
      switch manuscript.pieces[index].object {
      case .figure(var figure):
        pass.read(&figure, addresses, manuscript.pieces[index].span)
        manuscript.pieces[index].object = .figure(figure)
      case .table(var table):
        // Held twice it would be copied for each of its cells.
        manuscript.pieces[index].object = nil
        pass.read(&table, addresses, manuscript.pieces[index].span)
        manuscript.pieces[index].object = .table(table)
      default: continue
      }
    }
    manuscript.linkedPictures = [:]
    manuscript.resources = pass.resources
    manuscript.diagnostics += pass.diagnostics
  }

  /// What tells whether a picture that a text names has changed: its address and a hash of its file, of none where it
  /// is not there.
  ///
  /// - Parameters:
  ///   - bytes: The content of the text's file.
  ///   - name: Its path.
  ///   - options: How it is read.
  /// - Returns: The marks, in the order of the addresses.
  static func marks(of bytes: [UInt8], name: String, options: ReadingOptions) -> [[UInt8]] {
    let folder = Path.folder(of: name)
    return addresses(in: bytes, name: name, options: options).map { address in
      let file = path(address).flatMap { InputFile.small(Path.join(folder, $0), limit: PictureFile.largest) }
      return Array("\(address) \(file.map { Fingerprint(of: $0).description } ?? "")".utf8)
    }
  }

  /// The addresses of the pictures that a text names, sorted.
  private static func addresses(in bytes: [UInt8], name: String, options: ReadingOptions) -> [String] {
    // Reading a text once more is for those alone that may name a picture.
    guard options.opensPictures, zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x21 && $1 == 0x5B }),
      case .format(let format, _)? = try? FormatRegistry.choose(bytes, name: name, as: options.format),
      format.linksPictures, let manuscript = try? format.read(bytes, name: name)
    else { return [] }
    return Set(manuscript.linkedPictures.values).sorted()
  }

  /// The files of the pictures that a text names, for `linkedPictureFiles`.
  static func files(of bytes: [UInt8], name: String, options: ReadingOptions) -> [String] {
    let folder = Path.folder(of: name)
    return addresses(in: bytes, name: name, options: options).compactMap { address in
      path(address).map { Path.join(folder, $0) }
    }
  }

  private init(folder: String?) { self.folder = folder }

  private mutating func read(
    _ figure: inout GongwenModel.Figure, _ addresses: [ResourceID: String], _ span: SourceSpan
  ) {
    guard let address = figure.resource.flatMap({ addresses[$0] }) else { return }
    figure.resource = picture(address, span)
  }

  /// Reads the pictures in the cells of a table.
  private mutating func read(_ table: inout Table, _ addresses: [ResourceID: String], _ span: SourceSpan) {
    for row in table.rows.indices {
      for cell in table.rows[row].cells.indices {
        for block in table.rows[row].cells[cell].blocks.indices {
          guard case .figure(var figure) = table.rows[row].cells[cell].blocks[block].content else { continue }
          read(&figure, addresses, table.rows[row].cells[cell].blocks[block].origin ?? span)
          table.rows[row].cells[cell].blocks[block].content = .figure(figure)
        }
      }
    }
  }

  private mutating func picture(_ address: String, _ span: SourceSpan) -> ResourceID? {
    if let id = known[address] { return id }
    func tell(_ id: String) {
      diagnostics.append(Diagnostic(id, .warning, [address], span: span))
    }
    guard let path = Self.path(address) else {
      tell("picture.outside")
      return nil
    }
    guard let folder, let file = InputFile.small(Path.join(folder, path), limit: PictureFile.largest) else {
      tell("picture.missing")
      return nil
    }
    bytes += file.count
    guard bytes <= Self.mostBytes else {
      tell("picture.tooLarge")
      return nil
    }
    let (picture, diagnostic) = PictureFile.read(file, name: address)
    if var diagnostic {
      diagnostic.span = span
      diagnostics.append(diagnostic)
    }
    guard let picture else { return nil }
    let id = ResourceID(resources.count)
    resources[id] = picture
    known[address] = id
    return id
  }

  /// The path of an address in the folder of its text; `nil` for one that leads out of it.
  static func path(_ address: String) -> String? {
    guard let path = decoded(address), !path.isEmpty, !path.hasPrefix("/"), !path.hasPrefix("~"),
      !path.contains(where: { ":\\\0\n\r".contains($0) })
    else { return nil }
    let parts = path.split(separator: "/")
    return parts.contains("..") || parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  /// An address with its `%20` and the like as the characters they stand for.
  private static func decoded(_ address: String) -> String? {
    let bytes = Array(address.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x25, index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        result.append(value)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}
