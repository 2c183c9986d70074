import CloudFormation
import ResourceRegistry
import Testing

@testable import DependencyGraph

/// The table of positions is data that can rot: the registry holds it to what there is.
struct PositionTests {
    @Test("Every type of the table is in the registry, and every path that begins with a property of it")
    func registry() {
        for position in NamePosition.all
        where position.type != "*" && position.type != "AWS::CloudFormation::CustomResource" {
            guard let facts = ResourceRegistry.facts(for: position.type) else {
                Issue.record("\(position.type) is not in the registry")
                continue
            }
            guard let first = position.path.first, first != "*", first != "**" else { continue }
            #expect(facts.properties[first] != nil, "\(position.type) has no \(first)")
        }
    }

    @Test("Every type whose names stand somewhere has names")
    func takes() {
        for position in NamePosition.all {
            for type in position.takes {
                #expect(ResourceRegistry.contains(type), "\(type), at \(position.type) \(position.path)")
            }
        }
    }

    @Test("Every row has a page")
    func sources() {
        #expect(NamePosition.all.allSatisfy { $0.source.contains("/") && !$0.source.hasPrefix("http") })
        #expect(NamePosition.all.count > 200)
    }

    @Test("A place is found through lists and functions, and what is not in the table is soft")
    func places() {
        func strength(_ path: TemplatePath, _ type: String) -> Strength { PhysicalNames.strength(at: path, of: type) }
        let variable: TemplatePath = ["Resources", "F", "Properties", "Environment", "Variables", "URL", "Fn::Sub"]
        #expect(strength(variable, "AWS::Lambda::Function") == .light)
        #expect(strength(["Resources", "R", "Properties", "EventBusName"], "AWS::Events::Rule") == .hard)
        #expect(strength(["Resources", "R", "Properties", "Nothing"], "AWS::Events::Rule") == .soft)
        #expect(PhysicalNames.follows("Arn", from: "AWS::Lambda::Function"))
        #expect(PhysicalNames.follows(nil, from: "AWS::SQS::Queue"))
        #expect(!PhysicalNames.follows("GroupId", from: "AWS::EC2::SecurityGroup"))
    }
}
