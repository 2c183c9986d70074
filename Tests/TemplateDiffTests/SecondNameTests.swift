import CloudFormation
import TemplateDiff
import Testing

/// Users of a cache have an id, which is the only one, and a name, which others may have.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-user.html>
@Suite("Names that others may have")
struct SecondNameTests {
    private func users(_ users: [String: String]) -> String {
        let resources = users.sorted { $0.key < $1.key }.map { id, userID in
            #""\#(id)": {"Type": "AWS::ElastiCache::User", "Properties": {"UserId": "\#(userID)", "UserName": "default", "Engine": "redis"}}"#
        }
        return #"{"Resources": {\#(resources.joined(separator: ", "))}}"#
    }

    private func findings(_ old: [String: String], _ new: [String: String]) throws -> [String] {
        try Compared.templates(users(old), users(new)).findings.map(\.ruleID)
            .filter { ["diff/name-taken", "diff/named-replacement"].contains($0) }
    }

    @Test("Another user of the same name but another id is in nobody's way")
    func taken() throws {
        #expect(try findings(["A": "orders-a"], ["B": "orders-b"]) == [])
        #expect(try findings(["A": "orders-a"], ["B": "orders-a"]) == ["diff/name-taken"])
    }

    @Test("A user that gets another id is replaced without being in its own way")
    func replacement() throws {
        let diff = try Compared.templates(users(["A": "orders-a"]), users(["A": "orders-b"]))
        #expect(diff["A"]?.kind == .replaced)
        #expect(try findings(["A": "orders-a"], ["A": "orders-b"]) == [])
    }
}
