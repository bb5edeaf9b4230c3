// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "gongwen",
  products: [
    .library(name: "Gongwen", targets: ["Gongwen"]),
    .executable(name: "gongwen", targets: ["GongwenCLI"]),
  ],
  dependencies: [
    // The command's options, help and completion: the standard library of the field for it.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries: module maps only. One module for the Pango/Cairo family, so that its types are
    // not split over modules (hb_font_t from one, cairo_t from another).
    .systemLibrary(
      name: "CTypeset", pkgConfig: "pango",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev", "libfreetype-dev", "libharfbuzz-dev"])]),
    // A font map of Pango that knows one face: what Pango brings asks fontconfig, on two threads for each question.
    .target(name: "CSingleFace", dependencies: ["CTypeset"]),
    // Word boundaries of Chinese, for the lines of titles; ICU's dictionary after four functions, opened when one
    // has to be divided.
    .target(name: "CWordBreak"),
    // The order of names by pinyin, ICU's too, opened when a volume is bound in it.
    .target(name: "CCollation"),
    // Scans YAML: styles, the font manifest, front matter, records and rosters.
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    // Where English words divide, by TeX's patterns; only a paragraph with a wide line asks.
    .systemLibrary(name: "CHyphen", providers: [.apt(["libhyphen-dev", "hyphen-en-us"])]),
    // Compresses PDF streams and PNG pixels: twice as fast as zlib at the same size.
    .systemLibrary(name: "CLibdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    // Unpacks the packages of Word and Excel, and nothing else of what libarchive knows; opened when there is one.
    .target(name: "CArchive"),
    // Reads their XML, by SAX; opened like it.
    .systemLibrary(name: "CXMLHeaders", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML", dependencies: ["CXMLHeaders"]),
    // Writes the ledger of a batch as a workbook; opened when there is one.
    .target(name: "CXLSXWriter"),
    // Parses Markdown with GitHub's tables, notes and tasks.
    .systemLibrary(
      name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    // Decodes the JPEG pictures of previews; in PDFs they stand as they are.
    .target(name: "CJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
    // Keeps Cairo from compressing first, and spares it printf for plain numbers; only the command links it.
    .target(name: "CCairoOutput", linkerSettings: [.linkedLibrary("z")]),
    // glibc's settings of malloc; only the command changes them.
    .systemLibrary(name: "CMalloc"),

    .target(name: "GongwenModel", swiftSettings: settings),
    // Reading and writing files, for every stage that does: whole or not at all, each status looked at.
    .target(name: "GongwenFiles", dependencies: ["GongwenModel"], swiftSettings: settings),
    // Composing YAML within bounds, for every stage that reads some.
    .target(name: "GongwenYAML", dependencies: ["GongwenModel", "CYAML"], swiftSettings: settings),
    .target(
      name: "GongwenFormats",
      dependencies: [
        "GongwenModel", "GongwenYAML", "CArchive", "CXML", "CMarkdown",
      ],
      swiftSettings: settings),
    // The reader's learned weights, compiled in as constant bytes: nothing to find, nothing to load.
    .target(name: "CReadingModel", exclude: ["reading.model.md"]),
    .target(
      name: "GongwenReading",
      dependencies: [
        "GongwenModel", "GongwenYAML", "CReadingModel",
      ],
      swiftSettings: settings),
    // What the trainer in Training/ sees of texts; no product, so it is never installed.
    .executableTarget(
      name: "gongwen-features",
      dependencies: ["GongwenModel", "GongwenFiles", "GongwenFormats", "GongwenReading"],
      swiftSettings: settings),
    .target(
      name: "GongwenStyle",
      dependencies: ["GongwenModel", "GongwenFiles", "GongwenYAML"],
      swiftSettings: settings),
    .target(
      name: "GongwenLayout", dependencies: ["GongwenModel", "GongwenStyle"],
      swiftSettings: settings),
    .target(
      name: "GongwenChecking",
      dependencies: [
        "GongwenModel", "GongwenStyle", "GongwenLayout", "GongwenYAML",
      ],
      swiftSettings: settings),
    .target(
      name: "GongwenText",
      dependencies: [
        "GongwenModel", "GongwenFiles", "GongwenLayout", "CTypeset", "CSingleFace", "CWordBreak",
        "CCollation", "CHyphen",
      ],
      swiftSettings: settings),
    .target(
      name: "GongwenRendering",
      dependencies: ["GongwenModel", "GongwenLayout", "GongwenText", "CTypeset", "CLibdeflate", "CJPEG"],
      swiftSettings: settings),
    // Rosters and templates: what a batch is planned from, without anything that sets or draws.
    .target(
      name: "GongwenRoster",
      dependencies: [
        "GongwenModel", "GongwenFormats", "GongwenYAML",
      ],
      swiftSettings: settings),
    .target(
      name: "Gongwen",
      dependencies: [
        "GongwenModel", "GongwenFiles", "GongwenFormats", "GongwenReading", "GongwenStyle",
        "GongwenChecking", "GongwenLayout", "GongwenText", "GongwenRendering", "GongwenRoster",
        "CXLSXWriter",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "GongwenCLI",
      dependencies: [
        "Gongwen", "GongwenFiles", "CCairoOutput", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Mutated inputs on every way in, for `make fuzz`; not shipped.
    .executableTarget(
      name: "GongwenFuzz",
      dependencies: [
        "Gongwen", "GongwenChecking", "GongwenFiles", "GongwenFormats", "GongwenModel", "GongwenReading",
        "GongwenRoster", "GongwenStyle", "GongwenText", "RenderingTestSupport", "TestSupport",
      ],
      swiftSettings: settings),

    .target(
      name: "TestSupport",
      dependencies: ["GongwenModel", "GongwenFiles", "GongwenStyle", "GongwenLayout"],
      path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "RenderingTestSupport",
      dependencies: ["GongwenModel", "GongwenStyle", "GongwenLayout", "GongwenText", "CTypeset"],
      path: "Tests/RenderingTestSupport", swiftSettings: settings),
    .testTarget(
      name: "GongwenModelTests", dependencies: ["GongwenModel"], swiftSettings: settings),
    .testTarget(
      name: "GongwenYAMLTests", dependencies: ["GongwenModel", "GongwenYAML"], swiftSettings: settings),
    .testTarget(
      name: "GongwenFormatsTests", dependencies: ["GongwenFormats", "GongwenModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenFilesTests", dependencies: ["GongwenFiles", "GongwenModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenReadingTests",
      dependencies: ["GongwenReading", "GongwenFormats", "GongwenModel", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenStyleTests", dependencies: ["GongwenStyle", "GongwenModel"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenLayoutTests", dependencies: ["GongwenLayout", "TestSupport"],
      exclude: ["Corpus"], swiftSettings: settings),
    .testTarget(
      name: "GongwenCheckingTests",
      dependencies: ["GongwenChecking", "GongwenLayout", "GongwenModel", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenTextTests",
      dependencies: ["GongwenText", "GongwenModel", "GongwenFiles", "RenderingTestSupport", "CTypeset"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenRenderingTests",
      dependencies: ["GongwenRendering", "GongwenFiles", "RenderingTestSupport", "TestSupport"],
      exclude: ["PNG/guojia.txt"], swiftSettings: settings),
    .testTarget(
      name: "GongwenRosterTests", dependencies: ["GongwenRoster", "GongwenFormats", "GongwenModel"],
      swiftSettings: settings),
    .testTarget(
      name: "GongwenTests",
      dependencies: [
        "Gongwen", "GongwenModel", "GongwenFiles", "GongwenFormats", "GongwenRoster", "RenderingTestSupport",
        "TestSupport",
      ],
      exclude: ["Golden/Documents"], swiftSettings: settings),
    .testTarget(
      name: "GongwenCLITests",
      dependencies: [
        "GongwenCLI", "Gongwen", "GongwenFiles", "CCairoOutput", "RenderingTestSupport", "TestSupport",
      ],
      exclude: ["Snapshots"], swiftSettings: settings),
  ]
)
