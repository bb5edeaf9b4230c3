/// LibreOffice as a program of this machine.
public struct OfficeProgram: Sendable, Hashable, Codable {
  /// The path of `soffice`.
  public var path: String
  /// The folder that it may have a folder of its own in, for the time of a call.
  public var temporaryFolder: String
  /// What its calls have begun and not yet undone; no part of what the value says.
  package var unfinished = UnfinishedWork()

  /// Names the program and where it may work.
  public init(path: String, temporaryFolder: String) {
    self.path = path
    self.temporaryFolder = temporaryFolder
  }

  private enum CodingKeys: CodingKey {
    case path
    case temporaryFolder
  }

  /// Whether two name the same program and the same folder.
  public static func == (first: OfficeProgram, second: OfficeProgram) -> Bool {
    first.path == second.path && first.temporaryFolder == second.temporaryFolder
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(temporaryFolder)
  }
}
