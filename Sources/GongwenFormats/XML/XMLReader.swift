internal import CXML
internal import GongwenModel

/// What is told of the elements and the text of an XML part, in their order.
protocol XMLHandler {
  /// An element begins; its attributes are valid during the call only.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault)
  /// The element that began last ends.
  mutating func end(_ name: XMLName) throws(Fault)
  /// Characters, in as many parts as the parser likes; valid during the call only.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault)
}

/// Reads XML with libxml2's SAX interface: no tree, no recursion, no DOCTYPE, no entities but XML's own five, no network.
enum XMLReader {
  /// Reads a part and tells a handler of it.
  ///
  /// - Parameters:
  ///   - bytes: The part.
  ///   - part: Its name, for messages.
  ///   - file: The path of the file that it belongs to.
  ///   - handler: Who is told.
  ///   - limits: How deep and how many its elements may be.
  /// - Throws: A `Fault` of category input for malformed XML, with the line, and what the handler throws.
  static func read<Handler: XMLHandler>(
    _ bytes: [UInt8], part: String, file: String, into handler: inout Handler,
    limits: FormatLimits = FormatLimits()
  ) throws(Fault) {
    guard let library = xml_functions_load()?.pointee else {
      throw Fault(.input, "xml.library", [file], path: file)
    }
    let pass = TypedXMLPass(handler, library, bytes: bytes, part: part, file: file, limits: limits)
    let result = Result { () throws(Fault) in try pass.run() }
    handler = pass.handler
    try result.get()
  }
}

/// One parse with the type of its handler; the callbacks of C know only its base.
private final class TypedXMLPass<Handler: XMLHandler>: XMLPass {
  var handler: Handler

  init(
    _ handler: Handler, _ library: xml_functions, bytes: [UInt8], part: String, file: String,
    limits: FormatLimits
  ) {
    self.handler = handler
    super.init(library, bytes: bytes, part: part, file: file, limits: limits)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {
    try handler.start(name, attributes)
  }
  override func end(_ name: XMLName) throws(Fault) { try handler.end(name) }
  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) { try handler.text(bytes) }
}

/// One parse: feeds libxml2, counts against the limits, and stops at the first fault.
private class XMLPass {
  private let library: xml_functions
  private let bytes: [UInt8]
  private let part: String
  private let file: String
  private let limits: FormatLimits
  private let names = XMLNames()
  private var tags: TagCounter
  private var offset = 0
  private var depth = 0
  private var elements = 0
  private var failure: Fault?
  private var context: xmlParserCtxtPtr?

