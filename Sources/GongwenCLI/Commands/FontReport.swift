import Gongwen
import GongwenModel

/// The inventory of fonts as one JSON object, for programs.
struct FontReport {
  private let inventory: FontInventory
  private let language: MessageLanguage

  init(_ inventory: FontInventory, language: MessageLanguage) {
    self.inventory = inventory
    self.language = language
  }

  /// Roles with their faces and what these lack, then the diagnostics.
  var json: String {
    JSONWriter.line {
      $0.array("roles") { list in
        for role in inventory.roles { list.element { write(role, &$0) } }
      }
      $0.array("diagnostics") { list in
        for diagnostic in inventory.diagnostics + inventory.faults.map(\.diagnostic) {
          list.element { write(diagnostic, &$0) }
        }
      }
    }
  }

  private func write(_ role: FontInventory.Role, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("role", role.role.rawValue)
      $0.member("name", role.label)
      $0.array("faces") { list in
        for face in role.faces { list.element { write(face, &$0) } }
      }
      $0.object("missing") { lists in
        for (list, characters) in role.missing.sorted(by: { $0.key < $1.key }) {
          lists.member(list, characters)
        }
      }
    }
  }

  private func write(_ face: FontInventory.Face, _ writer: inout JSONWriter) {
    writer.object {
      $0.member("postScriptName", face.postScriptName)
      $0.member("family", face.family)
      $0.member("file", face.path)
      $0.member("index", face.index)
      $0.member("format", face.format)
      $0.member("licence", face.licence)
      $0.member("package", face.package)
      $0.member("embeddable", face.mayBeEmbedded)
      $0.object("coverage") { lists in
        for coverage in face.coverage {
          lists.object(coverage.list) {
            $0.member("covered", coverage.covered)
            $0.member("total", coverage.total)
          }
        }
      }
    }
  }

  private func write(_ diagnostic: Diagnostic, _ writer: inout JSONWriter) {
    writer.object {
      DiagnosticJSON.write(diagnostic, at: DiagnosticJSON.Place(), in: language, of: .standard, to: &$0)
    }
  }
}
