import CloudFormation
import OrderedCollections
import StrataTesting
import Testing

/// The bodies of the original's StackSets, which are YAML.
enum GoldenBody {
    /// The original's StackSet whose logical id holds the text.
    static func stackSet(_ id: String) throws -> TestResource {
        let template = try OrganizationGoldens.template("organization-setup-dev", "OrganizationStack.template.json")
        return try #require(
            template.resources(of: "AWS::CloudFormation::StackSet").first { $0.logicalID.contains(id) })
    }

    /// Its body.
    static func template(_ id: String) throws -> TestTemplate {
        let text = try #require(stackSet(id)["TemplateBody"]?.stringValue)
        return TestTemplate(try TemplateReader.read(Array(text.utf8), file: "\(id).yaml").template, id: id)
    }
}

extension TestResource {
    /// The name with the default qualifier.
    var physicalName: String? {
        resource.properties.filter { $0.key.hasSuffix("Name") }.values.flatMap { $0.all("Fn::Sub") }
            .compactMap(\.stringValue).first { $0.contains("${Qualifier}") }?
            .replacing("${Qualifier}", with: "hnb659fds")
    }

    var actions: Set<String> { Set(properties.all("Action").flatMap(\.texts)) }
}

extension TemplateValue {
    /// What stands under a key, in it and in all that is in it.
    func all(_ key: String) -> [TemplateValue] {
        let inner = objectValue.map { Array($0.values) } ?? arrayValue ?? []
        return [self[key]].compactMap(\.self) + inner.flatMap { $0.all(key) }
    }
}
