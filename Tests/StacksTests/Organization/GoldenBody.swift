import Foundation

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

    /// The body of the StackSet whose logical id holds the text; `nil` if there are no goldens.
    init?(_ id: String) {
        guard let properties = Self.stackSets()?.first(where: { $0.key.contains(id) })?.value,
            let text = properties["TemplateBody"] as? String
        else { return nil }
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

    /// The properties of the original's StackSets, by logical id; `nil` if there are no goldens.
    static func stackSets() -> [String: [String: Any]]? {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(
                "../shared/reference/goldens/aws-cdk-organization-setup/organization-setup-dev/OrganizationStack.template.json"
            ).standardizedFileURL
        guard let data = try? Data(contentsOf: file),
            let template = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
            let resources = template["Resources"] as? [String: [String: Any]]
        else { return nil }
        return resources.filter { $0.value["Type"] as? String == "AWS::CloudFormation::StackSet" }
            .compactMapValues { $0["Properties"] as? [String: Any] }
    }

    static func skip() { print("no goldens beside the repository: the original StackSets are not compared") }
}
