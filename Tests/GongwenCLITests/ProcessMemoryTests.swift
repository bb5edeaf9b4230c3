import Testing

@testable import GongwenCLI

@Suite struct ProcessMemoryTests {
  @Test func glibcTakesBothLimits() { #expect(ProcessMemory.keepFreed()) }
}
