import CloudFormation
import OrderedCollections
import ResourceRegistry
import Strata
import StrataConventions
import StrataTesting
import Testing

/// Every type of the registry, in one run.
struct TagShapeTests {
    private let types = ResourceRegistry.typeNames
    private let result: TestApp

    init() {
        let app = App()
        app.tag(["b": "2", "a": "1"])
        for start in stride(from: 0, to: types.count, by: 400) {
            let stack = Stack("s\(start)", in: app)
            for (index, type) in types[start..<min(start + 400, types.count)].enumerated() {
                Resource("R\(start + index)", in: stack, type: type)
            }
        }
        result = TestApp(app)
    }

    private func properties(_ index: Int) -> TemplateValue? {
        result["s\(index / 400 * 400)"]?[resource: "R\(index)"].map { .object($0.properties) }
    }

    @Test("Each taggable type gets a value of its own shape, each other type none")
    func everyType() throws {
        var counts: [String: Int] = [:]
        for (index, type) in types.enumerated() {
            let facts = try #require(ResourceRegistry.facts(for: type))
            let properties = try #require(self.properties(index))
            let expected: TemplateValue
            switch facts.tagging {
            case .none:
                expected = [:]
                counts["none", default: 0] += 1
            case .map(let property):
                expected = .object([property.name: ["a": "1", "b": "2"]])
                counts["map", default: 0] += 1
            case .list(let list):
                let elements = TemplateValue.array(
                    [("a", "1"), ("b", "2")].map { key, value in
                        var element: TemplateValue = .object([list.key: .string(key), list.value: .string(value)])
                        if let propagation = list.propagation { element[propagation] = true }
                        return element
                    })
                expected = .object([list.property.name: list.container.map { .object([$0: elements]) } ?? elements])
                counts["list", default: 0] += 1
            case .specifications(let facts):
                let kind = properties[facts.property.name]?[0]?[facts.resourceType]?.stringValue ?? "?"
                #expect(facts.allowedTypes.isEmpty || facts.allowedTypes.contains(kind), "\(type)")
                expected = .object([
                    facts.property.name: [
                        .object([
                            facts.resourceType: .string(kind),
                            facts.tags: [["Key": "a", "Value": "1"], ["Key": "b", "Value": "2"]],
                        ])
                    ]
                ])
                counts["specifications", default: 0] += 1
            }
            #expect(properties.isEquivalent(to: expected), "\(type)")
        }
        // A registry that suddenly knows no tags would pass all of the above.
        #expect(counts["list", default: 0] > 850)
        #expect(counts["map", default: 0] > 140)
        #expect(counts["specifications", default: 0] >= 3)
        #expect(counts["none", default: 0] > 400)
    }

    @Test("Each value is of the types that the schema allows")
    func fitsSchema() throws {
        for (index, type) in types.enumerated() {
            guard let facts = ResourceRegistry.facts(for: type), let property = facts.tagging.property,
                let value = self.properties(index)?[property.name], let schema = facts.value(at: [property.name])
            else { continue }
            let kind: JSONTypes = value.arrayValue != nil ? .array : .object
            #expect(schema.types.isEmpty || schema.types.contains(kind), "\(type)")
            guard let element = value[0]?.objectValue, let object = schema.items?.object else { continue }
            for key in element.keys { #expect(object[key] != nil, "\(type) \(key)") }
            for required in object.required { #expect(element[required] != nil, "\(type) lacks \(required)") }
        }
    }

    @Test("The types that are tagged in their own way are the known ones")
    func ownWays() throws {
        func value(_ type: String, _ property: String) -> TemplateValue? {
            types.firstIndex(of: type).flatMap { properties($0)?[property] }
        }
        #expect(
            value("AWS::AutoScaling::AutoScalingGroup", "Tags")?[0] == [
                "Key": "a", "PropagateAtLaunch": true, "Value": "1",
            ])
        #expect(value("AWS::Route53::HostedZone", "HostedZoneTags")?[1] == ["Key": "b", "Value": "2"])
        #expect(value("AWS::Cognito::UserPool", "UserPoolTags") == ["a": "1", "b": "2"])
        #expect(value("AWS::EFS::FileSystem", "FileSystemTags")?[0] == ["Key": "a", "Value": "1"])
        #expect(value("AWS::SSM::Parameter", "Tags") == ["a": "1", "b": "2"])
        #expect(value("AWS::CloudFront::AnycastIpList", "Tags")?["Items"]?[0] == ["Key": "a", "Value": "1"])
        #expect(
            value("AWS::EC2::CapacityReservation", "TagSpecifications")?[0]?["ResourceType"] == "capacity-reservation")
        #expect(value("AWS::EC2::ClientVpnEndpoint", "TagSpecifications")?[0]?["ResourceType"] == "client-vpn-endpoint")
    }

    @Test("Own tags are merged in every shape")
    func merged() {
        let app = App()
        let stack = Stack("s", in: app)
        app.tag(["b": "2", "a": "1"])
        Resource("Map", in: stack, type: "AWS::SSM::Parameter", properties: ["Tags": ["z": "9", "a": "own"]])
        Resource(
            "Container", in: stack, type: "AWS::CloudFront::AnycastIpList",
            properties: ["Tags": ["Items": [["Key": "a", "Value": "own"]]]])
        Resource(
            "Specifications", in: stack, type: "AWS::EC2::ClientVpnEndpoint",
            properties: [
                "TagSpecifications": [
                    ["ResourceType": "client-vpn-endpoint", "Tags": [["Key": "a", "Value": "own"]]]
                ]
            ])
        let result = TestTemplate(of: stack)
        #expect(result[resource: "Map"]?.properties["Tags"] == ["a": "own", "b": "2", "z": "9"])
        #expect(
            result[resource: "Container"]?.properties["Tags"] == [
                "Items": [["Key": "a", "Value": "own"], ["Key": "b", "Value": "2"]]
            ])
        #expect(
            result[resource: "Specifications"]?.properties["TagSpecifications"] == [
                [
                    "ResourceType": "client-vpn-endpoint",
                    "Tags": [["Key": "a", "Value": "own"], ["Key": "b", "Value": "2"]],
                ]
            ])
    }
}
