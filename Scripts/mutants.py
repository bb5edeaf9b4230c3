#!/usr/bin/env python3
"""Seeded faults: would the tests notice? (`make mutants`)

    Scripts/mutants.py [--check] [--only WORD] [--from N] [--count N]

Each fault is one line changed in a copy of the sources; the tests named beside it must fail. --check only looks
whether every fault still finds its place, which is quick. The others build and test once for each fault, in a package
of nothing but the tests' target and what it stands on: an hour or two for all of them, so that a part can be asked
for. Prints killed and survived; ends with 1 when one survived.
"""
import argparse
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
COPY = ROOT / "out" / "mutants"

# name | file below Sources | the text as it is | the fault | the tests that must notice
FAULTS = [
    # Files: what must last, and what must not be lost.
    ("no flush of the file", "GongwenFiles/FileOperations.swift", "retrying { synchronise(number) } == 0 || errno == EINVAL ? nil : errno", "nil", "FileDurability"),
    ("no flush of the folder", "GongwenFiles/WholeFile.swift", "guard durability == .fileAndName else { return }", "guard durability == .none else { return }", "FileDurability"),
    ("write without rename", "GongwenFiles/WholeFile.swift", "guard operations.rename(part, target) == 0 else", "guard unlink(target) >= -1 else", "GongwenFilesTests"),
    ("a part file is left behind", "GongwenFiles/WholeFile.swift", "if !isPublished { unlink(part) }", "", "GongwenFilesTests"),
    ("permissions are not kept", "GongwenFiles/WholeFile.swift", "fchmod(file.number, mode)", "_ = mode", "FileTests"),
    ("a link is not followed", "GongwenFiles/AtomicFile.swift", "exists ? FileSystem.resolved(path) ?? path : path", "path", "FileTests"),
    ("EAGAIN loses the rest", "GongwenFiles/FileOperations.swift", "errno == EAGAIN, Self.waitUntilWritable(number)", "false", "ConsoleSafety"),
    ("a NUL in a path", "GongwenFiles/FileDescriptor.swift", "guard !path.utf8.contains(0) else", "guard true else", "FileTests"),
    ("no limit of size", "GongwenFiles/InputFile.swift", "guard bytes.count <= maximumSize else", "guard true else", "FileTests"),
    # The console.
    ("check always ends with 0", "GongwenCLI/Commands/CheckCommand.swift", "return ExitStatus(shown, failingAt: command.severity ?? .warning)", "return .clean", "SnapshotTests"),
    ("--shard is ignored", "GongwenCLI/Commands/BatchPass.swift", "options.shard = shard", "", "SnapshotTests"),
    ("--pages is ignored", "GongwenCLI/Commands/PreviewCommand.swift", "if let pages = command.pages {", "if let pages = command.pages, pages.isEmpty {", "SnapshotTests"),
    ("no Ctrl-C", "GongwenCLI/Console/Interruption.swift", "for number in [SIGINT, SIGTERM, SIGHUP]", "for number in [SIGTERM, SIGHUP]", "SignalTests"),
    ("a signal has no words", "GongwenCLI/Console/Interruption.swift", "DiagnosticPrinter(format: .text).tell(Fault(.input, \"run.interrupted\"))", "", "SignalTests"),
    ("nohup is not heard", "GongwenCLI/Console/Interruption.swift", "number != SIGHUP || !isIgnored(number)", "true", "SignalTests"),
    ("parts of a clause are not explained", "Gongwen/Report/Conformity/ConformityClause.swift", "|| $0.id.hasPrefix(id + \".\")", "", "SnapshotTests"),
    ("status of styles diff", "GongwenCLI/Commands/StylesCommand.swift", "if deviations.contains(where: { $0.strength == .must }) { throw ExitCode(1) }", "", "SnapshotTests"),
    ("inspect prints nothing", "GongwenCLI/Commands/InspectCommand.swift", "try Terminal.write(PrintableText(lines: lines(of: reading, Terminal.language)))", "", "SnapshotTests"),
    ("results are not checked", "GongwenCLI/Console/Terminal.swift", "guard let code else { return }", "guard let code, code == EPIPE else { return }", "ConsoleSafety"),
    ("a broken pipe is a fault", "GongwenCLI/Console/Terminal.swift", "if code == EPIPE { endQuietly() }", "", "ConsoleSafety"),
    ("a value is not cleaned", "GongwenModel/Text/PrintableText.swift", "text += PrintableText(value.description).string", "text += value.description", "ConsoleSafety"),
    ("unseen characters pass in JSON", "GongwenModel/Text/JSONWriter.swift", "case _ where PrintableText.isUnseen(scalar):", "case _ where scalar.value < 0x20:", "ConsoleSafety"),
    ("a raw ESC in YAML", "GongwenStyle/Reporting/EffectiveValues.swift", "guard PrintableText.isUnseen(scalar) else { return String(scalar) }", "guard scalar == \"\\n\" else { return String(scalar) }", "ConsoleSafety"),
    ("limits of a text are not asked", "GongwenFormats/FormatRegistry.swift", "guard source.lineCount <= LimitTable.textLines else", "guard true else", "LimitTests"),
    ("what is read is overwritten", "GongwenFiles/ReadFiles.swift", "throw Fault(.usage, \"output.is-input\", [output, input])", "_ = input", "ReadFiles"),
    ("another spelling is another file", "GongwenFiles/ReadFiles.swift", "names[identity] = path", "if path.hasPrefix(\"/\") { names[identity] = path }", "OverwriteTests"),
    ("columns are counted from the last anchor only", "GongwenModel/Text/SourceText.swift", "(low + 1, start.characters + string(", "(low + 1, string(", "SourceText"),
    ("a character of many marks is several columns", "GongwenModel/Text/SourceText.swift", "min(offset, start.offset + ColumnAnchors.longLine)", "offset - (offset - start.offset) % 2048", "SourceText"),
    ("any day exists", "GongwenModel/Text/CivilDate.swift", "(1...days[month - 1]).contains(day)", "(1...31).contains(day)", "GivenDate"),
    ("a time of day is dropped", "GongwenModel/Text/GivenDate.swift", "time.allSatisfy(quiet.contains)", "!quiet.isEmpty", "GivenDate"),
    ("work begins after the end", "GongwenReading/UnfinishedWork.swift", "guard !state.isEnded, let undo = begin() else", "guard let undo = begin() else", "UnfinishedWork"),
    ("what is over is undone", "GongwenReading/UnfinishedWork.swift", "state.undoing[number] = nil", "_ = number", "UnfinishedWork"),
    ("an open field takes its text", "GongwenFormats/Docx/Body/FieldStack.swift", "held += fields[index].held", "_ = fields[index].held", "DocxField"),
    ("tables follow the salutation", "GongwenReading/Assembly/DocumentBuilder.swift", "if let first = own.first { addObjects(above: first) }", "", "DocumentBuilder"),
    # PDFs: what no validator sees.
    ("a booklet is read by its sheets", "GongwenRendering/PDF/Archive/StructureWriter.swift", "stretches.sorted { ($0.order, $0.page) < ($1.order, $1.page) }", "stretches", "BookletReading"),
    ("a line of a phrase is a phrase", "GongwenRendering/PDF/LanguageMapping.swift", "if phrase.element != element { phrase.close(&structure, &marks) }", "phrase.close(&structure, &marks)", "LanguageMapping"),
    ("headings begin anew after a section", "GongwenRendering/PDF/Archive/ArchiveStructure.swift", "node.kind == .section ? number : node.parent.map { result[$0] } ?? 0", "node.parent == nil ? 0 : number", "ArchiveStructure"),
    ("every list counts by letters", "GongwenRendering/PDF/Archive/ArchiveStructure.swift", "default: self = .decimal", "default: self = .lowerAlpha", "ArchiveStructure"),
    ("any media type", "Gongwen/PDF/SourceAttachment.swift", "guard isType, !name.isEmpty,", "guard isType || !mediaType.isEmpty, !name.isEmpty,", "BookletReading"),
    ("any bleed", "Gongwen/PDF/SourceAttachment.swift", "guard (0...Self.widestBleed).contains(bleed) else", "guard bleed == bleed else", "BookletReading"),
    # Batches.
    ("links are followed", "Gongwen/Batch/Jobs/ReportFolder.swift", "switch FileSystem.kind(of: Path.join(root, path)) {", "switch FileSystem.mode(of: Path.join(root, path)) {", "BatchPlanner"),
    ("planning hears no signal", "Gongwen/Batch/Jobs/BatchPlanner.swift", "if stop.isRequested { throw .interrupted }\n    if planner", "if planner", "BatchPlanner"),
    ("the journal goes through a link", "Gongwen/Batch/Running/Batch.swift", "try BatchJournal.checkPlace(in: options.outputFolder)", "", "BatchRun"),
    ("a resumed row has no diagnostics", "Gongwen/Batch/Running/BatchOutcome.swift", "diagnostics: JournalDiagnostics.read(entry.diagnostics) ?? []", "diagnostics: []", "BatchRun"),
    ("a changed file counts as current", "Gongwen/Batch/Storage/BatchJournal.swift", "Fingerprint(of: bytes) == file.content", "file.content == file.content", "BatchJournal"),
    ("a torn line is believed", "Gongwen/Batch/Storage/BatchJournal.swift", "check == Fingerprint(of: Array(line[..<tab].utf8))", "check.description.count == 32", "BatchJournal"),
    ("outcomes out of order", "Gongwen/Batch/Running/JobQueue.swift", "finished.removeValue(forKey: nextToTake)", "finished.popFirst()?.value", "BatchRun"),
    ("shares overlap", "Gongwen/Batch/Jobs/Shard.swift", "start(of: index, total)..<", "max(0, start(of: index, total) - 1)..<", "Shard"),
    ("a unit decides nothing", "Gongwen/Batch/Jobs/FileMatcher.swift", "for narrowed in [ofUnit, exactFiles[person.name] ?? []] where", "for narrowed in [exactFiles[person.name] ?? []] where", "FileMatcher"),
    ("a name in a longer one counts", "Gongwen/Batch/Jobs/FileMatcher.swift", "guard texts.contains(piece), !range.allSatisfy({ covered[$0] }) else { continue }", "guard texts.contains(piece) else { continue }", "FileMatcher"),
    ("names collide", "Gongwen/Batch/Jobs/OutputNames.swift", "taken.insert(free.lowercased())", "", "OutputNames"),
    ("a separator is kept beside nothing", "Gongwen/Batch/Jobs/OutputNames.swift", "return result.isEmpty && Self.isSeparator(tail) ? \"\" : result + tail", "return result + tail", "OutputNames"),
    ("patterns are not in the key", "Gongwen/WordSources.swift", "return FileSystem.mode(of: own) == nil ?", "return FileSystem.mode(of: own) != nil ?", "WordSources"),
    # Templates and rosters.
    ("sections are printed always", "GongwenRoster/Template/TemplateText.swift", "!= wantsValue { index = end - 1 }", "!= wantsValue { index += 0 }", "ReportTemplate"),
    ("a section's line stays", "GongwenRoster/Template/TemplateText.swift", "? start..<end + 1 : tag.range", "? tag.range : tag.range", "ReportTemplate"),
    ("no bound of depth", "GongwenRoster/Template/TemplateTags.swift", "if open.count > LimitTable.templateDepth", "if open.count > Int.max - 1", "ReportTemplate"),
    ("a tag over two lines", "GongwenRoster/Template/TemplateTags.swift", "case _ where content.utf8.contains(UInt8(ascii: \"\\n\")): kind = .unsupported", "case \"~\": kind = .unsupported", "ReportTemplate"),
    ("a value may close its quotes", "GongwenRoster/Template/ReportTemplate.swift", "if scalar == \"\\\"\" || scalar == \"\\\\\" { result += \"\\\\\" }", "", "ReportTemplate"),
    ("a control in front matter", "GongwenModel/Text/ForbiddenScalars.swift", "case .control: self != \"\\t\" && self != \"\\n\"", "case .control: false", "FrontMatter"),
    # Fonts and shaping.
    ("a folder of fonts that is none", "Gongwen/Typesetter.swift", "if let fault = index.folderFaults.first { throw fault }", "", "TypesetterTests"),
    ("the walk has no end", "GongwenText/Fonts/Files/FolderWalk.swift", "namesLeft -= names.count", "", "FontIndex"),
    ("no bound of marks", "GongwenText/Shaping/ShapingPieces.swift", "if marks > LimitTable.combiningMarks || ", "if ", "ShapingPieces"),
    ("pieces are cut anywhere", "GongwenText/Shaping/ShapingPieces.swift", "if isHan, wasHan { safe = offset }", "safe = offset", "ShapingPieces"),
    ("an empty glyph will do", "GongwenText/Shaping/FaceSelector.swift", "face.ink(of: glyph) == nil { continue }", "false { continue }", "GongwenTextTests"),
    ("hyphens after every letter", "GongwenText/Words/PatternHyphenator.swift", "marks[$0 - 1] & 1 == 1", "marks[$0 - 1] >= 0", "PatternHyphenator"),
    # Checking.
    ("one round of fixing", "Gongwen/Checking/TextCheck.swift", "var isOpen = !fixes.isEmpty", "var isOpen = false", "TextCheck"),
    ("rounds are joined a place off", "GongwenChecking/Fixing/TextFix.swift", "shift = grown", "shift = grown + (group.second.isEmpty ? 0 : 1)", "TextFixer"),
    ("disabled rules fix", "GongwenChecking/Fixing/TextFixer.swift", "&& !disabled.contains($0.diagnostic.id)", "", "TextFixer"),
    # Lines and pages.
    ("the sign of leftTrim", "GongwenLayout/Pages/LineDrawing.swift", "composed.items.glyphOffset[index] - line.set.leftTrim[position]", "composed.items.glyphOffset[index] + line.set.leftTrim[position]", "GongwenLayoutTests"),
    ("ink of a squeezed mark", "GongwenLayout/Inline/LineAdjustment.swift", "if items.classes[place] == .opening { leftTrim[place - range.lowerBound] = Float(given) }", "", "GongwenLayoutTests"),
    ("the order of the tiers", "GongwenLayout/Inline/LineAdjustment.swift", "for tier in 1...6 where left > 1e-9 {", "for tier in (1...6).reversed() where left > 1e-9 {", "GongwenLayoutTests"),
    ("spaces are not stretched first", "GongwenLayout/Inline/LineAdjustment.swift", "if capacity > 0 {\n      let share", "if capacity < 0 {\n      let share", "GongwenLayoutTests"),
    ("an overfull line is not told", "GongwenLayout/LayoutDiagnostics.swift", "if line.set.shortfall < -0.01 {", "if line.set.shortfall < -1000 {", "GongwenLayoutTests"),
    ("a loose line is not told", "GongwenLayout/LayoutDiagnostics.swift", "guard isLoose else { return nil }", "guard false else { return nil }", "GongwenLayoutTests"),
    ("orphans are welcome", "GongwenLayout/Inline/LineBreaker.swift", "if width >= 1.99 { return false }", "return false", "GongwenLayoutTests"),
    ("offset of adjacent opening marks", "GongwenLayout/Inline/PunctuationSpacing.swift", "if items.classes[index] == .opening { items.glyphOffset[index] -= amount }", "", "GongwenLayoutTests"),
    ("hourglass titles", "GongwenLayout/Flow/TitleShape.swift", "if zip(steps, steps.dropFirst()).contains(where: { $0 < -0.1 && $1 > 0.1 }) { cost += 20 }", "", "GongwenLayoutTests"),
    ("a first page without text", "GongwenLayout/Pages/PageOptimiser.swift", "    cost += index == 0 ? openingCost(endingAt: pages.middle ?? stop.position) : 0\n", "", "AttachmentNotePages"),
    ("附件说明 on two pages", "GongwenLayout/Pages/VerticalList.swift", "keepAttachmentNotes(paragraphs, grid)\n", "\n", "GongwenLayoutTests"),
    ("paragraphs of the next page are set again", "GongwenLayout/Pages/PageOptimiser+Remedies.swift", "(nodes[index].position, run.stops[fullest].position)", "(nodes[index].position, run.stops[run.stops.count - 1].position)", "PageRearrangement"),
    ("a sentence ends a heading", "GongwenReading/Labelling/Labeller.swift", "(best[index - 1], best[index]) = (.heading, .body)", "_ = above.form", "GluedLine"),
    ("no room for 版记", "GongwenLayout/Pages/PageOptimiser.swift", "let isCrowded = imprintCost(index, run, stop) > 0", "let isCrowded = imprintCost(index, run, stop) < 0", "GongwenLayoutTests"),
    ("a seal on 版记", "GongwenLayout/Pages/ImprintPlacement.swift", "let isUnderSeal = style.page.headMargin + seals > top", "let isUnderSeal = seals < 0", "GongwenLayoutTests"),
    ("a stretched head of a table", "GongwenLayout/Tables/TableComposer.swift", "let alignment = isHead ? .centred : alignment(of: text, size: size, room: room)", "let alignment: ParagraphStyle.Alignment = isHead ? .justified : alignment(of: text, size: size, room: room)", "TablePages"),
    ("four characters in code", "GongwenLayout/Flow/SignatureBlock.swift", "dateIndent: look.sealedIndent * unit", "dateIndent: 4 * unit", "GongwenLayoutTests"),
    ("cells beyond the head are lost", "GongwenFormats/Markdown/MarkdownReader+Tables.swift", "addFurtherCells(to: last)\n", "\n", "GongwenReadingTests"),
    ("**重点：**内容 keeps its stars", "GongwenFormats/Markdown/ChineseFlanks.swift", "replaced.insert(mark)", "bytes = text", "GongwenReadingTests"),
    ("the outline leads to the top of the page", "GongwenLayout/Paged/Outline.swift", "page: place.page, y: place.y, node: id", "page: place.page, y: 0, node: id", "GongwenTests"),
    ("all headings are of one level in the outline", "GongwenLayout/Paged/Outline.swift", "return base + level.rawValue", "return base + 1 + 0 * level.rawValue", "GongwenTests"),
    ("siblings hang under each other", "GongwenRendering/PDF/Archive/OutlineWriter.swift", "items[last].entry.level >= entry.level { open.removeLast() }", "items[last].entry.level > entry.level { open.removeLast() }", "PDFExporterTests"),
    # Several documents, marks.
    ("any title begins a document", "GongwenReading/Structure/DocumentStarts.swift", "let begins = decision.confidence >= Self.sure && !isAttached", "let begins = true", "DocumentStartTests"),
    ("an imprint for the first document", "GongwenReading/Assembly/DocumentSeries.swift", "known.copyRecipients = isLast ? metadata.copyRecipients : nil", "known.copyRecipients = metadata.copyRecipients", "DocumentStartTests"),
    ("notes go to the last document", "GongwenReading/Assembly/DocumentSeries.swift", "index == documents.count - 1 ? Set(open.keys) : documents[index].referredNotes", "index == documents.count - 1 ? Set(open.keys) : []", "DocumentStartTests"),
    ("a list in the text may not begin again", "GongwenModel/Numbering/NumberingWalk.swift", "if ordinal.value == 1, mayRestart {", "if false {", "NumberingRuleTests"),
    ("a year in Han digits is written as a number", "GongwenFormats/Workbooks/Numbers/DateWriter.swift", "let text = digitText(digits, count <= 2 ? 2 : 4)", "let text = padded(digits, count <= 2 ? 2 : 4)", "ShownNumberTests"),
    ("columns beyond the last are taken", "GongwenFormats/Workbooks/XLSX/SheetHandler.swift", "first <= CellReference.columns\n", "first <= Int.max\n", "XLSXReaderTests"),
    ("one is taken from the least number of a row", "GongwenFormats/Workbooks/XLSX/SheetHandler.swift", "guard number > row.index + 1, number <= CellReference.rows else", "guard number - 1 > row.index, number <= CellReference.rows else", "XLSXReaderTests"),
    ("a part is read for each sheet that names it", "GongwenFormats/Workbooks/XLSX/XLSXReader.swift", "guard parts.insert(Package.key(relation.target)).inserted else", "guard parts.insert(Package.key(relation.target)).inserted || true else", "XLSXReaderTests"),
    ("the directory is walked for each sheet", "GongwenFormats/Workbooks/XLSX/XLSXReader.swift", "let size = max(1, all.count / 64)", "let size = 1", "XLSXReaderTests"),
    ("a place is walked for each sheet that names it", "GongwenFormats/Workbooks/XLS/XLSReader.swift", "guard walked <= Self.mostWalks * book.size else", "guard walked <= Int.max else", "XLSReaderTests"),
    ("hidden columns pile up", "GongwenFormats/Workbooks/ColumnSet.swift", "let start = place(of: range.lowerBound - 1)", "let start = ranges.count", "ColumnSetTests"),
    ("a sheet has the least number", "GongwenRoster/Tables/WorkbookRoster.swift", "number >= 1, number <= workbook.sheets.count {", "workbook.sheets.indices.contains(number - 1) {", "TableRosterTests"),
    ("a journal may count anything", "Gongwen/Batch/Storage/BatchJournal.swift", "(0...mostCounted).contains(pageCount),", "pageCount != 7,", "BatchJournalTests"),
    ("more shares than rows", "Gongwen/Batch/Jobs/Shard.swift", "count <= LimitTable.rosterRows, number >= 1", "number >= 1", "ShardTests"),
    ("the difference of a task overflows", "Gongwen/Batch/Jobs/Shard.swift", "first >= 0, id >= first, (id", "(id", "ShardTests"),
    ("the number of a job overflows", "Gongwen/Batch/Jobs/Shard.swift", "number < count, let shard", "let shard", "ShardTests"),
    ("no confidence is no number", "GongwenCLI/Commands/InspectCommand.swift", "if let strict, !(0...1).contains(strict) {", "if let strict, strict < 0 || strict > 1 {", "CallTests"),
    ("a continued text keeps its width", "GongwenFormats/Workbooks/XLS/BIFFTexts.swift", "isWide = options & 1 != 0\n      } else", "_ = options\n      } else", "BIFFTextTests"),
    ("marks of the right half are passed over", "GongwenLayout/Inline/MarkIndex.swift", "while node & 1 == 1 { node /= 2 }", "if node & 1 == 1 { return nil }", "MarkIndexTests"),
    ("page numbers begin again", "Gongwen/Typesetter.swift", "if runsOn { own.pageNumber.first += laid.pages.pages.count }", "", "TypesetterTests"),
    ("squeezed marks are not said together", "GongwenRendering/Cairo/CopiedText.swift", "private static let overlap = 0.09", "private static let overlap = 2.0", "CopiedTextTests"),
    # Conservation.
    ("added characters are not counted", "GongwenModel/Conservation/ConservationCheck.swift", "for scalar in entry.added.unicodeScalars where !isSpace(scalar.value) { counts.add(scalar.value, 1) }", "", "Conservation"),
    ("removed characters are not counted", "GongwenModel/Conservation/ConservationCheck.swift", "for scalar in entry.removed.unicodeScalars where !isSpace(scalar.value) { counts.add(scalar.value, -1) }", "", "Conservation"),
    ("confidence is always 1", "GongwenReading/Inspection/InspectionWriter.swift", "(min(1, max(0, value)) * 100).rounded(.down) / 100", "1", "SnapshotTests"),
    # Newer guards.
    ("a heading that is a link has no level", "GongwenRendering/PDF/Archive/ArchiveStructure.swift", "if let parent = nodes[number].parent { isPresent[parent] = true }", "", "ArchiveStructure"),
    ("a stop after a link is in it", "GongwenRendering/PDF/LinkMapping.swift", "last.x < frame.x + frame.width - 0.5", "last.x < frame.x + frame.width + 0.5", "StructureMapping"),
    ("numbers of streams of objects are lost", "GongwenRendering/PDF/Source/CairoPages.swift", "return spare.union(file.spare).sorted()", "return spare.sorted()", "PackedTable"),
    ("an object of another place is taken", "GongwenRendering/PDF/Source/PackedTable.swift", "parts[entry.index].number == entry.number", "true", "PackedTable"),
    ("a line goes on with noise", "GongwenReading/Labelling/LabelChain.swift", "if isBarred, label == Self.noise { score += Self.impossible }", "_ = isBarred", "LabelChain"),
    ("a page has no foot", "GongwenReading/Noise/PageFoot.swift", "if isMark(text, token) { start = index }", "", "NoiseTests"),
    ("text below a foot is left out", "GongwenReading/Noise/PageFoot.swift", "if isSentence, token.has.isDisjoint(with: [.certainNoise, .siteProse]) { break }", "_ = isSentence", "NoiseTests"),
    ("fields in brackets are text", "GongwenReading/Noise/WebFields.swift", "|| isClosed ||", "||", "NoiseTests"),
    ("lines of a header without a mark are lost", "GongwenModel/Document/ElementGrouping.swift", "body = untouched", "_ = untouched", "ElementGrouping"),
    ("the mark above signatories is left out", "GongwenReading/Structure/ElementLines.swift", "let isHeader = !marks.isEmpty || !signatories.isEmpty", "let isHeader = !marks.isEmpty", "ElementLine"),
    ("one tilde strikes out", "GongwenFormats/Markdown/MarkdownTree.swift", "CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE", "CMARK_OPT_FOOTNOTES", "MarkdownFormat"),
    ("attachments' titles are numbered", "GongwenFormats/Markdown/MarkdownContent.swift", "word.hasPrefix(\"附件\") && ", "word.hasPrefix(\"附表\") && ", "MarkdownFormat"),
    ("a name in a longer one is its own", "Gongwen/Batch/Jobs/Byline.swift", "$0.replacing($1, with: \"|\")", "_ = $1; return $0", "BylineTests"),
    ("a vacant post is a person", "GongwenRoster/Tables/TableRows.swift", "if let name, TableWords.isVacancy(name.value.text) { return .vacancy }", "", "TableRoster"),
    ("ditto is a unit", "GongwenRoster/Reading/RosterChecks.swift", "if TableWords.isDitto(cell.text) {", "if TableWords.isDitto(cell.text + cell.text) {", "TableRoster"),
    ("a paper is a date", "GongwenReading/Labelling/LabelConstraints.swift", "      result.allowed.remove(.date)\n", "", "LabelConstraint"),
    ("organs run together", "GongwenReading/Labelling/JoinConstraints.swift", "if upper.kind == .organ, lower.kind == .organ || lower.blankBefore { return true }", "", "JoinConstraint"),
    ("rows run together", "GongwenReading/Labelling/LabelConstraints.swift", "return bars(inLine: Int(own.line)) >= 2 && ", "return own.line < 0 && ", "JoinConstraint"),
    ("the second page of a letter is its first", "Gongwen/Report/Conformity/Rules/HeadingRules.swift", "{ $0.role == .body || $0.role == .salutation }", "{ $0.role == .chapter }", "FormReport"),
    # Chat pastes, phones, lists of members, tables of elements.
    ("a chat's tail is printed", "GongwenReading/Noise/ChatFrame.swift", "let places = frame.preface() + frame.tail()", "let places = frame.preface()", "ChatFrame"),
    ("a chat's preface is printed", "GongwenReading/Noise/ChatFrame.swift", "let places = frame.preface() + frame.tail()", "let places = frame.tail()", "ChatFrame"),
    ("a meeting's place and time are an account's", "GongwenReading/Noise/PageHead.swift", "guard let end = pieces[0].last, !meetingPlaces.contains(end) else { return false }", "", "PageFrame"),
    ("what a counter counts is not looked at", "GongwenReading/Noise/PageHead.swift", "return behind.map { !ScalarSet.isHan($0) || countUnits.contains($0) } ?? true", "return true", "PageFrame"),
    ("any group is a chat's", "GongwenReading/Noise/PageHead.swift", "return chatGroups.contains(before) &&", "return before > 0 &&", "PageFrame"),
    ("any state is a portal's", "GongwenReading/Noise/PageTail.swift", "guard words.count <= 24, let (end, _) = states.match(in: words, at: 0), words.indices.contains(end) else {", "guard let end = words.firstIndex(where: Characters.isColon) else {", "PageFrame"),
    ("masked names with numbers are phrases", "GongwenFormats/Markdown/MarkdownReader+Marks.swift", "if !isName, ScalarSet.isDigit(first)", "if ScalarSet.isDigit(first)", "AssistantText"),
    ("breaks are spoken of nowhere", "GongwenFormats/Text/WrittenBreaks.swift", "guard count >= Self.fewest, count >= lines else", "guard count >= Self.fewest else", "AssistantText"),
    ("parts of a paper in any order are a template", "GongwenReading/Noise/TemplateLabels.swift", ", isPaper(found.map(\\.part)) else", " else", "AssistantText"),
    ("any 来源 is a page's", "GongwenReading/Noise/PageHead.swift", "guard let last = before.last, ScalarSet.isHan(last) else { return true }", "guard before.count > 99 else { return true }", "PageFrame"),
    ("a province alone is a page's", "GongwenReading/Noise/PageHead.swift", "place > 0 && found.last == top[place - 1] && provinces", "provinces", "PageFrame"),
    ("emoji refuse a paper", "GongwenReading/Structure/PreparedText.swift", "diagnostics += Emoji.mark(&marked)", "", "ChatFrame"),
    ("signs say the level of a typed number", "GongwenFormats/Markdown/HeadingPlan.swift", "ofFirstLevel = chapters != nil ? nil :", "ofFirstLevel = chapters == nil ? nil :", "MarkdownFormat"),
    ("running heads are printed", "GongwenReading/Structure/PreparedText.swift", "page.places + RunningHeads.places(in: lines)", "page.places", "RunningHeads"),
    ("members run together", "GongwenReading/Labelling/JoinConstraints.swift", "isPersonRow(index) || isPersonRow(start(of: above)) ||", "", "JoinConstraint"),
    ("a measure is a unit", "GongwenRoster/Tables/TableWords.swift", "if TableUnit.isUnit(line) { return (folded(line), false) }", "", "GongwenRosterTests"),
    ("an average is a person", "GongwenRoster/Tables/TableWords.swift", "if [\"平均分\", \"平均数\"", "if [\"平均数\"", "GongwenRosterTests"),
    ("surname and given name apart", "GongwenRoster/Reading/DelimitedRoster.swift", "Grid(records, of: source).withJoinedNames", "Grid(records, of: source)", "GongwenRosterTests"),
    ("bars are printed", "GongwenReading/Assembly/DocumentBuilder.swift", "partsCells: hasRowBeside(index)", "partsCells: false", "TableUnit"),
    ("a unit stands alone", "GongwenReading/Assembly/ObjectGrouping.swift", "if table.unit == nil { table.unit = Self.taken(from: &result, Self.unit) }", "", "GongwenReadingTests"),
    ("values of a record are dropped", "GongwenReading/Assembly/DocumentBuilder.swift", "if manuscript.isComplete { addMissingOpening() }", "", "DocumentBuilder"),
    ("tables of elements are boxes", "GongwenFormats/Docx/Body/OpenTable.swift", "if !isNested, let lines = ElementTable.lines(of: rows) { return [.frame(lines)] }", "", "DocxNestedTable"),
    ("turned lines ignore the style", "GongwenLayout/Flow/LabelIndent.swift", "if let own = look.hangingIndent { shape.restIndent = own }", "", "Attendance"),
    ("a comment is printed", "GongwenFormats/Markdown/MarkdownReader.swift", "if Self.isComment(step.literal) { return content.sign(within(from, blockEnd)) }", "", "MarkdownFormat"),
    ("a fraction's stroke is lowered", "GongwenFormats/Docx/Body/OpenFormula.swift", "paragraphs.indices.last.map { paragraphs[$0].beginRun(position: scripts.last) }", "", "DocxText"),
    ("siblings disagree", "GongwenReading/Labelling/Labeller.swift", "    agreeInSeries(in: window, &best)\n", "", "GongwenReadingTests"),
    ("one of a series decides", "GongwenReading/Labelling/Labeller.swift", "count.headings >= 2 * count.texts", "count.headings >= 1", "SeriesAgreement"),
    ("aligned lines are text", "GongwenReading/Labelling/LabelConstraints.swift", "if isAlignedRow(Int(token.line)) {", "if false {", "TableUnit"),
    ("a name stays with its date", "GongwenReading/Labelling/CutFinder.swift", "|| endsInSigner(head)", "", "CutFinder"),
    ("stock headings keep their text", "GongwenReading/Labelling/CutFinder+Headings.swift", "let isStock = isStockHeading(start, index)", "let isStock = false", "CutFinder"),
    ("numbers of a list go on below another", "GongwenFormats/Docx/Body/BodyReader+Content.swift", "listNumbers = Array(listNumbers.prefix(level + 1))", "", "DocxField"),
    ("the heading of contents stays", "GongwenFormats/Docx/Body/BodyReader.swift", "if context.diagnostics.contentsLines == 0 { leaveOutContentsHeading() }", "", "DocxField"),
    ("the last entry of contents stays", "GongwenFormats/Docx/Body/BodyReader.swift", "if contentsControl != nil || endsContents {", "if contentsControl != nil {", "DocxField"),
    ("a break in brackets parts", "GongwenFormats/Story/ManuscriptWriter.swift", "let paragraph = paragraph.withoutBreaksInBrackets", "let paragraph = paragraph", "DocxNestedTable"),
    ("a field to fill in is text", "GongwenChecking/Rules/Words/L52Placeholders.swift", "inner.isEmpty || fields.contains(inner)", "inner.isEmpty", "GongwenCheckingTests"),
    ("a forced break has another rule", "GongwenLayout/Inline/BreakOpportunity.swift", "case .prohibited: .forbidden(.lineStart)", "case .prohibited: .forbidden(.word)", "CorpusTests"),
    ("names part as words do", "GongwenLayout/Inline/BreakOpportunity.swift", "case .personName: .penalty(3, .unit)", "case .personName: .free", "GongwenLayoutTests"),
    ("streams are packed quickly", "GongwenRendering/PDF/Archive/ObjectWriter.swift", "let chosen = isThorough ? thoroughCompressor : compressor", "let chosen = compressor", "ObjectWriter"),
    ("a volume is packed slowly", "GongwenRendering/PDF/Archive/ObjectWriter.swift", "if isThorough { thoroughBytes -= content.count }", "", "ObjectWriter"),
    # Tables in cells, forms, blanks, rows between bars.
    ("the last stretch of a cell takes no rest", "GongwenLayout/Tables/NestedGrid.swift", "let bottom = isLast ? rows.upperBound : top + count", "let bottom = top + count", "NestedGrid"),
    ("holes of inner tables move cells", "GongwenLayout/Tables/NestedGrid.swift", "placed += Self.holes(placed, division.rowCount, lines.count - 1)", "", "NestedGrid"),
    ("columns of no width vanish", "GongwenLayout/Tables/NestedGrid.swift", "shares = shares.map { max(least, $0) }", "", "NestedGrid"),
    ("a table in a cell is lines", "GongwenFormats/Story/ManuscriptWriter.swift", "case .table(let table) where holdTables:", "case .table(let table) where holdTables && false:", "DocxNestedTable"),
    ("a blank on whole points is lost", "GongwenRendering/Cairo/PageDrawing.swift", "    keepBlanks(run, on: canvas)\n", "", "CopiedText"),
    ("a thin space is missing", "GongwenText/Shaping/PangoShaper.swift", "if let width = BlankWidth.of(scalar) { return try space(stretch, width, into: &result) }", "", "PangoShaper"),
    ("rows of forms lose their height", "GongwenFormats/Docx/Body/OpenTable.swift", "return points >= 40 ? min(points, 800) : nil", "return nil", "DocxNestedTable"),
    ("lines to sign stay in the middle", "GongwenLayout/Tables/SetTable.swift", "if given > 0 { lowerSignLines(in: row) }", "", "TablePages"),
    ("rows between bars are glued", "GongwenReading/Labelling/TokenReader.swift", "TableBar.isRow(line) || TableBar.partsCells(line) ? nil : CutFinder.cuts(in: line)", "CutFinder.cuts(in: line)", "LabelConstraint"),
    ("fields of a document are left out", "GongwenReading/Labelling/DataFields.swift", "return 6", "return 0", "LabelConstraint"),
    ("第一条 alone is a paragraph", "GongwenReading/Labelling/JoinConstraints.swift", "if isNumberAlone(above), lower.han >= 4 {", "if false {", "JoinConstraint"),
    ("full lines part", "GongwenReading/Labelling/JoinConstraints.swift", "ScalarSet.isHan(lower.first) && reachesStop(index)", "ScalarSet.isHan(lower.first) && false", "JoinConstraint"),
    ("decimals stand below a 1. that is not there", "GongwenReading/Structure/Recognisers/HeadingRecognisers.swift", "survey.forms[.hanComma] == nil || survey.decimalsNameTheirChapter ? 0 : 1", "survey.forms[.hanComma] == nil ? 0 : 1", "SpaceFolding"),
    ("a column of a site is a title", "GongwenReading/Labelling/TitleSpanFinder.swift", "!NoiseWords.isColumn(words[place])", "true", "TitleSpan"),
    ("one （一） forbids 1. everywhere", "GongwenModel/Numbering/NumberingCheck.swift", "if startsSection(block) { usesSecondLevel = withSecondLevel.contains(index + 1) }", "usesSecondLevel = !withSecondLevel.isEmpty", "GongwenCheckingTests"),
    # Titles and tables of pages nobody had seen, levels of Markdown.
    ("levels count from the title alone", "GongwenFormats/Markdown/HeadingPlan.swift", "highest = below.map(\\.level).min() ?? 1", "highest = hasTitle && others.isEmpty ? 2 : 1", "MarkdownFormat"),
    ("dividers are rows", "GongwenReading/Labelling/LabelConstraints.swift", "      allowed = LabelSet(.noise)\n    } else if", "    } else if", "LabelConstraint"),
    ("an organ above a title is a byline", "GongwenReading/Labelling/Labeller.swift", "      best[above] = .title", "      best[above] = .byline", "TitleSpan"),
    ("an edition is a byline", "GongwenReading/Labelling/Labeller.swift", "if isEdition || isPaper { best[below] = .title }", "if isPaper { best[below] = .title }", "TitleSpan"),
    ("listed names lose their marks", "GongwenReading/Noise/QuotedTitle.swift", "guard !isListed, isQuoted", "guard isQuoted", "NoiseTests"),
    ("a sample's word is printed", "GongwenReading/Noise/TailNoise.swift", " ?? sampleWord(text, range)", "", "NoiseTests"),
    ("places are not weighed", "GongwenReading/Labelling/CutWeigher.swift", "guard place.cut != nil || weight >= least else", "guard place.cut != nil else", "CutWeigher"),
    ("doubt alone parts a line", "GongwenReading/Labelling/CutWeigher.swift", "return isPasted ? result : result.filter { $0.cut != .likely }", "return result", "CutWeigher"),
    ("a model of cuts of any length", "GongwenReading/Labelling/CutModel.swift", "bytes.count == firstWeight + 4 * hashes.count, ", "", "CutWeigher"),
    ("numerals are read behind the end", "GongwenReading/Labelling/CutFeatures.swift", "index + count < text.count,", "true,", "CutWeigher"),
    ("no place behind a short heading", "GongwenReading/Labelling/CutFeatures.swift", "if ordinal.form > 0, lastMark <= ordinal.end, (0...34).contains(index - ordinal.end) { return true }", "", "CutWeigher"),
    ("the last hash of a group is lost", "GongwenReading/Labelling/HashTable.swift", "while place < end {", "while place + 1 < end {", "CutWeigher"),
    ("a title falls apart in its line", "GongwenReading/Labelling/Labeller.swift", "joinTitles(in: window, &best)", "", "GluedLine"),
    ("places of the finder are lost", "GongwenReading/Labelling/CutFeatures.swift", "(text[place.0...].firstIndex { !ScalarSet.isWhiteSpace($0) } ?? text.count, place.1)", "(place.0, place.1)", "CutWeigher"),
    ("a number of a paper falls apart", "GongwenReading/Labelling/CutFeatures.swift", "canBegin(), !isWithinNumber(end) else", "canBegin() else", "CutWeigher"),
    ("a title stays with its number", "GongwenReading/Labelling/TokenReader.swift", "markNumbers(from: first)", "", "Token"),
    ("a numeral of a word is an ordinal", "GongwenReading/Labelling/CutFeatures.swift", "if isOfWord() || look.group(index - 1) == PastedLine.opening { return nil }", "", "CutWeigher"),
    ("names with numbers are parted", "GongwenReading/Labelling/CutFinder.swift", "|| ScalarSet.isHan(before) && before != 0x67D0", "|| ScalarSet.isHan(before)", "CutFinder"),
    ("names before a mark are parted", "GongwenReading/Labelling/CutFinder.swift", "ScalarSet.isHan(before) && before != 0x67D0 && index", "ScalarSet.isHan(before) && index", "CutFinder"),
    ("short sentences are joined", "GongwenReading/Labelling/JoinConstraints.swift", "if most < 40, Characters.isStop(upper.end) { return true }", "", "JoinConstraint"),
    ("an index may point anywhere", "GongwenReading/Labelling/HashTable.swift", "bytes.word(firstIndex + 4 * $0) <= bytes.word(firstIndex + 4 * $0 + 4)", "bytes.word(firstIndex + 4 * $0) <= .max", "CutWeigher"),
    ("a call's place hides an ordinal", "GongwenReading/Labelling/CutFeatures.swift", "while nextFound + 1 < found.count, found[nextFound + 1].0 == index { nextFound += 1 }", "", "CutWeigher"),
    ("Han numerals fall apart", "GongwenReading/Labelling/CutFeatures.swift", "HanNumeral.isNumeral(scalar), !HanNumeral.isNumeral(text[index - 1]) else", "HanNumeral.isNumeral(scalar) else", "CutWeigher"),
    ("papers that are referred to are titles", "GongwenReading/Labelling/CutFinder.swift", "referring.match(in: text, at: 0) == nil,", "", "CutFinder"),
    ("calls stay behind their papers", "GongwenReading/Labelling/CutFinder.swift", "if !hasStop, index <= 120, CutPlaces.isCallBehindPaper(index, in: text) { return .label }", "", "CutFinder"),
    ("the traditional number is none", "GongwenReading/Structure/Recognisers/DocumentNumberText.swift", " || sign.first == 0x865F)", ")", "LabelConstraint"),
    ("items of lists are lost", "GongwenReading/Labelling/LabelConstraints.swift", "if isListed || token.kind == .documentNumber { return 4 }", "if token.kind == .documentNumber { return 4 }", "LabelConstraint"),
    ("numbers of papers are lost", "GongwenReading/Labelling/LabelConstraints.swift", "if isListed || token.kind == .documentNumber { return 4 }", "if isListed { return 4 }", "LabelConstraint"),
    ("asides are lost", "GongwenReading/Labelling/LabelConstraints.swift", "return isAside ? 4 : 0", "return 0", "LabelConstraint"),
    ("a field goes on with a title", "GongwenReading/Labelling/TitleSpanFinder.swift", "end == start || goesWith(end, after: start) else", "end >= start else", "TitleSpan"),
    ("a form's gaps are a title", "GongwenReading/Labelling/TitleSpanFinder.swift", "!isSpread(place), ", "", "TitleSpan"),
    ("spread chapters hide articles", "GongwenReading/Labelling/CutFinder.swift", "cuts.suffix(4).last { $0.1 == .ordinal }?.0 ?? 0", "cuts.last?.0 ?? 0", "CutFinder"),
    ("one link is a table of contents", "GongwenFormats/Markdown/LinkedContents.swift", "if end - start >= 2 {", "if end - start >= 1 {", "MarkdownFormat"),
    ("links with words are contents", "GongwenFormats/Markdown/LinkedContents.swift", "      && !source.utf8[high..<line.upperBound].dropLast().contains(0x29)", "", "MarkdownFormat"),
    ("a cell that is set flush right is not", "GongwenLayout/Tables/TableComposer.swift", "case .end: return .right", "case .end: return .justified", "TablePages"),
    ("long texts are centred", "GongwenLayout/Tables/TableComposer.swift", "<= Self.mostAligned * room", "<= 99 * room", "TablePages"),
    ("cells of several alignments take the first", "GongwenFormats/Story/Story.swift", "guard found.count == 1, let alignment", "guard let alignment", "DocxObject"),
    ("records lose alignment", "GongwenFormats/Records/RecordWriter.swift", "if let alignment = cell.alignment {", "if let alignment = cell.alignment, alignment == .start {", "RecordTests"),
    ("dividers of Markdown say nothing", "GongwenFormats/Markdown/MarkdownTree.swift", "if kind == .table, isEnter {", "if kind == .table, !isEnter {", "MarkdownFormat"),
    ("a paper below its organ is a byline", "GongwenReading/Labelling/Labeller.swift", "if isEdition || isPaper { best[below] = .title }", "if isEdition { best[below] = .title }", "TitleSpan"),
    ("titles keep their colons", "GongwenReading/Structure/PreparedText.swift", "    diagnostics += TitleColon.mark(&marked)\n", "", "NoiseTests"),
    ("a lone attachment's document has no title", "GongwenReading/Assembly/DocumentBuilder.swift", " ?? attachmentTitle()", "", "AttachmentList"),
    ("a site's mark is part of the title", "GongwenReading/Noise/TailNoise.swift", " ?? siteTag(text, range)", "", "NoiseTests"),
    ("a site's mark stands before anything", "GongwenReading/Noise/TailNoise.swift", "    guard TitleWords.kinds.suffix(of: Array(text.scalars[range])) != nil else { return nil }\n    return (range.lowerBound..<range.lowerBound + end, \"reading.noise.site\")", "    return (range.lowerBound..<range.lowerBound + end, \"reading.noise.site\")", "NoiseTests"),
    ("a numbered sample keeps its word", "GongwenReading/Noise/TailNoise.swift", "range.upperBound - word <= 3", "range.upperBound - word <= 1", "NoiseTests"),
    ("a part in round brackets is printed", "GongwenReading/Noise/TailNoise.swift", "        isCount(inner) || numberOfPart(inner) == 0\n", "        isCount(inner)\n", "NoiseTests"),
    ("a count of samples is printed", "GongwenReading/Noise/TailNoise.swift", " ?? countOfParts(scalars)", "", "NoiseTests"),
    ("headings end at no blank", "GongwenReading/Labelling/CutFinder.swift", " ?? (headingEndsAtGap(before: index) ? .afterHeading : nil)", "", "CutFinder"),
    ("an article's number ends its chapter", "GongwenReading/Labelling/CutFinder.swift", " || isLastArticle(index, match)", "", "CutFinder"),
    ("items that begin with a figure go on", "GongwenReading/Labelling/CutFinder.swift", "\n        || isNextOverDigit(index, match),", ",", "CutFinder"),
    ("a company's number goes on", "GongwenReading/Labelling/CutFinder.swift", "    if !hasStop, index <= 160, CutPlaces.endsNumberField(start, in: text) { return .afterNumber }\n", "", "CutFinder"),
    ("numbers between other brackets go on", "GongwenReading/Labelling/CutFinder.swift", "〔［[【﹝<(（", "〔［[(（", "CutFinder"),
    ("a title that is begun is whole below", "GongwenReading/Labelling/TitleSpanFinder.swift", "guard isWhole(last), !isBegun else", "guard isWhole(last) else", "TitleSpan"),
    ("a page's word is as long as any", "GongwenReading/Labelling/TitleSpanFinder.swift", "words[last - 1].count > 6 ?", "words[last - 1].count > 0 ?", "TitleSpan"),
    ("a lone address is text", "GongwenReading/Labelling/LabelConstraints.swift", "    if isLoneAddress { return -4 }\n", "", "NoiseTests"),
    ("outlines with text among them are contents", "GongwenReading/Labelling/ZoneReader.swift", "(token.stops == 0 || token.hasLeader)\n      && token.gaps", "token.gaps", "TokenTests"),
    ("phrases without numbers are contents", "GongwenReading/Labelling/ZoneReader.swift", "if 2 * numbered >= end - start {", "if numbered >= 0 {", "TokenTests"),
    ("the first heading goes on with its title", "GongwenReading/Labelling/CutFinder.swift", " || match.ordinal.value == 1 && !hasStop && endsName(before: index)", "", "CutFinder"),
    ("those addressed go on with the title", "GongwenReading/Labelling/CutFinder.swift", "    if !hasStop, index <= 120, isFieldOrOrgan(behindPaper: index) { return .label }\n", "", "CutFinder"),
    ("any field ends a title", "GongwenReading/Labelling/CutFinder+Papers.swift", "return words == fileNumber || words.count >= 4 && PersonWords.organs.suffix(of: words) != nil", "return words.count >= 2", "CutFinder"),
    ("a number without a blank goes on", "GongwenReading/Labelling/CutFinder.swift", "ScalarSet.isHan(scalar), ScalarSet.isDigit(before),", "!ScalarSet.isHan(scalar), ScalarSet.isDigit(before),", "CutFinder"),
    ("who passes a paper on is in its title", "GongwenReading/Noise/TailNoise.swift", " || head[1] == 0x8F6C", "", "NoiseTests"),
    ("items of articles are headings", "GongwenReading/Labelling/LabelConstraints.swift", "if !hasArticle, result.allowed.contains(.runInHeading),", "if result.allowed.contains(.runInHeading),", "LeadForm"),
    ("fields behind a number are text", "GongwenReading/Labelling/LabelConstraints.swift", "      result.allowed.remove(.body)\n      result.allowed.remove(.heading)\n", "", "LeadForm"),
    ("what a word means is a heading", "GongwenReading/Labelling/LeadForms.swift", " && next != 0x6307", "", "LeadForm"),
    ("a sentence with a colon is a heading", "GongwenReading/Labelling/LeadForms.swift", " && !phrase.contains(0x7531)", "", "LeadForm"),
    ("a field ends at its first sentence", "GongwenReading/Structure/CandidateJudge.swift", "      isField || unit.firstStop", "      unit.firstStop", "LeadForm"),
    ("a title is called one in print", "GongwenReading/Noise/TitleColon.swift", "markBehind(&text) + markLabel(&text)", "markBehind(&text)", "NoiseTests"),
    ("a page's field is a title", "GongwenReading/Noise/TitleColon.swift", "guard !isRepeated, !isField(words(place - 1)), !isField(words(place + 1)) else", "guard !isRepeated else", "NoiseTests"),
    ("a signed title is Chinese", "GongwenReading/Labelling/TokenConstraints.swift", "(token.han >= 2 || isNamed)", "token.han >= 2", "NoiseTests"),
    ("a page's column is in the title", "GongwenReading/Labelling/TitleSpanFinder.swift", "|| hasForeignHead(range) {", "{", "PageFrame"),
    ("an organ is no part of its title", "GongwenReading/Labelling/TitleHead.swift", "if isUnit(last) || PersonWords.organs.suffix(of: words) != nil { return false }", "", "PageFrame"),
    ("half a name is a page's", "GongwenReading/Labelling/TitleHead.swift", "!isFirstHalf || title.starts(with: about)", "true || title.starts(with: about)", "PageFrame"),
    ("a file's name is a title above the title", "GongwenReading/Noise/PageHead.swift", 'if isFile(words) { return "reading.noise.fileName" }', "", "PageFrame"),
    ("a chat's group is an organ", "GongwenReading/Noise/PageHead.swift", "isGroup(words) || isSender(words) ?", "isSender(words) ?", "PageFrame"),
    ("sizes to click on are cut", "GongwenReading/Noise/PageHead.swift", "|| isSizes(words) ", "", "PageFrame"),
    ("an account's line is a date", "GongwenReading/Noise/PageHead.swift", "isAccount(words) || isSource", "isSource", "PageFrame"),
    ("what a page counts is a byline", "GongwenReading/Noise/PageHead.swift", "isAccount(words) || isSource(words)", "isAccount(words)", "PageFrame"),
    ("who read it is a date", "GongwenReading/Noise/PageTail.swift", "isReceipt(words) || isState", "isState", "PageFrame"),
    ("who checks a paper is a page's", "GongwenReading/Noise/PageTail.swift", "return names(checks) ? credits.occurs(in: words) : nil", "return names(checks) ? true : nil", "PageFrame"),
    ("a sentence goes on from a field", "GongwenReading/Labelling/JoinConstraints.swift", "if head == above, isField(above), !isOpen, !isFull[above]", "if head != above, isField(above), !isOpen, !isFull[above]", "JoinConstraint"),
    ("a date of 印 is no date", "GongwenModel/Document/ElementGrouping.swift", '["印发", "日印", "日印制"]', '["印发"]', "ElementGrouping"),
    ("headings are titles beside a named one", "GongwenReading/Labelling/TitleSpanFinder.swift", "if isNamed, (1...4).contains(token(start).hint) { continue }", "", "TitleSpan"),
    ("a title with a colon shows its signs", "GongwenFormats/Markdown/PastedMarkdown.swift", "\"，。；！？\".contains", "\"，。；：！？\".contains", "PastedMarkdown"),
    ("a title without a space shows its sign", "GongwenFormats/Markdown/MarkdownSigns.swift", "guard line < first + 3,", "guard line < first,", "PastedMarkdown"),
    # Starts, columns and labels of titles.
    ("the dictionary is opened for every title", "GongwenLayout/Flow/TitleShape.swift", "    guard (sums.width.last ?? 0) > limit else { return nil }\n    let search = TitleShape(sums, utf8, wordStarts(), look)", "    let words = wordStarts()\n    guard (sums.width.last ?? 0) > limit else { return nil }\n    let search = TitleShape(sums, utf8, words, look)", "TitleShape"),
    ("columns of two words are titles", "GongwenReading/Noise/NoiseWords.swift", "guard words.count == 4 else", "guard words.count == 0 else", "NoiseTests"),
    ("every notice is a column", "GongwenReading/Noise/NoiseWords.swift", "noticeKinds.contains(kind) && siteSubjects.contains(subject)", "noticeKinds.contains(kind)", "NoiseTests"),
    ("labels of titles stand without brackets", "GongwenReading/Noise/TitleColon.swift", "first == 0x3010 || first == 0x5B", "false", "NoiseTests"),
    ("a paper's kind ends anywhere", "GongwenReading/Labelling/PaperNames.swift", "where kinds[range.upperBound] == 0 {", "{", "PaperNames"),
    ("a file's name is a title whole", "GongwenReading/Noise/TailNoise.swift", "(isFirst ? fileEnding(text, range) : nil) ?? ", "", "NoiseTests"),
    ("every file's name loses its ending", "GongwenReading/Noise/TailNoise.swift", "isFirst ? fileEnding(text, range) : nil", "fileEnding(text, range)", "NoiseTests"),
    ("a title's end stays improbable", "GongwenReading/Labelling/CutWeigher.swift", "    if let (place, weight) = opening.end { result[place].step = step(weight) }\n", "", "CutWeigher"),
    ("a title ends on a line of one paragraph", "GongwenReading/Labelling/CutWeigher.swift", "if weight >= 0 { isPartedBelow = true }", "isPartedBelow = true", "CutWeigher"),
    ("a title's own pause ends it", "GongwenReading/Labelling/CutFeatures.swift", "guard depth == 0, text[index - 1] != 0x3001 else", "guard depth == 0 else", "CutWeigher"),
    ("a pause in quotes ends a title", "GongwenReading/Labelling/CutFeatures.swift", "guard depth == 0, text[index - 1] != 0x3001 else", "guard text[index - 1] != 0x3001 else", "CutWeigher"),
    ("a numbered collection keeps its word", "GongwenReading/Noise/TailNoise.swift", "if tail.upperBound == range.upperBound, id ==", "if tail.isEmpty, id ==", "NoiseTests"),
    ("only two words call a title one", "GongwenReading/Noise/TitleColon.swift", "原标题 文章标题", "", "NoiseTests"),
    # Narrow cells, signs of numbers, very long lines.
    ("narrow cells are stretched", "GongwenLayout/Tables/TableComposer.swift", "$0.set.stretchPerGap > open", "$0.set.stretchPerGap > 99", "TablePages"),
    ("a head in two lines sets numbers flush", "GongwenLayout/Tables/ColumnAlignment.swift", "&& counts[$0].numbers < 2 * counts[$0].long", "", "TablePages"),
    ("the back of a letter is page 1", "GongwenLayout/Pages/ImprintPlacement.swift", "?? style.pageNumber.first + pages.count", "?? style.pageNumber.first", "ImprintPages"),
    ("∶ ends a line", "GongwenLayout/Inline/BreakRules.swift", "if BreakRules.relations.contains(items.scalar(index, utf8)) { return .numberFromUnit }", "", "BreakRulesTests"),
    ("degrees and minutes part", "GongwenLayout/Inline/BreakRules.swift", "return BreakRules.degrees.contains(items.scalar(index, utf8)) ? .insideUnit : .free", "return .free", "BreakRulesTests"),
    ("× ends a line", "GongwenLayout/Inline/BreakRules.swift", "return isTimes(index, items, utf8) ? .insideUnit : .free", "return .free", "BreakRulesTests"),
    ("minutes are a cell wide", "GongwenText/Shaping/TextStretches.swift", "case 0x2032, 0x2033: return isAfterLatin", "case 0x2032: return false", "PangoShaper"),
    ("rows of names run together", "GongwenReading/Labelling/JoinConstraints.swift", "if isGapped(index), isGapped(start(of: above)) { return true }", "", "JoinConstraint"),
    ("a window holds any number of tokens", "GongwenReading/Labelling/Labeller.swift", "private static let windowTokens = 8192", "private static let windowTokens = 8_192_000", "LabelWindow"),
    ("any colon makes a document number", "GongwenReading/Labelling/ElementForms.swift", "if line.contains(where: { $0 == 0x53F7", "if line.contains(where: { Characters.isColon($0) || $0 == 0x53F7", "LabelConstraint"),
    ("members lose their column", "GongwenReading/Assembly/MemberRows.swift", "return (indent - margin) / 2", "return 0", "GapTests"),
    ("names of two characters are closed", "GongwenReading/Assembly/SpaceFolder.swift", "case _ where GapReader(text).alignsColumns(run): return .keep", "", "GapTests"),
    ("long titles are text", "GongwenReading/Labelling/TokenConstraints.swift", "(token.ends.isDisjoint(with: [.report, .paper]) ? 80 : 100)", "80", "LabelConstraint"),
    ("rows of any number of columns", "GongwenFormats/Markdown/MarkdownTree.swift", "mostBars = 2048", "mostBars = 204_800", "MarkdownFormat"),
    ("a head that is a table sinks", "GongwenReading/Assembly/DocumentBuilder.swift", "if !isMarked { addObjects(above: index) }", "", "DocumentBuilder"),
    ("签发人 is a fault of the number", "GongwenChecking/Rules/Elements/DocumentNumberForm.swift", "let number = Self.withoutSignatories(value.text)", "let number = value.text", "GongwenCheckingTests"),
    ("what leads on to a table signs", "GongwenReading/Assembly/DocumentBuilder.swift", "if let last = text.last, \"：:\".contains(last) { return true }", "", "DocumentBuilder"),
    ("a rule to write on is spread", "GongwenLayout/Inline/BreakRules.swift", "(.prefix, .prefix), (.placeholder, .placeholder): return false", "(.prefix, .prefix): return false", "BreakRulesTests"),
    ("a rule to write on goes whole", "GongwenLayout/Inline/BreakRules.swift", "return isRule(index, items, utf8) ? .looseUnit : .insideUnit", "return .insideUnit", "BreakRulesTests"),
    ("a lone ending goes to what follows", "GongwenText/Words/WordEdges.swift", "return opensName(word) ? end : start }", "return end }", "WordEdges"),
    ("an ending never opens a name", "GongwenText/Words/WordEdges.swift", "return opensName(word) ? end : start }", "return start }", "WordEdges"),
    ("numbers are torn from what they count", "GongwenText/Words/WordEdges.swift", "if WordEdges.isNumeral(units[end - 1]) { refused.insert(end) }", "", "WordEdges"),
    ("年 goes to what follows", "GongwenText/Words/WordEdges.swift", "    if start > 0, WordEdges.isNumeral(units[start - 1]) { return nil }\n", "", "WordEdges"),
    ("在职优秀 is one word", "GongwenText/Words/WordEdges.swift", "WordEdges.prepositions.contains(units[start - 1]) {\n", "false {\n", "WordEdges"),
    ("a title's line ends inside a term", "GongwenLayout/Flow/TitlePlaces.swift", "if insideTerms.contains(index) { cost += TitlePlaces.insideTerm }", "", "TitleShape"),
    ("a title's line ends inside quotes", "GongwenLayout/Flow/TitlePlaces.swift", "} else if quotes > 0 {", "} else if false {", "TitleShape"),
    ("a title's line begins with a bracket", "GongwenLayout/Flow/TitlePlaces.swift", "    if next == 0xFF08 || next == 0x28 { return 2 }\n", "", "TitleShape"),
    ("关于 is a word like any other", "GongwenLayout/Flow/TitlePlaces.swift", "scalars[index + 1] == 0x4E8E { return -1 }", "scalars[index + 1] == 0x4E8E { return 0 }", "TitleShape"),
    ("organs of one title are divided anywhere", "GongwenLayout/Flow/TitlePlaces.swift", "    if last == 0x20 || last == 0x3000 { return -1 }\n", "", "TitleShape"),
    ("an attribute leaves its word in a title", "GongwenLayout/Flow/TitlePlaces.swift", "{ return afterAttribute }", "{ return 0 }", "TitleShape"),
    ("先天性 leaves its word in a title", "GongwenLayout/Flow/TitlePlaces.swift", "{ return afterQuality }", "{ return 0 }", "TitleShape"),
    ("a document's kind begins no line", "GongwenLayout/Flow/TitlePlaces.swift", "if TitleTerms.isKind(at: index, scalars) { cost -= TitlePlaces.beforeKind }", "", "TitleShape"),
    ("a name in a name is cut", "GongwenLayout/Flow/TitlePlaces.swift", "if inner > 0 { cost += TitlePlaces.insideInner }", "", "TitleShape"),
    ("≤ stands apart from its number", "GongwenLayout/Inline/CellWidths.swift", "classes[index] == .han && !BreakRules.isRelation(scalar(index, utf8))", "classes[index] == .han", "MixedSpacing"),
    ("names in lists are words like any others", "GongwenLayout/Inline/Names/PersonNames.swift", "guard !listed.isEmpty else { return result }", "guard listed.count < 0 else { return result }", "PersonNames"),
    ("two words between 、 are a list of names", "GongwenLayout/Inline/Names/ListedNames.swift", "private static let leastNames = 3", "private static let leastNames = 2", "PersonNames"),
    ("an organ leaves its place", "GongwenLayout/Flow/TitlePlaces.swift", "TitleTerms.isOrgan(at: index, scalars) { return 3 }", "TitleTerms.isOrgan(at: index, scalars) { return 0 }", "TitleShape"),
    ("fields of a line run together", "GongwenReading/Assembly/GapReader.swift", " || isField(at: run.upperBound) && isBehindField(run)", "", "GapReader"),
    ("any colon behind a blank is a field", "GongwenReading/Assembly/GapReader.swift", "isField(at: run.upperBound) && isBehindField(run)", "isField(at: run.upperBound)", "GapReader"),
    ("gaps between spaced names close", "GongwenReading/Assembly/GapReader.swift", "      || run.count > 1 && (word", "      || run.count > 99 && (word", "GapTests"),
    ("a numbered heading is the title", "GongwenFormats/Markdown/HeadingPlan.swift", "? tops.first?.form != .hanComma :", "? true :", "MarkdownFormat"),
    ("inner numbers are not told", "GongwenFormats/Markdown/MarkdownReader.swift", "if let mark, itemMarks.last == mark {", "if let mark, itemMarks.last == mark, false {", "MarkdownFormat"),
    ("Latin words keep their asterisks", "GongwenFormats/Markdown/MarkdownReader+Marks.swift", "return isAroundLatin(sign)", "return false", "MarkdownFormat"),
    ("texts are parsed side by side", "GongwenFormats/Markdown/MarkdownTree.swift", "let root = oneAtATime.withLock { _ -> Int? in", "let root = Mutex(()).withLock { _ -> Int? in", "MarkdownTree"),
    ("long salutations are text", "GongwenReading/Labelling/TokenConstraints.swift", "token.length <= (listsHearers(token) ? 800 : 160)", "token.length <= 160", "LabelConstraint"),
    ("rows of an attached list sign", "GongwenReading/Labelling/LabelConstraints.swift", "for label in [Label.signature, .subtitle, .remarks] {", "for label in [Label.subtitle, .remarks] {", "AttachedList"),
    ("lists stand everywhere", "GongwenReading/Labelling/AttachedList.swift", "guard var index = tokens.firstIndex(where: isLabel) else { return result }", "var index = 0", "AttachedList"),
    ("signers above a date are a list", "GongwenReading/Labelling/AttachedList.swift", "if end - index >= leastRows, !isSigned {", "if end - index >= leastRows {", "AttachedList"),
    ("organs go on from their paper's name", "GongwenReading/Labelling/JoinConstraints.swift", "    if issues(index, paper: above) { return true }\n", "", "AttachedList"),
    ("organs below a paper's name are its title", "GongwenReading/Labelling/LabelConstraints.swift", "for label in [Label.title, .heading, .signature, .imprint] {", "for label in [Label.heading, .signature] {", "AttachedList"),
    ("poems go on from their colon", "GongwenReading/Labelling/JoinConstraints.swift", " || leadsOn(above, to: index)", "", "JoinConstraint"),
    ("a full line never ends in a colon", "GongwenReading/Labelling/JoinConstraints.swift", ", Int(upper.edge) + 4 < longest[index] || !isFull[start(of: above)],\n      lower.length >= 6", ",\n      lower.length >= 6", "JoinConstraint"),
    ("what a colon counts begins a paragraph", "GongwenReading/Labelling/JoinConstraints.swift", "return !Self.counted.contains(lower.first)", "return true", "JoinConstraint"),
    ("lists go on from what stands in brackets", "GongwenReading/Labelling/JoinConstraints.swift", " || isAside(above)", "", "JoinConstraint"),
    ("only one factor stands before a measure", "GongwenModel/Document/TableUnit.swift", "return (0...factors).contains { count in", "return [0, factors].contains { count in", "TableUnit"),
    ("measures have no brackets", "GongwenModel/Document/TableUnit.swift", "0xB7 || isOpening($0) || isClosing($0) }", "0xB7 }", "TableUnit"),
    ("computed fields are not told", "GongwenFormats/Docx/Body/BodyReader+Content.swift", "guard !fields.isContents, let word", "guard fields.isContents, let word", "DocxField"),
    ("broken references are text", "GongwenChecking/Rules/Words/LostCharacters.swift", "guard paragraph.isOne(of: \"错E\", at: position) else", "guard false else", "RuleExample"),
    ("headings without text are a file's contents", "GongwenReading/Labelling/LabelConstraints.swift", "if isStructured, !hasContents, token.kind", "if false, token.kind", "LabelConstraint"),
    ("千公顷 mixes numerals", "GongwenChecking/Rules/Numerals/L46MixedValue.swift", "private static let units = [\"公顷\", \"吨\", \"平方\", \"立方\"]", "private static let units: [String] = []", "RuleExample"),
    ("decimals of thousands mix numerals", "GongwenChecking/Rules/Numerals/L46MixedValue.swift", "paragraph.isOne(of: \".．\", at: start - 1)\n        || ", "", "NumeralRule"),
    ("registers are adverts", "GongwenChecking/Rules/Headings/L16SiteNames.swift", "if paragraph.matches(\".gov\", at: range.upperBound - 4) ||", "if false &&", "RuleExample"),
    ("terms of a formula have six dots", "GongwenChecking/Rules/Marks/L22Ellipsis.swift", "    if isOfFormula(paragraph, run) { return }\n", "", "RuleExample"),
    ("brackets of units are full-width", "GongwenChecking/Rules/Width/L17HalfWidthMarks.swift", "paragraph.kind($0).isChinese && !paragraph.isOne(of: \"·\", at: $0)", "paragraph.kind($0).isChinese", "RuleExample"),
    ("brackets of units are nested", "GongwenChecking/Rules/Marks/L28NestedBrackets.swift", " && !isOfUnit(paragraph, pair) {", " {", "RuleExample"),
    ("长×宽×高 is to be filled in", "GongwenChecking/Rules/Words/L52Placeholders.swift", "private static let dimensions = \"长宽高深厚径距\"", "private static let dimensions = \"距\"", "RuleExample"),
    ("40% is to be filled in", "GongwenChecking/Rules/Words/L52Placeholders.swift", "if after == .digit, paragraph.isOne(of: \"%％\"", "if false, paragraph.isOne(of: \"%％\"", "RuleExample"),
    ("cells need final marks", "GongwenChecking/Rules/Whole/FinalMark.swift", ", !paragraph.isInCell,", ",", "CheckerTests"),
    ("a file that a column names is not doubted", "Gongwen/Batch/Jobs/InputFinder.swift", "own + doubts(of: row))", "own)", "BylineTests"),
    ("a longer name in a file's name is no doubt", "Gongwen/Batch/Jobs/BylineNames.swift", "guard name.count == 2, let place", "guard name.count == 1, let place", "BylineTests"),
    ("another year than the roster's is not told", "Gongwen/Batch/Jobs/InputFinder.swift", "Set(own).isDisjoint(with: years)", "Set(own).isEmpty", "BylineTests"),
    ("whoever is addressed is the author", "Gongwen/Batch/Jobs/BylineNames.swift", "guard let last = parts.last, !last.isEmpty,", "guard let last = parts.last(where: { !$0.isEmpty }),", "BylineTests"),
    ("a column that was perhaps meant is not told", "Gongwen/Batch/Jobs/BatchPlanner.swift", "plan.diagnostics.append(PlacedDiagnostic(unused, path: roster.source.name))", "_ = unused", "BatchPlannerTests"),
    ("述职单位 is no unit", "GongwenRoster/Tables/TableWords.swift", "\"述职单位\": \"unit\", ", "", "LikelyColumns"),
    ("单位电话 is taken for a unit", "GongwenRoster/Tables/LikelyColumns.swift", "head.hasSuffix($0) } }", "head.contains($0) } }", "LikelyColumns"),
    ("names stand by their code", "Gongwen/Volume/PinyinKey.swift", "collation?.key(of: $0) ?? ", "", "VolumeOrderTests"),
    ("surnames have no reading of their own", "Gongwen/Volume/PinyinKey.swift", "?? Self.single[surname] ?? surname", "?? surname", "VolumeOrderTests"),
    ("surnames that sound the same are mixed", "Gongwen/Volume/PinyinKey.swift", "[reading, surname, String", "[reading, String", "VolumeOrderTests"),
    ("a PDF is written under the name .docx", "GongwenCLI/Console/OutputEnding.swift", "Self.known.contains(own) else { return }", "!Self.known.contains(own) else { return }", "OutputEnding"),
    ("endings in capitals are others", "GongwenCLI/Console/OutputEnding.swift", "let own = Path.fileExtension(of: path)", "let own = path.split(separator: \".\").last.map(String.init) ?? \"\"", "OutputEnding"),
    ("every day that is written out exists", "GongwenModel/Text/GivenDate.swift", "    return isPossible(scalars)", "    return true", "GivenDate"),
    ("no day stands where one is to be filled in", "GongwenModel/Text/GivenDate.swift", "!part.isEmpty && part.allSatisfy", "part.allSatisfy", "GivenDate"),
    ("years before 1970 are counted to the future", "GongwenModel/Text/CivilDate.swift", "(shifted >= 0 ? shifted : shifted - 146_096)", "shifted", "CivilDate"),
    ("years below zero are an era too late", "GongwenModel/Text/CivilDate.swift", "(shifted >= 0 ? shifted : shifted - 399)", "shifted", "CivilDate"),
    ("a name that ends in a numeral is a date", "GongwenModel/Text/DateAtEnd.swift", "hanFigures == 0 || hanFigures == 4 && scalar == year", "true", "DateAtEnd"),
    ("a figure of the name is the year's", "GongwenModel/Text/DateAtEnd.swift", "if figures == utf8.count || isParted {", "if figures == utf8.count {", "DateAtEnd"),
    ("a second before 1970 is in the wrong day", "GongwenRendering/PDF/UTCDate.swift", "rest < 0 ? days - 1 : days", "days", "UTCDate"),
    # Whose paper it is, and what is on it.
    ("a given title replaces what may be text", "GongwenReading/Reader.swift", "GivenTitle(metadata.title)?.keepText(&decisions, units)", "", "GivenTitle"),
    ("a byline is a title that is replaced", "GongwenReading/Structure/GivenTitle.swift", "let isByline = TypedNames.isByline(units[index].text)", "let isByline = false", "GivenTitle"),
    ("names side by side are a byline", "GongwenReading/Assembly/TypedNames.swift", "!PersonWords.isName(Array(first)) && rest.suffix", "rest.suffix", "GivenTitle"),
    ("words of the given title make none", "GongwenReading/Structure/GivenTitle.swift", "|| sharesWords(unit.text)", "", "GivenTitle"),
    ("another unit is not told", "Gongwen/Batch/Jobs/InputFinder.swift", "if result.isEmpty, let name = known.name, let unit = known.unit, let other", "if !result.isEmpty, let name = known.name, let unit = known.unit, let other", "UnitDoubt"),
    ("a short form is another unit", "Gongwen/Batch/Jobs/UnitDoubt.swift", "return pairs.contains { holds($0.1, allOf: $0.0) }", "return first == second", "UnitDoubt"),
    ("a school is no part of its bureau", "Gongwen/Batch/Jobs/UnitDoubt.swift", "kind(of: first) == kind(of: second)", "kind(of: first) != nil", "UnitDoubt"),
    ("a folder tells nobody apart", "Gongwen/Batch/Jobs/InputFinder.swift", "return own.count == 1 ? .file(own[0]) : match", "return match", "UnitDoubt"),
    ("numbers of two ways in one list", "GongwenRoster/Template/TemplatePeople.swift", "given.count == own.count && Set", "Set", "ListTemplate"),
    ("numbers skip who is left out", "GongwenRoster/Template/TemplatePeople.swift", "$0 + 1 == $1", "$0 != $1", "ListTemplate"),
    ("a number of the roster is used beside the count", "Gongwen/Batch/Jobs/BatchPlanner.swift", "merging([PeopleNumbers.column: numbers[place]]) { $1 }", "merging([PeopleNumbers.column: numbers[place]]) { own, _ in own }", "BatchPlannerTests"),
    ("what looks like a tag is not told", "Gongwen/Batch/Jobs/BatchPlanner.swift", "plan.diagnostics += TemplateLookalikes", "_ = TemplateLookalikes", "BatchPlannerTests"),
    ("any word in brackets is a tag", "GongwenRoster/Template/TemplateLookalikes.swift", "columns.contains(String(bare))", "!bare.isEmpty", "TemplateLookalikes"),
    ("a Word file is a roster that is no text", "GongwenRoster/Template/TemplateFile.swift", "case .text, .empty, .webPage, .lockFile: break", "case .text, .empty, .webPage, .lockFile, .archive: break", "TemplateLookalikes"),
    ("who collects reports has them written", "Gongwen/Batch/Jobs/UnitDoubt.swift", "$0.value.count > 1 }", "$0.value.count > 99 }", "UnitDoubt"),
    ("the folder of a unit is who collects", "Gongwen/Batch/Jobs/UnitDoubt.swift", ".subtracting(own)", "", "UnitDoubt"),
    ("委 and 局 are two units", "Gongwen/Batch/Jobs/UnitDoubt.swift", "if kernel.count >= 2, holds", "if kernel.count >= 99, holds", "UnitDoubt"),
    ("two people are one of a long name", "GongwenRoster/Reading/JoinedPeople.swift", "    else { return nil }\n    self = .perhaps", "    else { return nil }\n    return nil", "JoinedPeople"),
    ("a remark behind a name is a person", "GongwenRoster/Reading/JoinedPeople.swift", ", parts.allSatisfy({ Self.beginsName($0) }) {", " {", "JoinedPeople"),
    ("司马　相如 is two people", "GongwenRoster/Reading/JoinedPeople.swift", ",\n      !Self.isCompound(words[0])", "", "JoinedPeople"),
    ("a font that is struck through is not seen", "GongwenFormats/Workbooks/XLSX/SheetHandler.swift", "shown.isStruck = context.struck.contains(cell.style)", "", "XLSXReader"),
    ("a strike that is off strikes", "GongwenFormats/Workbooks/XLSX/SheetListHandler.swift", "![\"0\", \"false\"].contains(attributes.string(\"val\") ?? \"1\")", "true", "XLSXReader"),
    ("people who are struck through are not told", "GongwenRoster/Tables/TableRoster.swift", "cell.isStruck {", "cell.isStruck, row.cells.isEmpty {", "StruckRow"),
    ("names by 姓名 are asked of a folder in vain", "Gongwen/Batch/Jobs/BatchPlanner.swift", "for (option, _) in unused.filter(\\.1) {", "for (option, _) in unused.filter(\\.1).prefix(0) {", "BatchPlannerTests"),
    ("what a former run left is not told", "GongwenCLI/Commands/BatchPass.swift", "console.print([FormerReports(in: command.output, besides: plan).diagnostic].compactMap(\\.self))", "", "FormerReport"),
    ("what is made again is a former run's", "Gongwen/Batch/Storage/FormerReports.swift", "filter { !planned.contains($0.key) }", "filter { !$0.key.isEmpty }", "FormerReports"),
    ("every remark behind a name is left out", "Gongwen/Batch/Jobs/FileMatcher.swift", "remarks.isEmpty || !isKnown ? name", "remarks.isEmpty ? name", "FileMatcherTests"),
    ("赵六（女，回族） is nobody else", "Gongwen/Batch/Jobs/FileMatcher.swift", "FileMatcher.bare(FileMatcher.folded(name))", "FileMatcher.folded(name)", "FileMatcherTests"),
    ("a name without its ending is no file", "Gongwen/Batch/Jobs/NamedFiles.swift", "path.dropLast(ending.isEmpty ? 0 : ending.count + 1)", "path", "BatchPlannerTests"),
    ("one of several files is taken", "Gongwen/Batch/Jobs/NamedFiles.swift", "if found.count > 1 {", "if found.count > 9 {", "BatchPlannerTests"),
    ("a way out with the other slash", "Gongwen/Batch/Jobs/NamedFiles.swift", "leaves(name.replacing(\"\\\\\", with: \"/\"))", "leaves(name)", "BatchPlannerTests"),
    ("nothing is said of the file that was meant", "Gongwen/Batch/Jobs/NamedFiles.swift", "listed.near(name, of: person) ?? \"\"", "\"\"", "BatchPlannerTests"),
    ("names are divided in lines of their own", "GongwenLayout/Inline/KeptTogether.swift", "for name in names { keepTogether(name) }", "", "PersonNames"),
    ("marks keep nothing together", "GongwenLayout/Inline/KeptTogether.swift", "where mark.kind == .keepTogether { keep", "where mark.kind == .strong { keep", "PersonNames"),
    ("the table of contents divides names", "Gongwen/Volume/PreliminaryPages.swift", "entry.name.map { [InlineMark(.keepTogether, $0)] } ?? []", "[]", "VolumeComposer"),
    ("names are spread in the contents as rosters have them", "Gongwen/Volume/VolumePart.swift", "return isHan ? letters : name", "return name", "VolumeComposer"),
    ("one odd title takes the cover's", "Gongwen/Volume/VolumeTitles.swift", "2 * title.count > titles.count", "title.count == titles.count", "VolumeTitles"),
    ("a volume of two years has one of them", "Gongwen/Volume/VolumeTitles.swift", "4 * $0.count >= 3 * dated.count", "$0.count > 0", "VolumeTitles"),
    ("a report of another year is not told", "Gongwen/Volume/VolumeTitles.swift", "!years[$0].contains(commonYear)", "years[$0].isEmpty", "VolumeTitles"),
    ("years in Chinese figures are divided", "GongwenLayout/Inline/WrittenYears.swift", "breaks[place] = .insideUnit", "_ = place", "BreakRulesTests"),
    ("only a year with a zero is one", "GongwenLayout/Inline/WrittenYears.swift", "hasZero || figure == 0x5E74", "hasZero", "BreakRulesTests"),
    ("a record is to be made of a record", "Gongwen/Checking/TextCheck.swift", "isRecord ? \"check.fix.record\" : ", "", "TextCheckTests"),
    ("a quote that is not closed is YAML's matter", "GongwenFormats/Text/FrontMatter.swift", "return marks.count == 1", "return marks.count == 9", "FrontMatterTests"),
    ("quotes that are signs of a value close it", "GongwenFormats/Text/FrontMatter.swift", "value.replacing(quote == \"'\" ? \"''\" : \"\\\\\\\"\", with: \"\")", "value", "FrontMatterTests"),
    ("help of a command that there is none of", "GongwenCLI/Console/CommandMain.swift", "arguments.first == \"help\" ? arguments.dropFirst().first : arguments.first", "arguments.first == \"help\" ? nil : arguments.first", "CallTests"),
    ("volume is silent about its rows", "GongwenCLI/Commands/VolumeCommand.swift", ".filter { $0.diagnostic.severity == .warning })", ".filter { _ in false })", "VolumeCommandTests"),
    ("words that begin as names do are names", "Gongwen/Batch/Jobs/BylineNames.swift", "unitEnds.contains(last) || isOrdinary(line)", "unitEnds.contains(last)", "BylineTests"),
    ("22：30 is parted", "GongwenLayout/Inline/SignedNumbers.swift", "case .pause: return scalar(index) == 0xFF1A && isBetween", "case .pause: return scalar(index) == 0 && isBetween", "SignedNumbers"),
    ("a telephone number is parted", "GongwenLayout/Inline/SignedNumbers.swift", "(isTelephone(index) || isStandard(index))", "isStandard(index)", "SignedNumbers"),
    ("thousands are parted", "GongwenLayout/Inline/SignedNumbers.swift", "case .space: return isThousands(index)", "", "SignedNumbers"),
    ("a minus leaves its number", "GongwenLayout/Inline/SignedNumbers.swift", "return isMinus(index) }", "return false }", "SignedNumbers"),
    ("C++ is parted", "GongwenLayout/Inline/SignedNumbers.swift", "      return right == .prefix\n", "      return false\n", "SignedNumbers"),
    ("a line never ends after AI+", "GongwenLayout/Inline/SignedNumbers.swift", "else { pass.loosen(index, &items) }", "", "SignedNumbers"),
    ("a long unit never breaks", "GongwenLayout/Inline/SignedNumbers.swift", "> limit ? .looseUnit : .insideUnit", "> limit ? .insideUnit : .insideUnit", "SignedNumbers"),
    ("a figure is spread", "GongwenLayout/Inline/SignedNumbers.swift", "if joined[index] { pass.close(index, &items) }", "if joined[index] {}", "SignedNumbers"),
    ("an English compound is a code", "GongwenLayout/Inline/CodeRuns.swift", "marks.count > 0, !isCompound {", "marks.count > 0 {", "Hyphenation"),
    ("an attachment is measured by the pitch of other pages", "Gongwen/Report/Conformity/Rules/AttachmentRules.swift", "return rows.min { abs($0 - 2) < abs($1 - 2) }", "return rows.first", "FormReport"),
    ("a page's own pitch is not asked", "Gongwen/Report/Conformity/Rules/AttachmentRules.swift", "    if let own = document.ownPitch(ofPage: document.lines[index].page) { return distance / own }\n", "    if document.linePitch != nil { return distance / (document.linePitch ?? 1) }\n", "FormReport"),
    ("a first page without text is not told", "GongwenLayout/LayoutDiagnostics.swift", " + [recipientsFillTheFirstPage(filling)].compactMap { $0 }", "", "PageFilling"),
    ("a name of 附件说明 is stretched off its turned lines", "GongwenLayout/Inline/CellWidths.swift", "      stretchable[index] = false\n      setShrink(index, 0, tier: 0)\n", "", "AttachmentNotePages"),
    ("2.2026年度 is one number", "GongwenLayout/Inline/CellWidths.swift", "(0x30...0x39).contains(scalar) || scalar == 0x2E ? 0.5", "(0x30...0x39).contains(scalar) ? 0.5", "AttachmentNotePages"),
    ("附注 is left behind by closer lines", "GongwenLayout/Pages/PageOptimiser+Remedies.swift", "        if !isSignature(run.stops[fullest].position) { return }\n", "        return\n", "SignatureAdjustment"),
    ("`:--` is no alignment", "GongwenFormats/Markdown/MarkdownTree.swift", "      case UInt8(ascii: \"l\"): .start\n", "", "MarkdownFormat"),
    ("a cell that is said to stand left is centred", "GongwenLayout/Tables/TableComposer.swift", "|| text.source.alignment != .start && !isCrowded", "|| !isCrowded", "TablePages"),
    ("narrow cells are spread", "GongwenLayout/Tables/TableComposer.swift", "? Self.narrowGap : Self.openGap", "? Self.openGap : Self.openGap", "TablePages"),
    ("a character is alone in a cell", "GongwenLayout/Tables/TableComposer.swift", "    composed = company(of: composed, size: size, room: room)\n", "", "TablePages"),
    ("a lead stands alone at a page's foot", "GongwenLayout/Pages/VerticalList.swift", "    keepLeads(paragraphs)\n", "", "VerticalList"),
    ("every line is a lead", "GongwenLayout/Flow/FlowParagraph.swift", "role == .body && composed.text.string.hasSuffix(\"：\")", "role == .body", "VerticalList"),
    ("the blank below a letter's title varies", "GongwenLayout/Pages/PageRun.swift", "    if titleTop != nil, start == top { start += shiftOfTitle(endingAt: start + height, before: end) }\n", "", "StyleFigures"),
    ("a letter's title moves too far", "GongwenLayout/Pages/PageRun.swift", "titleShift = 4.9 * Length", "titleShift = 9.9 * Length", "StyleFigures"),
    ("an issued paper follows its order on the page", "GongwenLayout/Flow/BlockComposer.swift", "role == .attachmentLabel || isIssuedPaper(role)", "role == .attachmentLabel", "StyleFigures"),
    ("a title below a date begins a page", "GongwenLayout/Flow/BlockComposer.swift", "    return flow.paragraphs.last { !$0.isSignature }?.isText == true\n", "    return true\n", "StyleFigures"),
    ("the head of an attachment is left upright", "GongwenLayout/Flow/BlockComposer+Objects.swift", "let head = set.isTurned ? attachmentHead(before: first) : first", "let head = first", "TurnedTable"),
    ("a turned head is on the page before", "GongwenLayout/Flow/BlockComposer+Objects.swift", "      box.startsPage = startsPage\n", "", "TurnedTable"),
    ("a turned head is measured upright", "Gongwen/Report/Conformity/Rules/AttachmentRules.swift", "        && !document.pages[document.lines[$0].page].isTurned\n", "", "FormReport"),
    ("a merged cell is empty on later pages", "GongwenLayout/Tables/TableSlicer.swift", "} else if rows.count > 1, (1...Self", "} else if rows.count > 99, (1...Self", "TablePages"),
    ("a merged cell is freed too early", "GongwenLayout/Tables/SetTable.swift", "      if rows.count > 1, last < rows.upperBound { continue }\n", "", "TablePages"),
    ("a style of a text stops the batch", "Gongwen/Typesetter.swift", "try requireStyle(wanted, of: input.name, at: places[\"style\"] ?? places[\"kind\"])", "_ = (wanted, places)", "TypesetterTests"),
    ("a style of a row stops the batch", "Gongwen/Batch/Running/TypesettingRenderer.swift", "try typesetter.requireStyle(style, of: request.name)", "_ = style", "TypesettingRendererTests"),
    ("a fault of a report has no line", "Gongwen/Batch/Running/JobRunner.swift", "return failed(job, error, in: Self.source(of: error, in: request))", "return failed(job, error)", "BatchRunTests"),
    ("another name is not told", "GongwenReading/Assembly/TypedNames.swift", "guard let name = Self.name(in: line.text), !given.contains(text: name) else { return nil }", "guard let name = Self.name(in: line.text), given.isEmpty else { return nil }", "TypedNames"),
    ("another's byline stays", "GongwenReading/Assembly/DocumentBuilder.swift", "typedNames.areOther(units[index].text, among: own.map { units[$0].text })", "line.isEmpty", "TypedNames"),
    ("metadata are not looked at", "Gongwen/DocumentReader.swift", "if let (key, scalar) = options.metadata.forbidden {", "if name.isEmpty, let (key, scalar) = options.metadata.forbidden {", "TypesetterTests"),
    ("--set takes any character", "GongwenCLI/Commands/DocumentOptions.swift", "if let (_, scalar) = metadata.forbidden {", "if entry.key.isEmpty, let (_, scalar) = metadata.forbidden {", "RenderFaultTests"),
    ("two names of one key pass", "GongwenFormats/Text/FrontMatter.swift", "if let twice = twice(in: mapping, first: first) {", "if first < 0, let twice = twice(in: mapping, first: first) {", "FrontMatterTests"),
    ("null is a word", "GongwenFormats/Records/NullValue.swift", "isNull ? \"\" : string", "string", "FrontMatterTests"),
    ("two names of one key in a record", "GongwenFormats/Records/RecordReader.swift", "let other = names.updateValue(key, forKey: name) {", "let other = names.updateValue(key, forKey: name), other == key {", "RecordTests"),
    ("notes of Markdown vanish", "GongwenFormats/Markdown/MarkdownReader.swift", "    content.tellLostNotes()\n", "", "MarkdownFormatTests"),
    ("姓名 and name are one column", "GongwenRoster/Tables/HeadMeanings.swift", "if own.count > 1 {", "if own.count > 2 {", "RosterReaderTests"),
    ("姓名 and name are one value", "GongwenRoster/Reading/KeyedRows.swift", "} else if let other = sameKey(as: index, in: row), member.text?.isEmpty != true {", "} else if let other = sameKey(as: index, in: row), member.text == nil {", "RosterReaderTests"),
    ("a built header is not written", "GongwenFormats/Records/RecordWriter.swift", "return blocks.filter { $0.origin != nil || !known.contains($0.paragraph?.text.string ?? \"\") }", "return blocks.filter { $0.origin != nil && !known.isEmpty }", "RecordTests"),
    ("records are as deep as documents", "GongwenFormats/Records/RecordWriter.swift", "guard depth > Self.deepest else", "guard depth < 0 else", "RecordTests"),
    ("a note mark leads nowhere", "GongwenFormats/Records/RecordReader.swift", "guard lastNote.number <= notes.count else {", "guard lastNote.number >= 0 else {", "RecordTests"),
    ("a note mark on nothing", "GongwenFormats/Records/RecordReader.swift", "if case .note = kind, from == to {", "if case .note = kind, from > to {", "RecordTests"),
    ("empty notes are counted", "GongwenLayout/Flow/BlockComposer+Notes.swift", "if label.isEmpty { count += 1 }", "count += 1", "NotePagesTests"),
    ("any page is drawn", "GongwenLayout/Paged/PagesCheck.swift", "guard bytes == text.count, count == glyphs.count else { return \"clusters\" }", "", "TypesetterTests"),
    ("any date is written", "Gongwen/Typesetter.swift", "if let date, !Self.dates.contains(date) {", "if let date, date == 1 {", "TypesetterTests"),
    ("a style of a path is kept", "Gongwen/LoadedStyles.swift", "entry.sheets == Self.sheets(entry.sheets.keys)", "!entry.style.name.isEmpty", "TypesetterTests"),
    ("a complete text loses its opening", "GongwenReading/Assembly/DocumentBuilder.swift", "let opening = manuscript.isComplete ? 0 : openingEnd()", "let opening = openingEnd()", "DocumentBuilderTests"),
    ("damage of a named folder is passed over", "GongwenText/Fonts/FontIndex.swift", "return damaged.contains(path) && !known.contains(path)", "return damaged.isEmpty && !known.contains(path)", "FontIndexTests"),
    ("inspect fails in words", "GongwenCLI/Commands/InspectCommand.swift", "DiagnosticPrinter(format: format, descriptor: 2).tell(error)", "DiagnosticPrinter(format: .text, descriptor: 2).tell(error)", "RenderFaultTests"),
    ("the last of two reviews wins", "GongwenReading/Structure/AcceptedRolesReader.swift", "guard lines.updateValue(value, forKey: key) == nil else {", "guard lines.updateValue(value, forKey: key)?.isGlued != true else {", "InspectionTests"),
    ("a review of noise says nothing", "GongwenReading/Assembly/DocumentBuilder.swift", "reason == \"reading.because.accepted\" ? \"reading.noise.accepted\" : reason", "reason", "InspectionTests"),
    ("a parted document begins a page", "Gongwen/SetDocuments.swift", "{ diagnostic.id = \"reading.document.parted\" }", "{ diagnostic.id = \"reading.document.second\" }", "TypesetterTests"),
    ("the progress of a run wraps", "GongwenCLI/Console/ProgressLine.swift", "return used < width", "return true", "ProgressLine"),
    ("the bar is as long in any terminal", "GongwenCLI/Console/ProgressLine.swift", "min(24, width - 2 - columns(counts))", "24", "ProgressLine"),
    ("a document's own text has no ends of lines", "GongwenModel/Document/OwnSource.swift", "utf8.append(0x0A)", "_ = 0", "TypesetterTests"),
    ("elements that are built keep their numbers", "GongwenModel/Document/OwnSource.swift", "let id = makeID()", "let id = block.id", "TypesetterTests"),
    ("a mark may divide a character", "GongwenModel/Document/DocumentCheck.swift", "offset == count || text.utf8[offset] & 0xC0 != 0x80", "offset <= count", "TypesetterTests"),
    ("elements lie in each other as deep as they like", "GongwenModel/Document/DocumentCheck.swift", "guard depth <= deepest else", "guard depth <= 99_999 else", "TypesetterTests"),
    ("a table of nothing is set", "GongwenLayout/Flow/BlockComposer+Objects.swift", "guard table.rows.contains(where: { !$0.cells.isEmpty }) else {", "guard true else {", "TypesetterTests"),
    ("only Chinese brackets hold fields", "GongwenChecking/Rules/Words/L52Placeholders.swift", "default: fields.contains(inner) || beginnings", "default: inner == \"?\" || beginnings", "RuleExample"),
    ("a term of secrecy is invented", "GongwenChecking/Rules/Elements/SecurityForm.swift", "level + \"★…\"", "level + \"★1年\"", "ElementRule"),
    ("reviewed roles are not in the key", "Gongwen/Batch/Running/TypesettingRenderer.swift", " \\(accepted)\"", "\"", "TypesettingRenderer"),
    ("the settings are not in the key", "Gongwen/Batch/Running/TypesettingRenderer.swift", "return \"\\(settings) ", "return \"", "TypesettingRenderer"),
    ("a photograph that lacks data is whole", "CJPEG/jpeg.c", "if (errors->stops_at_damage) give_up(jpeg);", "", "RefusedPictures"),
    ("a photograph is judged by its head", "GongwenRendering/Cairo/PictureSurfaces.swift", "      default: .none", "      default: .whole", "RefusedPictures"),
    ("names have the place of their list", "GongwenChecking/Text/ValuePlaces.swift", "let last = whole.startIndex + min(most, whole.count - part.count)", "let last = whole.startIndex - 1", "ElementRule"),
    ("a long heading takes its paragraph in", "GongwenReading/Labelling/JoinConstraints.swift", "if head == above, isHeading(above, over: index) { return true }", "", "JoinConstraint"),
    ("an item's first clause is a heading", "GongwenReading/Labelling/JoinConstraints.swift", "upper.form <= 2 && Int", "Int", "JoinConstraint"),
    ("blanks of a turned run stand in one line", "GongwenRendering/Cairo/PageDrawing.swift", "if run.isTurned, index % 2 == 1 { x += 2 * Self.gridStep }", "", "TypesetterTests"),
    ("long blanks of a turned run are not asked", "GongwenRendering/Cairo/PageDrawing.swift", "run.isTurned || glyphs.count <= Self.mostBlanks", "glyphs.count <= Self.mostBlanks", "TypesetterTests"),
    ("a fence inside a fence ends it", "GongwenFormats/Markdown/WholeFence.swift", "fence.length >= open.length", "fence.length > 0", "WholeFence"),
    ("any code is the text", "GongwenFormats/Markdown/WholeFence.swift", "outside <= Self.mostOutside, inside > outside, ", "", "WholeFence"),
    ("the right name of an output is another folder's", "GongwenCLI/Console/OutputEnding.swift", "let right = path.dropLast(own.count) + ending", "let right = Path.stem(of: path) + \".\" + ending", "OutputEnding"),
    ("a typed joint head needs no word", "GongwenReading/Structure/TypedHead.swift", "guard words > 0, organs > 0,", "guard organs > 0,", "ElementLineTests"),
    ("a typed joint head ends anywhere", "GongwenReading/Structure/TypedHead.swift", "guard Self.isBelowMark(texts[end].text) else { return nil }", "", "ElementLineTests"),
    ("文件 alone is an organ", "GongwenModel/Document/ElementGrouping.swift", "text == HeaderForms.markWord, let organ", "text.isEmpty, let organ", "ElementLineTests"),
    ("文件 of every organ is printed", "GongwenReading/Assembly/DocumentBuilder+Marks.swift", "$0.text.string.hasSuffix(HeaderForms.markWord)", "$0.text.string.isEmpty", "ElementLineTests"),
    ("a spread name keeps its gaps", "GongwenReading/Assembly/SpaceFolder.swift", "names.count > 2, names.allSatisfy", "names.count > 99, names.allSatisfy", "ElementLineTests"),
    ("文件 is put beside typed names", "GongwenLayout/Elements/HeaderComposer.swift", "suffix.text.isEmpty, !names.contains(where: \\.isTyped)", "suffix.text.isEmpty", "HeaderTests"),
    ("the label of 签发人 may leave the paper", "GongwenLayout/Elements/HeaderComposer.swift", 'lead.key = "signatories"', "", "HeaderTests"),
    ("a long 签发人 stands over the number", "GongwenLayout/Elements/HeaderComposer.swift", "if rows > 0, x + line.width > left { last += style.grid.linePitch }", "", "HeaderTests"),
    ("a letter drops its 签发人", "GongwenLayout/Elements/HeaderComposer.swift", "for name in try placedSignatories(elements.signatories, top: below) {", "for name in try placedSignatories([], top: below) {", "HeaderTests"),
    ("a typed label of 签发人 is a name", "GongwenLayout/Elements/HeaderComposer.swift", "if typed > 0 {", "if typed < 0 {", "HeaderTests"),
    ("签发人 of a spread name are two", "GongwenReading/Assembly/SignatoryNames.swift", "if part.count == 1, isOpen,", "if part.count == 0, isOpen,", "ElementLineTests"),
    ("a line of a head is cut", "GongwenReading/Labelling/LabelConstraints.swift", "if token.cut != .line, input.rules[Int(token.line)]?.isWhole == true {", "if token.cut == .line, index < 0 {", "NamedHeadTests"),
    ("organs that sign repeat a title", "GongwenReading/Noise/WebFields.swift", "!isParagraph($0) && !isText($0)", "!isParagraph($0)", "NoiseTests"),
    ("names of files begin pages", "GongwenReading/Labelling/AttachmentPages.swift", "} else if !isAmongOthers, !isLast, label.number", "} else if label.number", "AttachmentPagesTests"),
    ("a second 附件2 is a name in a list", "GongwenReading/Labelling/AttachmentPages.swift", "    heads[index] = true\n", "", "AttachmentPagesTests"),
    ("an edition is no part of an attachment's title", "GongwenReading/Assembly/DocumentBuilder.swift", "above == .attachmentTitle && TitleWords.isEdition(unit.text)", "above == .attachmentNote && TitleWords.isEdition(unit.text)", "AttachmentPagesTests"),
    ("a label of an attachment keeps its colon", "GongwenReading/Assembly/AttachmentHeading.swift", "guard index < scalars.count || hasColon else { return nil }", "guard index < scalars.count else { return nil }", "AttachmentPagesTests"),
    ("any 令 with a number is an order", "GongwenReading/Structure/NamedHead.swift", 'kind == "纪要" || Self.acts.contains { text.contains($0) }', "!text.isEmpty", "NamedHeadTests"),
    ("a mark without a number is certain", "GongwenReading/Structure/NamedHead.swift", "    guard number != nil else {\n      isCertain = false", "    guard number != nil else {\n      isCertain = true", "NamedHeadTests"),
    ("司令 is an organ's 令", "GongwenReading/Structure/NamedHead.swift", "guard name.last != 0x53F8 else { return nil }", "", "NamedHeadTests"),
    ("who issues 纪要 is a title", "GongwenReading/Structure/ElementLines.swift", "if let issue = head.issue {", "if let issue = head.issue, issue.number < 0 {", "NamedHeadTests"),
    ("a found form is not told", "GongwenReading/Structure/ElementLines.swift", "    if isKnown == nil {\n", "    if isKnown == true {\n", "NamedHeadTests"),
    ("令 and 纪要 need a title", "GongwenReading/Assembly/DocumentBuilder+Marks.swift", '?? ["order", "minutes"].contains(metadata.style ?? "")', "?? false", "NamedHeadTests"),
    ("主持 alone is attendance", "GongwenModel/Document/AttendanceGrouping.swift", "    guard !labels.isEmpty else { return [] }\n", "", "AttendanceGroupingTests"),
    ("the number of copies is copied to", "GongwenModel/Document/ElementGrouping.swift", "ImprintForms.form(of: text) == .copyCount", "ImprintForms.form(of: text) == .distribution", "ElementGroupingTests"),
    ("the number of copies is not set", "GongwenLayout/Elements/ImprintComposer.swift", "if let count = elements.copyCount { try addCopyCount(count) }", "", "ImprintPagesTests"),
    ("a given date stands below 版记", "GongwenReading/Assembly/DocumentBuilder+Metadata.swift", "?? blocks.count - foot)", "?? blocks.count)", "DocumentBuilderTests"),
    ("three organs sign on one line", "GongwenReading/Structure/ParagraphAssembly.swift", "guard (1...11).contains(starts.count) else", "guard starts.count == 1 else", "DocumentBuilderTests"),
    ("a unit and its office are two organs", "GongwenReading/Structure/ParagraphAssembly.swift", "return areLong && PersonWords.areOrgans", "return !areLong || PersonWords.areOrgans", "DocumentBuilderTests"),
    # Markdown of assistants: what stands below a title, ordinals in words, chapters, labels.
    ("dates below a title are headings", "GongwenReading/Structure/Acceptance.swift", "if title.lines.contains(line) {", "if title.lines.contains(line), line < 0 {", "TitleBlock"),
    ("months of a plan are the title's", "GongwenReading/Structure/TitleBlock.swift", "!others.contains(kind) else", "true else", "TitleBlock"),
    ("two ordinals in words are enough for all", "GongwenReading/Assembly/HeadingNumbers.swift", "2 * worded[group, default: 0] > sizes[group, default: 0]", "worded[group, default: 0] > 0", "HeadingNumbers"),
    ("ordinals in words are none", "GongwenReading/Assembly/HeadingNumbers.swift", "if words.number(paragraph) {", "if words.number(paragraph), group < 0 {", "HeadingNumbers"),
    ("one ordinal in words is a series", "GongwenModel/Numbering/WordOrdinal.swift", "return known.contains(found.value - 1) || known.contains(found.value + 1)", "return !known.isEmpty", "HeadingNumbers"),
    ("amounts are ordinals in words", "GongwenModel/Numbering/WordOrdinal.swift", "Self.marks.contains(next) || next == 0x3011", "true", "HeadingNumbers"),
    ("what stands above chapters is one", "GongwenFormats/Markdown/HeadingPlan.swift", "form == nil && level == chapters.highest { return .chapter }", "form == nil && level <= chapters.highest { return .chapter }", "HeadingNumbers"),
    ("chapters of Markdown are headings", "GongwenFormats/Markdown/HeadingPlan.swift", "if Self.isDivision(form) || form == nil && level == chapters.highest { return .chapter }", "", "HeadingNumbers"),
    ("lists stand in the way of own numbers", "GongwenModel/Numbering/NumberingCheck.swift", "if isOwn(block) { return }", "", "HeadingNumbers"),
    ("own numbers stand nowhere", "GongwenChecking/RuleDiagnosticList.swift", " ?? paragraph.start", "", "CheckerTests"),
    ("lines with labels run on", "GongwenFormats/Markdown/MarkdownContent.swift", "if isLabel, isBelowLabel || isAboveLabel { hints.beginsParagraph = true }", "", "TitleBlock"),
    ("a label above the title is a heading", "GongwenFormats/Markdown/MarkdownContent.swift", "all[(isLabelled ? first : 0)...]", "all[0...]", "TitleBlock"),
    ("written breaks stay", "GongwenFormats/Text/WrittenBreaks.swift", "guard count >= Self.fewest, count >= lines else { return nil }", "guard count >= 99 else { return nil }", "AssistantText"),
    ("signs of formulas are breaks", "GongwenFormats/Text/WrittenBreaks.swift", "if (0x61...0x7A).contains(next | 0x20) { return 0 }", "", "AssistantText"),
    ("breaks that are spoken of break", "GongwenFormats/Text/WrittenBreaks.swift", "return isQuoted ? 0 : length", "return length", "AssistantText"),
    ("strong phrases in strong phrases are marks", "GongwenFormats/Markdown/MarkdownBlock.swift", "isInner[index] = range.upperBound <= furthest[kind, default: 0]", "isInner[index] = false", "MarkdownBlock"),
    ("marks go on beyond their lines", "GongwenFormats/Markdown/MarkdownBlock.swift", "while line < starts.count, starts[line] < mark.range.upperBound {", "while line < starts.count {", "MarkdownBlock"),
    ("escaped brackets close", "GongwenFormats/Markdown/BracketPairs.swift", "case 0x5C: index += 1", "case 0x5C: break", "MarkdownBlock"),
    ("an asterisk behind a surname is emphasis", "GongwenFormats/Markdown/MarkdownReader+Marks.swift", "if isMaskedName(before) { return false }", "", "AssistantText"),
    ("a lone $$ opens a formula", "GongwenFormats/Text/FormulaNotes.swift", "if text.firstRange(of: [0xE3, 0x80, 0x82]) != nil { return false }", "if !text.isEmpty { return true }", "AssistantText"),
    ("entities that are spoken of are decoded", "GongwenReading/Noise/HypertextNoise.swift", "if !isSpokenOf(index..<end, in: text.scalars) {", "if end > index {", "AssistantText"),
    ("01 and its phrase are rows", "GongwenReading/Structure/ElementLines.swift", "    pass.acceptSeries()\n", "", "SeriesHead"),
    ("a series may have gaps", "GongwenReading/Structure/SeriesHeads.swift", "series.indices.allSatisfy({ series[$0].form.value == $0 + 1 })", "series.count > 1", "SeriesHead"),
    ("01 stands close to its phrase", "GongwenReading/Assembly/UnitText.swift", "isHeading && SeriesForm.isNumber(unit.text[..<index])", "false", "SeriesHead"),
    ("lines without stops run on", "GongwenReading/Labelling/JoinConstraints.swift", "if !isOpen, endsWithoutStop(above, before: index) { return true }", "", "JoinConstraint"),
    ("full lines without stops are paragraphs", "GongwenReading/Labelling/JoinConstraints.swift", "return edge + 2 < longest[index] || abs(edge - below) > 1", "return true", "JoinConstraint"),
    ("thoughts without an end are left out", "GongwenFormats/Text/Thinking.swift", "suffix(closing.count).elementsEqual(closing)", "suffix(closing.count).elementsEqual(closing) || number == source.lineCount - 1", "AssistantFrame"),
    ("thoughts are printed", "GongwenFormats/Text/Thinking.swift", "return source.blanked(found.lines)", "return source", "AssistantFrame"),
    ("## at the start is no title", "GongwenFormats/Markdown/HeadingPlan.swift", "begins ? headings.first?.level ?? 1 : 1", "1", "AssistantFrame"),
    ("## below a plain title is another", "GongwenFormats/Markdown/MarkdownContent.swift", "call.dropLast().last != \"下\"", "call.count > 0", "AssistantFrame"),
    ("tags that place a paragraph are printed", "GongwenFormats/Markdown/MarkdownReader.swift", "if step.kind == .htmlBlock, Self.isSetParagraph(step.literal) {", "if step.kind == .htmlBlock, step.literal.isEmpty {", "AssistantFrame"),
    ("a person is cut off the organ", "GongwenReading/Labelling/LabelConstraints.swift", "if isNameBehindOrgan(index) { allowed = LabelSet(.continued) }", "", "JoinConstraint"),
    ("what is said below a thought is the title", "GongwenReading/Noise/ChatFrame.swift", " && text.marks[$0] != .noise }", " }", "AssistantFrame"),
    ("tips below a fence are text", "GongwenReading/Noise/ChatFrame.swift", "let isParted = isRule(shown[index - 1]) || isFence(shown[index - 1])", "let isParted = isRule(shown[index - 1])", "AssistantFrame"),
    ("entities are printed", "GongwenFormats/Markdown/MarkdownReader+Text.swift", "if Self.isPrinted(wanted) {", "if Self.isPrinted(wanted), wanted == 0 {", "AssistantText"),
    ("entities of plain text are printed", "GongwenReading/Noise/HypertextNoise.swift", "if decodes, let (end, sign)", "if decodes, index < 0, let (end, sign)", "AssistantText"),
    ("entities in code are read", "GongwenReading/Structure/PreparedText.swift", "decodes: manuscript.paragraphs != .blankLines", "decodes: true", "AssistantText"),
    ("what a table adds is in no ledger", "GongwenReading/Reader.swift", " + built.scalars.additions", "", "AssistantText"),
    ("tags of indices are text", "GongwenFormats/Markdown/MarkdownReader+Tags.swift", "guard word.hasPrefix(\"<\"),", "guard word.hasPrefix(\"<<\"),", "AssistantText"),
    ("open tasks are ticked", "GongwenFormats/Markdown/MarkdownReader.swift", "by: isOpen ? 0x25A1 : 0x2611", "by: 0x2611", "AssistantText"),
    ("phrases keep their asterisks", "GongwenFormats/Markdown/MarkdownReader+Marks.swift", " || isAroundPhrase(sign)", "", "AssistantText"),
    ("masked names lose their asterisks", "GongwenFormats/Markdown/MarkdownReader+Marks.swift", "ends && !isName &&", "ends &&", "AssistantText"),
    ("measures are phrases", "GongwenFormats/Markdown/MarkdownReader+Marks.swift", " && !Self.measures.contains(first)", "", "AssistantText"),
    ("one name of a part is enough", "GongwenReading/Noise/TemplateLabels.swift", "guard parts.count >= 2,", "guard parts.count >= 1,", "AssistantText"),
    ("those called upon have no colon", "GongwenReading/Noise/TemplateLabels.swift", "if !Characters.isColon(text.scalars[last]) {", "if last < 0 {", "AssistantText"),
    ("lists below 附件 are text", "GongwenReading/Structure/Acceptance.swift", "if !notes.contains(line) { items.insert(line) }", "items.insert(line)", "AssistantText"),
    ("附件 stands alone", "GongwenReading/Assembly/DocumentBuilder.swift", "if role == .attachmentNote { joinAttachmentNote() }", "", "AssistantText"),
    ("prices are formulas", "GongwenFormats/Text/FormulaNotes.swift", "let isPlain = open == \"$\" && !isFormula", "let isPlain = open == \"\" && !isFormula", "AssistantText"),
    ("room to write in is folded", "GongwenReading/Assembly/SpaceFolder.swift", "if let fate = LabelSpace.fate(of: run, in: text, role: role) { return fate }", "", "LabelSpace"),
    ("fields to fill in sign", "GongwenReading/Labelling/LabelConstraints.swift", "if hasRoom(Int(token.line)) {", "if hasRoom(Int(token.line)), index < 0 {", "LabelSpace"),
    ("names below a label sign", "GongwenReading/Labelling/LabelConstraints.swift", "if isHangingName(index) {", "if isHangingName(index), index < 0 {", "LabelConstraint"),
    ("entities are mended", "GongwenChecking/Rules/Width/L17HalfWidthMarks.swift", ", !endsEntity(paragraph, position),", ",", "TextFixer"),
    ("escaped marks are mended", "GongwenChecking/Fixing/TextFixer.swift", ".filter { !source.isEscaped($0.span) }", "", "TextFixer"),
    ("room to write in is a slip", "GongwenChecking/Rules/Width/L19StrayBlanks.swift", " || isRoom(paragraph, blanks) {", " {", "TextFixer"),
    ("stops stay behind further names", "GongwenChecking/Rules/Marks/L34AttachmentNote.swift", "if paragraph.role == .attachmentNote, paragraph.digitsEnd(start) > start {", "if paragraph.role == .title, paragraph.digitsEnd(start) > start {", "CheckerTests"),
    ("capitals are small", "GongwenFormats/Docx/Body/BodyReader+Content.swift", "run.isCapital == true ?", "run.isCapital == nil ?", "DocxText"),
    ("borders of a style are none", "GongwenFormats/Docx/Body/OpenTable.swift", "!drawsBorder && borders.isSuperset", "!drawsBorder || borders.isSuperset", "DocxObject"),
    ("tables that lay out have rules", "GongwenLayout/Tables/TableComposer.swift", "if isBorderless { look.rules = .none }", "", "TablePages"),
    ("an item alone is numbered", "GongwenReading/Assembly/HeadingNumbers.swift", "!isWorded, !isAlone,", "!isWorded,", "HeadingNumbers"),
    ("a title of the front matter has no block", "GongwenReading/Structure/TitleBlock.swift", "manuscript.metadata.title != nil ? -1 : nil", "nil", "TitleBlock"),
    ("a supplement of chapters is text", "GongwenReading/Structure/Acceptance.swift", "manuscript.paragraphs != .inferred || role == .chapter", "manuscript.paragraphs != .inferred", "HeadingNumbers"),
    ("layout of a borderless table is centred", "GongwenFormats/Story/ManuscriptWriter.swift", "?? (table.isBorderless ? .start : nil)", "", "DocxObject"),
    ("a sheet with entities does not fit", "GongwenReading/Structure/Acceptance.swift", "range.map { text.typed($0) }", "range.map { text.scalars[$0] }", "ReviewSheet"),
    ("signs move the column of names", "GongwenReading/Assembly/MemberRows.swift", "if value.typed > value.printed,", "if value.typed < value.printed,", "LabelSpace"),
    ("an imprint is a template", "GongwenReading/Noise/TemplateLabels.swift", "guard parts.count >= 2, isTemplate, isPaper(found", "guard parts.count >= 2, isPaper(found", "AssistantText"),
]


