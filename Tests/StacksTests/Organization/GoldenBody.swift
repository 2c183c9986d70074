import Foundation
import Testing

/// A body as the original has it: enough of YAML to tell its resources.
struct GoldenBody {
    struct Resource {
        let type: String
        let text: String

        /// The name with the default qualifier.
        var physicalName: String? {
            text.firstMatch(
                of: /(?:RoleName|Name|AliasName):\n? *(?:.*\n)*? *(?:- )?Fn::Sub: (\S*\$\{Qualifier\}\S*)\n/
            )
            .map {
                $0.1.split(separator: "${Qualifier}", omittingEmptySubsequences: false).joined(separator: "hnb659fds")
            }
        }

        var actions: Set<String> {
            Set(text.matches(of: /(?:- |Action: )([a-z0-9]+:[A-Z][A-Za-z]*\*?)\n/).map { String($0.1) })
        }
    }

    let text: String
    let resources: [String: Resource]

    /// The body of the StackSet whose logical id holds the text.
    init(_ id: String) throws {
        let properties = try #require(Self.stackSets().first { $0.key.contains(id) }?.value)
        let text = try #require(properties["TemplateBody"] as? String)
        self.text = text
        var found: [String: Resource] = [:]
        var section = ""
        var name: String?
        var lines: [Substring] = []
        func close() {
            let text = lines.joined(separator: "\n") + "\n"
            if section == "Resources", let name, let type = text.firstMatch(of: /Type: (AWS::\S+)\n/)?.1 {
                found[name] = Resource(type: String(type), text: text)
            }
            lines = []
        }
        for line in text.split(separator: "\n") {
            let indentation = line.prefix { $0 == " " }.count
            if indentation <= 2, line.hasSuffix(":") {
                close()
                if indentation == 0 { section = String(line.dropLast()) }
                name = indentation == 2 ? String(line.dropFirst(2).dropLast()) : nil
            } else {
                lines.append(line)
            }
        }
        close()
        self.resources = found
    }

    /// The properties of the original's StackSets, by logical id.
    static func stackSets() throws -> [String: [String: Any]] {
        let data = try Data(
            contentsOf: OrganizationGoldens.file("organization-setup-dev/OrganizationStack.template.json"))
        let template = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let resources = try #require(template["Resources"] as? [String: [String: Any]])
        return resources.filter { $0.value["Type"] as? String == "AWS::CloudFormation::StackSet" }
            .compactMapValues { $0["Properties"] as? [String: Any] }
    }
}
