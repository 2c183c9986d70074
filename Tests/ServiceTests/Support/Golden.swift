import Foundation
import TestSupport
import Testing

/// A template that the AWS CDK synthesized, of the goldens that `STRATA_SHARED` has.
struct Golden {
    let resources: [String: [String: Any]]

    init(_ path: String) throws {
        let data = try Data(contentsOf: SharedFiles.file("reference/goldens/\(path)"))
        let template = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        resources = try #require(template["Resources"] as? [String: [String: Any]])
    }

    func properties(_ id: String) -> [String: Any] {
        var properties = resources[id]?["Properties"] as? [String: Any] ?? [:]
        properties["Tags"] = nil
        return properties
    }
}
