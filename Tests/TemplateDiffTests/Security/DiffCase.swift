import CloudFormation
import Foundation

/// A recorded comparison of the AWS CDK, of the folder `../shared/reference/diff-cases` beside the repository.
struct DiffCase {
    let name: String
    let old: Template
    let new: Template
    let expected: TemplateValue

    /// Whether the CDK shows a change of permissions or of security groups.
    var changesAccess: Bool { expected["iam"] != nil || expected["securityGroup"] != nil }
    /// Whether the CDK says that more is allowed.
    var widens: Bool { expected["permissionsBroadened"] == .boolean(true) }

    /// All that are there; none where the folder is absent.
    static let all: [DiffCase] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let root = (0..<3).reduce(tests) { folder, _ in folder.deletingLastPathComponent() }
        // The tests may be reached by a link from elsewhere.
        let roots = [
            root, root.resolvingSymlinksInPath(), URL(fileURLWithPath: FileManager.default.currentDirectoryPath),
        ]
        for root in roots {
            let folder = root.deletingLastPathComponent().appendingPathComponent("shared/reference/diff-cases")
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
            let cases = names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
                FileManager.default.contents(atPath: folder.appendingPathComponent(name).path)
                    .flatMap { DiffCase(name: String(name.dropLast(5)), json: Array($0)) }
            }
            if !cases.isEmpty { return cases }
        }
        return []
    }()

    private init?(name: String, json: [UInt8]) {
        guard let value = try? TemplateValue(json: json), let old = value["old"], let new = value["new"],
            let expected = value["expected"], let before = try? Template(old), let after = try? Template(new)
        else { return nil }
        self.name = name
        self.old = before
        self.new = after
        self.expected = expected
    }
}
