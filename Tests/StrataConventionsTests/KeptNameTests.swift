import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataSSM
import StrataTesting
import Testing

@Suite("Names that others look for")
struct KeptNameTests {
    private func synthesis(_ kept: [String]) -> TestTemplate {
        probe(Company(keptNames: kept)) { stack in
            func resource(_ id: String, _ type: String, _ property: String, _ name: StringValue) {
                Resource(id, in: stack, type: type, properties: MapValue([property: JSON(name)]))
            }
            resource("Role", "AWS::IAM::Role", "RoleName", "cdk-x-deploy-role-\(AWS.accountID)-\(AWS.region)")
            resource("Alias", "AWS::KMS::Alias", "AliasName", "alias/cdk-x-assets-key")
            resource("Queue", "AWS::SQS::Queue", "QueueName", "orders")
            StringParameter("Version", in: stack, name: "/cdk-bootstrap/x/version", value: "1")
            StringParameter("Other", in: stack, name: "/other", value: "1")
        }
    }

    private func names(_ synthesis: TestTemplate) -> [TemplateValue?] {
        let parameters = synthesis.resources(of: "AWS::SSM::Parameter")
        return [
            synthesis[resource: "Role"]?.properties["RoleName"], synthesis[resource: "Alias"]?.properties["AliasName"],
            synthesis[resource: "Queue"]?.properties["QueueName"],
        ] + parameters.map { $0.properties["Name"] }
    }

    @Test("Names that begin as the conventions say stay as they are, and no others")
    func kept() {
        let synthesis = synthesis(["cdk-x-", "/cdk-bootstrap/"])
        #expect(
            names(synthesis) == [
                ["Fn::Sub": "cdk-x-deploy-role-${AWS::AccountId}-${AWS::Region}"], "alias/cdk-x-assets-key",
                "dev-conv-orders", "/cdk-bootstrap/x/version", "/dev/conv/other",
            ])
        #expect(synthesis.messages(.warning).count == 2)
    }

    @Test("Unless the conventions say so, every name follows them")
    func standard() {
        #expect(
            names(synthesis([])) == [
                ["Fn::Sub": "dev-conv-cdk-x-deploy-role-${AWS::AccountId}-${AWS::Region}"],
                "alias/dev-conv-cdk-x-assets-key", "dev-conv-orders", "/dev/conv/cdk-bootstrap/x/version",
                "/dev/conv/other",
            ])
    }
}
