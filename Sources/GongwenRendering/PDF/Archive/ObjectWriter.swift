import GongwenModel

/// Writes the objects of a file: streams as they come, everything else in object streams with a cross-reference
/// stream after them (ISO 32000-1 7.5.7, 7.5.8).
///
/// Half of a volume is objects and table when they stand in the file as text; so they take a seventh of that.
struct ObjectWriter {
  /// Where an object lies.
  private enum Place {
    case free
    case inFile(Int)
    case inStream(Int, index: Int)
  }

  /// How many objects go into one stream: more shrink better, fewer are quicker to look into.
  private static let objectsInStream = 256

  private(set) var output: [UInt8] = []
  private var places: [Place]
  private var spare: [Int]
  private let compressor: Compressor
  /// Packs a hundredth better in four times the time: that is a millisecond for a report, and more than it is worth for a
  /// volume or the face of its text.
  private let thoroughCompressor: Compressor
  private static let thoroughLevel: Int32 = 6
  private static let longestThorough = 1 << 16
  /// How many bytes are still to be packed so.
  private var thoroughBytes = 1 << 18
  /// The objects of the stream that is being filled: their numbers and where each begins.
  private var pending: [(number: Int, offset: Int)] = []
  private var pendingBytes: [UInt8] = []

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - count: One more than the highest number that is in use.
  ///   - spare: Numbers below it that nothing uses, ascending.
  ///   - capacity: About how long the file will be, in bytes.
  /// - Throws: A `Fault` of category internal when no compressor can be made.
  init(count: Int, spare: [Int], capacity: Int) throws(Fault) {
    places = [Place](repeating: .free, count: count)
    self.spare = spare.reversed()
    compressor = try Compressor()
    thoroughCompressor = try Compressor(level: Self.thoroughLevel)
    output.reserveCapacity(capacity)
    // Four bytes above ASCII tell programs that copy files that this is no text.
    output += "%PDF-1.7\n%".utf8
    output += [0xE5, 0x85, 0xAC, 0xE6, 0x0A]
  }

  /// A number that nothing uses.
  mutating func reserve() -> Int {
    if let number = spare.popLast() { return number }
    places.append(.free)
    return places.count - 1
  }

  /// Adds an object that is no stream.
  mutating func add(_ number: Int, _ body: some Collection<UInt8>) throws(Fault) {
    pending.append((number, pendingBytes.count))
    pendingBytes += body
    pendingBytes.append(0x0A)
    if pending.count == ObjectWriter.objectsInStream { try flush() }
  }

  /// Adds an object that is no stream, under a new number, and returns that.
  mutating func add(_ body: some Collection<UInt8>) throws(Fault) -> Int {
    let number = reserve()
    try add(number, body)
    return number
  }

  /// Adds a compressed stream.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - entries: The dictionary's entries but length and filter.
  ///   - content: The plain content.
  /// - Throws: A `Fault` of category internal when it cannot be compressed.
  mutating func addStream(_ number: Int, _ entries: some Collection<UInt8>, _ content: [UInt8]) throws(Fault)
  {
    let data = try compressed(content)
    begin(number, entries, " /Filter/FlateDecode", data.count)
    output += data
    output += "\nendstream\nendobj\n".utf8
  }

  /// Adds a stream that can be read in the file itself.
  mutating func addPlainStream(_ number: Int, _ entries: some Collection<UInt8>, _ content: [UInt8]) {
    begin(number, entries, "", content.count)
    output += content
    output += "\nendstream\nendobj\n".utf8
  }

  /// Ends the file with its cross-reference stream.
  ///
  /// - Parameters:
  ///   - root: The catalogue's number.
  ///   - information: The information dictionary's number.
  /// - Returns: The bytes of the file.
  /// - Throws: A `Fault` of category internal when an object cannot be compressed.
  consuming func finish(root: Int, information: Int) throws(Fault) -> [UInt8] {
    try flush()
    let identifier = fingerprint()
    let number = reserve()
    let start = output.count
    places[number] = .inFile(start)
    let data = try compressed(table())
    let entries =
      "/Type/XRef/Size \(places.count)/W[1 4 2]/DecodeParms<</Predictor 12/Columns 7>>"
      + "/Root \(root) 0 R/Info \(information) 0 R/ID[<\(identifier)><\(identifier)>]"
    output += "\(number) 0 obj\n<<\(entries)/Filter/FlateDecode/Length \(data.count)>>stream\n".utf8
    output += data
    output += "\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8
    return output
  }

  // MARK: Parts

  private mutating func begin(
    _ number: Int, _ entries: some Collection<UInt8>, _ filter: String, _ length: Int
  ) {
    places[number] = .inFile(output.count)
    output += "\(number) 0 obj\n<<".utf8
    output += entries
    output += "\(filter)/Length \(length)>>stream\n".utf8
  }

  /// Writes the objects that wait as one stream.
  private mutating func flush() throws(Fault) {
    guard !pending.isEmpty else { return }
    let number = reserve()
    var content: [UInt8] = []
    content.reserveCapacity(pendingBytes.count + 12 * pending.count)
    for (index, object) in pending.enumerated() {
      places[object.number] = .inStream(number, index: index)
      content += "\(object.number) \(object.offset) ".utf8
    }
    let first = content.count
    content += pendingBytes
    let entries = "/Type/ObjStm/N \(pending.count)/First \(first)".utf8
    pending.removeAll(keepingCapacity: true)
    pendingBytes.removeAll(keepingCapacity: true)
    try addStream(number, entries, content)
  }

  private mutating func compressed(_ content: [UInt8]) throws(Fault) -> [UInt8] {
    let isThorough = content.count <= min(Self.longestThorough, thoroughBytes)
    if isThorough { thoroughBytes -= content.count }
    let chosen = isThorough ? thoroughCompressor : compressor
    let result = content.withUnsafeBufferPointer { buffer in
      Result { () throws(Fault) in try chosen.compress(buffer) }
    }
    return try result.get()
  }

  /// The cross-reference table, each row less the row above it: rows of objects in one stream differ by 1.
  private func table() -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(places.count * 8)
    var above = [UInt8](repeating: 0, count: 7)
    for (number, place) in places.enumerated() {
      let (kind, second, third): (UInt8, Int, Int) =
        switch place {
        case .free: (0, 0, number == 0 ? 0xFFFF : 0)
        case .inFile(let offset): (1, offset, 0)
        case .inStream(let stream, let index): (2, stream, index)
        }
      var row = [kind]
      for shift in [24, 16, 8, 0] { row.append(UInt8(second >> shift & 0xFF)) }
      for shift in [8, 0] { row.append(UInt8(third >> shift & 0xFF)) }
      // 2: the filter “Up”.
      rows.append(2)
      for (value, before) in zip(row, above) { rows.append(value &- before) }
      above = row
    }
    return rows
  }

  /// Two 64-bit FNV-1a sums of the content: an identifier, not a protection.
  private func fingerprint() -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x8422_2325_cbf2_9ce4
    output.withUnsafeBytes { buffer in
      // Words of eight bytes: this runs over the whole file.
      for index in stride(from: 0, to: buffer.count - 7, by: 8) {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        first = (first ^ word) &* 0x100_0000_01b3
        second = (second ^ (word << 32 | word >> 32)) &* 0x100_0000_01b3
      }
    }
    return [first, second].map { value in
      let digits = String(value, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