def place(fault):
    """The file of a fault and its text, or what is wrong."""
    path = ROOT / "Sources" / fault[1]
    if not path.exists():
        return None, f"no file {fault[1]}"
    text = path.read_text(encoding="utf-8")
    count = text.count(fault[2])
    return (path, text) if count == 1 else None, "" if count == 1 else f"{count} places in {fault[1]}"


def entries(package):
    """The targets of a package's text: name, start, end, each with the comment above it."""
    body = package.index("  targets: [")
    for match in re.finditer(r"\.(?:target|executableTarget|testTarget|systemLibrary)\(", package):
        if match.start() < body:
            continue
        depth, end = 1, match.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(package[end], 0)
            end += 1
        text = package[match.start() : end]
        yield re.search(r'name: "([^"]+)"', text)[1], match.start(), end + (package[end] == ",")


def trimmed(package, wanted):
    """The package with the wanted targets and what they stand on."""
    texts = {name: package[start:end] for name, start, end in entries(package)}
    keep, open_names = set(), [wanted]
    while open_names:
        name = open_names.pop()
        if name in keep:
            continue
        keep.add(name)
        used = texts[name].split("dependencies:", 1)[-1] if "dependencies:" in texts[name] else ""
        open_names += [other for other in re.findall(r'"([^"]+)"', used) if other in texts]
    for name, start, end in sorted(entries(package), key=lambda entry: -entry[1]):
        if name not in keep:
            package = package[:start] + package[end:]
    products = re.search(r"  products: \[.*?\n  \],\n", package, re.S)
    return package.replace(products[0], "") if products else package


