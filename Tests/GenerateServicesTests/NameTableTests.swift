import ResourceRegistry
import Testing

@testable import ServiceGenerator

@Suite("Names by hand")
struct NameTableTests {
    @Test("Every row is of a type that exists, alone, in order, and is what the registry says")
    func rows() throws {
        let types = NameTable.rows.map(\.type)
        #expect(zip(types, types.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        for row in NameTable.rows {
            let facts = try #require(ResourceRegistry.facts(for: row.type), "\(row.type)")
            let name = try #require(facts.name, "\(row.type)")
            #expect(facts.properties[name.property]?.value.types == .string, "\(row.type)")
            #expect(name.property == row.property ?? name.property)
            #expect(name.minLength == row.minLength ?? name.minLength, "\(row.type)")
            #expect(name.maxLength == row.maxLength ?? name.maxLength, "\(row.type)")
            #expect(name.pattern == row.pattern ?? name.pattern, "\(row.type)")
            #expect(name.source == row.source, "\(row.type)")
            #expect(row.source.hasPrefix("https://docs.aws.amazon.com/"))
            let (least, most) = (try #require(name.minLength), try #require(name.maxLength))
            #expect(least <= most, "\(row.type)")
        }
    }

    @Test("A row says what the schema does not, and never allows more than it")
    func schemas() throws {
        for row in NameTable.rows {
            let property = try #require(ResourceRegistry.facts(for: row.type)?.name?.property)
            let value = try #require(ResourceRegistry.facts(for: row.type)?.properties[property]?.value)
            if let longest = value.maxLength, let allowed = row.maxLength { #expect(allowed <= longest, "\(row.type)") }
            if let least = value.minLength, let allowed = row.minLength { #expect(allowed >= least, "\(row.type)") }
            #expect(
                row.property != nil || row.pattern != nil && value.pattern == nil
                    || row.maxLength != nil && row.maxLength != value.maxLength, "\(row.type)")
        }
    }

    @Test("What is no name is of a type that exists, and has none")
    func notNames() throws {
        for type in NameTable.notNames.keys {
            #expect(NameTable.row(for: type) == nil, "\(type)")
            let facts = try #require(ResourceRegistry.facts(for: type), "\(type)")
            #expect(facts.name == nil, "\(type)")
        }
    }

    @Test(
        "A pattern takes the names that AWS takes, and no others",
        arguments: [
            ("AWS::CodeBuild::Project", ["a1", "Build_1-x"], ["-a", "a.b"]),
            ("AWS::Cognito::UserPoolGroup", ["Ämter"], ["two words"]),
            ("AWS::Config::ConfigRule", ["a rule"], [" "]),
            ("AWS::DocDB::DBCluster", ["my-cluster"], ["1a", "a-", "a--b"]),
            ("AWS::DynamoDB::Table", ["a.b_c-1"], ["a/b"]),
            ("AWS::EC2::KeyPair", ["my key"], ["Schlüssel"]),
            ("AWS::EC2::SecurityGroup", ["web (a)/[b]"], ["sg-web", "a%b"]),
            ("AWS::EKS::Nodegroup", ["1-a_b"], ["-a", "_a"]),
            ("AWS::ElasticLoadBalancingV2::LoadBalancer", ["web-1"], ["-a", "a-", "internal-a", "a_b"]),
            ("AWS::ElasticLoadBalancingV2::TargetGroup", ["internal-a"], ["-a", "a-"]),
            (
                "AWS::Lambda::LayerVersion", ["layer_1", "arn:aws:lambda:eu-west-1:123456789012:layer:a"], []
            ),
            ("AWS::OpenSearchService::Domain", ["logs-1"], ["Logs", "1logs"]),
            ("AWS::RDS::DBSubnetGroup", ["My group_1.a-b", "defaults"], ["default", "1a", "a/b"]),
            ("AWS::SNS::Topic", ["a", "a.fifo"], ["a.b", ".fifo"]),
            ("AWS::SQS::Queue", ["a_b-1", "a.fifo"], ["a.b", "a.fifo.fifo"]),
            ("AWS::SSM::Parameter", ["/Dev/DB/pass-word.1", "a"], ["awsThing", "SSM.a", "a b"]),
            ("AWS::SecretsManager::Secret", ["a/b_c+d=e.f@g-h"], ["a b", "a:b"]),
        ] as [(String, [String], [String])])
    func patterns(type: String, good: [String], bad: [String]) throws {
        let pattern = try #require(ResourceRegistry.facts(for: type)?.name?.pattern)
        let regex = try Regex(pattern)
        for name in good { #expect(try regex.firstMatch(in: name) != nil, "\(name)") }
        for name in bad { #expect(try regex.firstMatch(in: name) == nil, "\(name)") }
    }
}
