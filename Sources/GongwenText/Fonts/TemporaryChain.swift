public import GongwenModel
public struct FontChain: Sendable, Equatable {
  public var role: FontRole
  public var primary: FaceFile
  public var fallbacks: [FaceFile]
  public init(role: FontRole, primary: FaceFile, fallbacks: [FaceFile] = []) {
    self.role = role
    self.primary = primary
    self.fallbacks = fallbacks
  }
}