  init(_ library: xml_functions, bytes: [UInt8], part: String, file: String, limits: FormatLimits) {
    self.library = library
    self.bytes = bytes
    self.part = part
    self.file = file
    self.limits = limits
    tags = TagCounter(bytes)
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(Fault) {}
  func end(_ name: XMLName) throws(Fault) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {}

  func run() throws(Fault) {
    library.xmlInitParser()
    var sax = Self.callbacks()
    // This object outlives the context, which is freed below.
    let me = Unmanaged.passUnretained(self).toOpaque()
    guard
      let context = library.xmlCreateIOParserCtxt(
        &sax, me, { XMLPass.of($0)?.fill($1, Int($2)) ?? -1 }, { _ in 0 }, me, XML_CHAR_ENCODING_NONE)
    else { throw fault("package.memory", [file]) }
    self.context = context
    defer {
      library.xmlFreeParserCtxt(context)
      self.context = nil
    }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NOERROR.rawValue
    // Every libxml2 knows these options, so that none comes back as unknown.
    _ = library.xmlCtxtUseOptions(
      context, Int32(options | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue))
    let status = library.xmlParseDocument(context)
    if let failure { throw failure }
    guard status == 0, context.pointee.wellFormed == 1 else { throw malformed(context) }
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { me, local, _, uri, declared, declarations, count, _, table in
      XMLPass.of(me)?.declare(declarations, Int(declared))
      XMLPass.of(me)?.begin(local, uri, table, Int(count))
    }
    sax.endElementNs = { me, local, _, uri in XMLPass.of(me)?.finish(local, uri) }
    sax.characters = { me, characters, count in XMLPass.of(me)?.take(characters, Int(count)) }
    // The same as `characters`, so that white space is never judged to be ignorable.
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.internalSubset = { me, _, _, _ in
      guard let pass = XMLPass.of(me) else { return }
      pass.stop(pass.fault("xml.doctype", [pass.file, pass.part]))
    }
    return sax
  }

  private static func of(_ me: UnsafeMutableRawPointer?) -> XMLPass? {
    me.map { Unmanaged<XMLPass>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Gives the parser its next bytes, and an end where what it has read, or would read, is over a limit.
  ///
  /// The parser cannot be stopped here, for it is at work in the buffer that stopping would free.
  private func fill(_ target: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int32 {
    guard let target, room > 0, failure == nil else { return 0 }
    failure = overLimit()
    let count = failure == nil ? min(room, bytes.count - offset) : 0
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { all in
      tags.take(UnsafeRawBufferPointer(rebasing: all[offset..<offset + count]))
      // Both regions hold `count` bytes: the one by `offset`, the other by `room`.
      if let base = all.baseAddress {
        UnsafeMutableRawPointer(target).copyMemory(from: base + offset, byteCount: count)
      }
    }
    offset += count
    guard tags.most <= limits.attributes else {
      failure = fault("xml.attributes", [file, part, String(limits.attributes)])
      return 0
    }
    return Int32(count)
  }

  /// What the parser has come to that is over a limit: an encoding in which nothing can be counted, or too many names.
  private func overLimit() -> Fault? {
    guard let context else { return nil }
    let encoder = context.pointee.input?.pointee.buf?.pointee.encoder
    if let name = encoder?.pointee.name {
      let encoding = String(cString: name).uppercased()
      if !tags.canCount(encoding) { return fault("xml.encoding", [file, part, encoding]) }
    }
    // Its dictionary has the names of elements, attributes and instructions, each once.
    if let dictionary = context.pointee.dict, Int(library.xmlDictSize(dictionary)) > limits.names {
      return fault("xml.names", [file, part, String(limits.names)])
    }
    return nil
  }

  /// Prefixes that the element to come declares: two pointers each.
  private func declare(_ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int) {
    guard failure == nil, let table else { return }
    for index in 0..<count {
      // The vocabulary of names without a prefix is declared without one.
      let prefix = table[2 * index].map { String(cString: $0) } ?? ""
      let uri = table[2 * index + 1].map { String(cString: $0) } ?? ""
      names.declare(prefix, as: uri, depth: depth + 1)
    }
    // The parser looks through all of them for each name.
    if names.declared > limits.namespaces {
      stop(fault("xml.namespaces", [file, part, String(limits.namespaces)]))
    }
  }

  private func begin(
    _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ table: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    guard failure == nil, let local else { return }
    depth += 1
    elements += 1
    guard depth <= limits.depth else {
      return stop(fault("xml.depth", [file, part, String(limits.depth)]))
    }
    guard elements <= limits.elements else {
      return stop(fault("xml.elements", [file, part, String(limits.elements)]))
    }
    let name = names.name(local, uri)
    attempt { () throws(Fault) in
      try start(name, XMLAttributes(table, count: count, names: names))
    }
  }

  private func finish(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
    guard failure == nil, let local else { return }
    depth -= 1
    names.forgetDeclarations(below: depth)
    let name = names.name(local, uri)
    attempt { () throws(Fault) in try end(name) }
  }

  private func take(_ characters: UnsafePointer<xmlChar>?, _ count: Int) {
    guard failure == nil, let characters else { return }
    attempt { () throws(Fault) in try text(UnsafeBufferPointer(start: characters, count: count)) }
  }

  private func attempt(_ work: () throws(Fault) -> Void) {
    do { try work() } catch { stop(error) }
  }

  private func stop(_ fault: Fault) {
    guard failure == nil else { return }
    failure = fault
    library.xmlStopParser(context)
  }

  private func malformed(_ context: xmlParserCtxtPtr) -> Fault {
    let error = library.xmlCtxtGetLastError(context)
    let line = error.map { String($0.pointee.line) } ?? "?"
    let words = error?.pointee.message.map { String(cString: $0) } ?? ""
    let firstLine = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return fault("xml.malformed", [file, part, line, firstLine])
  }

  private func fault(_ id: String, _ arguments: [String]) -> Fault {
    Fault(.input, id, arguments, path: file)
  }
}
