import CloudFormation
import Foundation

/// Templates beside a test, and what they must be equal to.
struct Snapshot {
    /// The variable that records all snapshots of a run.
    static let variable = "STRATA_RECORD_SNAPSHOTS"

    /// Where it is, as a path.
    let file: String
    /// The same from the folder of the test, for messages.
    let shownFile: String

    /// - Parameters:
    ///   - name: The name, mostly of the test's function.
    ///   - testFile: The path of the test.
    init(_ name: String, beside testFile: String) {
        let test = URL(fileURLWithPath: testFile)
        let suite = test.deletingPathExtension().lastPathComponent
        shownFile = "__Snapshots__/\(suite)/\(Self.fileName(name)).template.json"
        file = test.deletingLastPathComponent().appendingPathComponent(shownFile).path
    }

    /// A name that every file system takes: of `orders(stage:)` what stands before the parenthesis.
    private static func fileName(_ name: String) -> String {
        let name = name.hasSuffix(")") ? name.prefix { $0 != "(" } : name[...]
        let characters = name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." ? $0 : "-" }
        return characters.isEmpty || characters.allSatisfy { $0 == "." } ? "snapshot" : String(characters)
    }

    /// Whether the run, or this call, is to write what it sees.
    static func isRecording(_ record: Bool?) -> Bool {
        record ?? ["1", "true", "yes"].contains(ProcessInfo.processInfo.environment[variable]?.lowercased() ?? "")
    }

    /// Compares a template with the snapshot, or writes it.
    /// - Returns: Why the test fails; `nil` if both are the same bytes.
    func problem(_ template: Template, record: Bool) -> String? {
        let bytes = template.json()
        let recorded = try? [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
        if record { return self.record(bytes, over: recorded) }
        guard let recorded else {
            return
                "there is no snapshot \(shownFile); to write it, run the test with \(Self.variable)=1 or record: true"
        }
        guard recorded != bytes else { return nil }
        let lines = LineComparison(String(decoding: recorded, as: UTF8.self), String(decoding: bytes, as: UTF8.self))
        return """
            the template differs from \(shownFile) (- recorded, + now):
            \(changedPlaces(recorded, template))\(lines.text)
            if it should, record it: run the test with \(Self.variable)=1 or record: true
            """
    }

    private func record(_ bytes: [UInt8], over recorded: [UInt8]?) -> String {
        let url = URL(fileURLWithPath: file)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            if bytes != recorded { try Data(bytes).write(to: url, options: .atomic) }
        } catch {
            return "the snapshot \(shownFile) cannot be written: \(error)"
        }
        let what = recorded == nil ? "written" : bytes == recorded ? "the same as before" : "written anew"
        return "recorded: \(shownFile) is \(what); look at it, and run the test again without recording"
    }

    private static let shownPlaces = 8

    /// The places that differ, before the lines that do.
    private func changedPlaces(_ recorded: [UInt8], _ template: Template) -> String {
        guard let old = try? TemplateValue(json: recorded) else {
            return "  the snapshot is no JSON\n"
        }
        let differences = Match.equal(to: old).run(template.templateValue, at: []).differences
        guard !differences.isEmpty else { return "  only the order or the writing differs\n" }
        let shown = differences.prefix(Self.shownPlaces).map {
            "  \($0.path): recorded \($0.expected), now \($0.found)\n"
        }
        let rest = differences.count - shown.count
        return shown.joined() + (rest > 0 ? "  and \(rest) more places\n" : "")
    }
}
