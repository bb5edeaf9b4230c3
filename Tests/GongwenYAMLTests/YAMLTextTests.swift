import GongwenYAML
import Testing
import Yams

@Suite struct YAMLTextTests {
  private func fault(_ text: String) -> String? {
    do {
      _ = try YAMLText.root(text)
      return nil
    } catch let key as CompositeKey {
      return "\(key.line):\(key.column)"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("a: &a 甲\n*a : 乙\n", "2:1"), ("a: &a [x]\n? *a\n: x\n", "2:3"), ("? [x, y]\n: x\n", "1:3"),
    ("a:\n  - {标题: x, {b: c}: y}\n", "2:13"), ("- [[x]: y]\n", "1:4"), ("? - x\n: y\n", "1:3"),
    // What comes behind the key is no YAML: the composer would hash the key before it gets there.
    ("- {[x]: y}\n- ]\n", "1:4"),
  ]) func keysAreScalars(text: String, place: String) {
    #expect(fault(text) == place)
  }

  @Test(arguments: [
    "a: &a [x, {b: c}]\nb: *a\nc: [*a, *a]\n", "\"a\": {'b': [], c: {}}\nd:\n", "? a\n: b\n? c\n",
    "- - a\n- b: c\n  d: e\n",
    "", "a\n", "[a: b, c]\n",
  ]) func otherDocumentsAreTaken(text: String) { #expect(fault(text) == nil) }

  @Test func aliasesInAKeyAreNotFollowed() {
    var text = "a0: &a0 [x,x]\n"
    for level in 1...60 {
      text +=
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n"
    }
    #expect(fault(text + "? *a60\n: x\n") == "62:3")
  }

  @Test func scalarsAreSpelledAsTheyStand() throws {
    let root = try #require(try YAMLText.root("年度: 2023\n"))
    #expect(root.mapping?.first?.key.string == "年度")
    #expect(root.mapping?.first?.value.string == "2023")
  }
}
