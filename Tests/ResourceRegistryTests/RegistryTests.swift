import ResourceRegistry
import Testing

@Suite("The registry")
struct RegistryTests {
    @Test("1,898 types are known, sorted, each once")
    func typeNames() {
        let names = ResourceRegistry.typeNames
        #expect(names.count == 1898)
        #expect(zip(names, names.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test("Every type decodes, every nested property with it, and every path in its lists leads somewhere")
    func everyType() throws {
        var properties = 0
        for name in ResourceRegistry.typeNames {
            let facts = try #require(ResourceRegistry.facts(for: name))
            #expect(facts.typeName == name)
            var seen: Set<ObjectFacts> = []
            var waiting = [facts.properties]
            while let object = waiting.popLast() {
                guard seen.insert(object).inserted else { continue }
                for property in object.properties {
                    properties += 1
                    #expect(!property.name.isEmpty)
                    var value: ValueFacts? = property.value
                    while let current = value {
                        if let object = current.object { waiting.append(object) }
                        value = current.items ?? current.mapValues
                    }
                }
            }
            if let tags = facts.tagging.property { #expect(facts.properties[tags.name] != nil, "\(name)") }
            if let property = facts.name?.property {
                #expect(facts.properties[property]?.value.types == .string, "\(name)")
            }
        }
        #expect(properties > 35_000)
    }

    @Test(
        "An unknown type has no facts", arguments: ["", "AWS::SQS::Queu", "AWS::SQS::Queue2", "Custom::Thing", "ZZZ"])
    func unknown(name: String) {
        #expect(ResourceRegistry.facts(for: name) == nil)
        #expect(!ResourceRegistry.contains(name))
    }

    @Test("A misspelled type or property gets its nearest names")
    func suggestions() throws {
        #expect(ResourceRegistry.suggestions(for: "AWS::SQS::Quue").first == "AWS::SQS::Queue")
        #expect(ResourceRegistry.suggestions(for: "aws::s3::bucket").first == "AWS::S3::Bucket")
        #expect(ResourceRegistry.suggestions(for: "Nonsense").isEmpty)
        let bucket = try #require(ResourceRegistry.facts(for: "AWS::S3::Bucket"))
        #expect(bucket.properties.suggestions(for: "BucketNme").first == "BucketName")
        #expect(bucket.properties.suggestions(for: "BucketNme", limit: 0).isEmpty)
    }

    @Test("A path of the schema contains the concrete paths at and below it")
    func paths() {
        let path = PropertyPath(["Specifications", "*", "Tags"])
        #expect(path.contains(["Specifications", "3", "Tags"]))
        #expect(path.contains(["Specifications", "3", "Tags", "0", "Key"]))
        #expect(!path.contains(["Specifications", "3"]))
        #expect(!path.contains(["Specifications", "3", "Other"]))
        #expect(path.description == "Specifications.*.Tags")
    }

    @Test("Text beyond ASCII survives packing")
    func unicode() throws {
        // The pattern of a tag's key allows every letter of every script: `\p{L}`; a policy's holds escapes.
        let policy = try #require(ResourceRegistry.facts(for: "AWS::IAM::ManagedPolicy"))
        #expect(policy.properties["PolicyDocument"]?.value.pattern == "^[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+$")
    }

    @Test("The first lookup decodes one type and is quick")
    func speed() throws {
        let clock = ContinuousClock()
        let elapsed = try clock.measure { _ = try #require(ResourceRegistry.facts(for: "AWS::EC2::Instance")) }
        // 5 ms is the budget of a release build; a debug build on a loaded machine gets ten times that.
        #expect(elapsed < .milliseconds(50))
    }
}