def suite_target(suite):
    """The test target that a suite stands in, or that its name is."""
    if (ROOT / "Tests" / suite).is_dir():
        return suite
    for path in sorted((ROOT / "Tests").rglob("*.swift")):
        if re.search(r"(struct|class|enum) " + suite, path.read_text(encoding="utf-8")):
            return path.relative_to(ROOT / "Tests").parts[0]
    sys.exit(f"mutants: no tests are called {suite}")


def refresh_copy(target):
    copy = COPY / target
    copy.mkdir(parents=True, exist_ok=True)
    package = (ROOT / "Package.swift").read_text(encoding="utf-8")
    (copy / "Package.swift").write_text(trimmed(package, target), encoding="utf-8")
    # Copies keep their times, so that only what was changed is built again.
    for name in ("Sources", "Tests"):
        shutil.rmtree(copy / name, ignore_errors=True)
        shutil.copytree(ROOT / name, copy / name)
    for name in ("Styles", "Examples", "Fonts", "Hyphenation", "README.md", "README.zh-CN.md"):
        if (ROOT / name).exists() and not (copy / name).exists():
            (copy / name).symlink_to(ROOT / name)
    shutil.copy2(ROOT / "Package.resolved", copy / "Package.resolved")
    return copy


def run(fault, copy):
    path = copy / "Sources" / fault[1]
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace(fault[2], fault[3]), encoding="utf-8")
    try:
        test = ["swift", "test", "--disable-xctest", "--filter", fault[4], "-Xswiftc", "-no-warnings-as-errors"]
        done = subprocess.run(test, cwd=copy, capture_output=True, text=True, timeout=3600)
        said = done.stdout + done.stderr
        if done.returncode == 0:
            return "SURVIVED" if re.search(r"Test run with [1-9]", said) else "no test ran"
        return "does not build" if "error:" in said and "Test run" not in said else "killed"
    except subprocess.TimeoutExpired:
        return "killed (no end)"
    finally:
        path.write_text(sound, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--from", dest="start", type=int, default=0)
    parser.add_argument("--count", type=int, default=len(FAULTS))
    options = parser.parse_args()
    lost = [(fault[0], why) for fault in FAULTS for found, why in [place(fault)] if found is None]
    for name, why in lost:
        print(f"{'no place':16} {name}: {why}")
    if options.check:
        print(f"mutants: {len(FAULTS)} faults, {len(lost)} without a place")
        return 1 if lost else 0
    names = {name for name, _ in lost}
    chosen = [f for f in FAULTS[options.start : options.start + options.count] if options.only in f[0] + f[1]]
    results = {}
    copies = {}
    for fault in sorted(chosen, key=lambda fault: suite_target(fault[4])):
        if fault[0] in names:
            continue
        target = suite_target(fault[4])
        if target not in copies:
            copies[target] = refresh_copy(target)
        results[fault[0]] = run(fault, copies[target])
        print(f"{results[fault[0]]:16} {fault[0]}", flush=True)
    survived = [name for name, result in results.items() if result in ("SURVIVED", "no test ran")]
    killed = sum(result.startswith("killed") for result in results.values())
    print(f"mutants: {killed} killed, {len(survived)} survived, {len(results) - killed - len(survived)} do not build")
    return 1 if survived or lost else 0


if __name__ == "__main__":
    sys.exit(main())
