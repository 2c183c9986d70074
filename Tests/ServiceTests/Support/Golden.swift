import Foundation

/// A template that the AWS CDK synthesized, from the reference folder beside the repository, which need not be there.
struct Golden {
    let resources: [String: [String: Any]]

    init?(_ path: String) {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("../shared/reference/goldens/\(path)").standardizedFileURL
        guard let data = try? Data(contentsOf: file),
            let template = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any],
            let resources = template["Resources"] as? [String: [String: Any]]
        else { return nil }
        self.resources = resources
    }

    static func isThere(_ path: String) -> Bool { Golden(path) != nil }

    func properties(_ id: String) -> [String: Any] {
        var properties = resources[id]?["Properties"] as? [String: Any] ?? [:]
        properties["Tags"] = nil
        return properties
    }
}
