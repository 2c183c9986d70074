import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataTesting
import TestSupport
import Testing

/// Names that the AWS CDK gave to parameters, outputs and exports of a real program with nested stacks and an import.
@Suite("What carries references is named as the AWS CDK names it")
struct GoldenNestedStackTests {
    /// The shape of the program: resources of no type at the construct paths of the original.
    private static func declare(_ app: App) {
        func function(_ id: String, in scope: any Scope) -> Resource {
            Resource("Resource", in: Group(id, in: scope), type: "AWS::Lambda::Function")
        }
        let cognito = Stack("CognitoStack", in: app)
        let triggers = NestedStack("CognitoTriggersStack", in: cognito)
        let preToken = function("PreTokenGeneration", in: triggers)
        let define = function("DefineAuthChallengeFunction", in: triggers)
        let verify = function("VerifyAuthChallengeResponseFunction", in: triggers)

        let pools = NestedStack("CognitoUserPoolStack", in: cognito)
        let pool = Resource(
            "Resource", in: Group("MultiTenantUserPool", in: pools), type: "AWS::Cognito::UserPool",
            properties: [
                "LambdaConfig": [
                    "DefineAuthChallenge": JSON(define.attribute("Arn")),
                    "PreTokenGeneration": JSON(preToken.attribute("Arn")),
                    "VerifyAuthChallengeResponse": JSON(verify.attribute("Arn")),
                ]
            ])
        let password = Resource(
            "Resource", in: Group("MultiTenantPasswordAuthClient", in: pools), type: "AWS::Cognito::UserPoolClient")
        let secure = Resource(
            "Resource", in: Group("MultiTenantSecureAuthClient", in: pools), type: "AWS::Cognito::UserPoolClient")

        let api = Stack("ApiGatewayStack", in: app)
        Resource(
            "Resource", in: Group("SignInFunction", in: api), type: "AWS::Lambda::Function",
            properties: [
                "Secure": JSON(secure.ref), "Pool": JSON(pool.ref), "PoolArn": JSON(pool.attribute("Arn")),
                "Password": JSON(password.ref),
            ])
    }

    private static let stack = "CognitoStack"
    private static let triggers = "CognitoStack-CognitoTriggersStack"
    private static let pools = "CognitoStack-CognitoUserPoolStack"

    /// What the stack puts out: the value of a nested stack, as its resource has it.
    private static let outputs = [
        "MultiTenantPasswordAuthClientB91E1ECARefE61EFE46", "MultiTenantUserPoolD12D86DERefB3F7A4F0",
        "MultiTenantUserPoolD12D86DEArn26D7B13A", "MultiTenantSecureAuthClient534D4398RefEA9609A0",
    ].map {
        "ExportsOutputFnGetAttCognitoUserPoolStackNestedStackCognitoUserPoolStackNestedStackResource19289FDC"
            + "OutputsCognitoStackCognitoUserPoolStack\($0)"
    }

    @Test("Nested stacks, what they hold, and what goes in and out of them have names that are pinned")
    func pinned() {
        let synthesis = TestApp(declare: Self.declare)
        synthesis.expectNoFindings()
        #expect(
            synthesis[Self.stack]?.ids(in: .resources) == [
                "CognitoTriggersStackNestedStackCognitoTriggersStackNestedStackResource87858C72",
                "CognitoUserPoolStackNestedStackCognitoUserPoolStackNestedStackResource19289FDC",
            ])
        #expect(synthesis[Self.stack]?.ids(in: .outputs) == Self.outputs)

        #expect(
            synthesis[Self.triggers]?.ids(in: .resources) == [
                "PreTokenGenerationAEF6E6B3", "DefineAuthChallengeFunction2CCDC45E",
                "VerifyAuthChallengeResponseFunction43B910A9",
            ])
        let arns = [
            "DefineAuthChallengeFunction516CC535Arn", "PreTokenGenerationA9AD70A7Arn",
            "VerifyAuthChallengeResponseFunction73462BECArn",
        ].map { "CognitoStackCognitoTriggersStack\($0)" }
        #expect(synthesis[Self.triggers]?.ids(in: .parameters) == [])
        #expect(synthesis[Self.triggers]?.ids(in: .outputs) == arns)

        #expect(
            synthesis[Self.pools]?.ids(in: .resources) == [
                "MultiTenantUserPool0EDDC1E2", "MultiTenantPasswordAuthClientD60DD9D2",
                "MultiTenantSecureAuthClient67F5D1A1",
            ])
        #expect(
            synthesis[Self.pools]?.ids(in: .parameters)
                == arns.map {
                    "referencetoCognitoStackCognitoTriggersStackNestedStackCognitoTriggersStackNestedStackResource"
                        + "539B694DOutputs\($0)"
                })
        #expect(
            synthesis[Self.pools]?.ids(in: .outputs)
                == [
                    "MultiTenantPasswordAuthClientB91E1ECARef", "MultiTenantUserPoolD12D86DERef",
                    "MultiTenantUserPoolD12D86DEArn", "MultiTenantSecureAuthClient534D4398Ref",
                ].map { "CognitoStackCognitoUserPoolStack\($0)" })
    }

    @Test("Exports are named after their stack and output, and what imports them uses these names")
    func exports() {
        let synthesis = TestApp(declare: Self.declare)
        let exported = Self.outputs.map { "\(Self.stack):\($0)" }
        #expect(
            Self.outputs.map { synthesis[Self.stack]?["Outputs", $0, "Export", "Name"]?.stringValue } == exported)
        let properties = synthesis["ApiGatewayStack"]?["Resources"]?.objectValue?.elements.first?.value["Properties"]
        let imported = (properties?.objectValue ?? [:]).values.map { $0["Fn::ImportValue"]?.stringValue }
        #expect(Set(imported) == Set(exported))
        #expect(synthesis["ApiGatewayStack"]?.dependencies == [Self.stack])
    }

    private func golden(_ file: String) throws -> [String: [String: Any]] {
        let data = try Data(
            contentsOf: SharedFiles.file("reference/goldens/aws-cognito-impersonation/impersonation-dev/\(file)"))
        let template = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return template.compactMapValues { $0 as? [String: Any] }
    }

    private func keys(_ template: [String: [String: Any]], _ section: TemplateSection) -> Set<String> {
        Set((template[section.rawValue] ?? [:]).keys).subtracting(["BootstrapVersion"])
    }

    @Test("They are the golden's", .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func names() throws {
        let synthesis = TestApp(declare: Self.declare)
        func ids(_ id: String, _ section: TemplateSection) -> Set<String> {
            Set(synthesis[id]?.ids(in: section) ?? [])
        }
        let stack = try golden("CognitoStack.template.json")
        #expect(ids(Self.stack, .resources) == keys(stack, .resources))
        #expect(ids(Self.stack, .outputs) == keys(stack, .outputs))
        for (id, output) in try #require(stack["Outputs"]) {
            let name = try #require(((output as? [String: Any])?["Export"] as? [String: String])?["Name"])
            #expect(synthesis[Self.stack]?["Outputs", id, "Export", "Name"] == .string(name))
        }

        let triggers = try golden("CognitoStackCognitoTriggersStackC31489B2.nested.template.json")
        #expect(ids(Self.triggers, .outputs) == keys(triggers, .outputs))
        #expect(ids(Self.triggers, .resources).isSubset(of: keys(triggers, .resources)))

        let pools = try golden("CognitoStackCognitoUserPoolStack6651B478.nested.template.json")
        #expect(ids(Self.pools, .outputs) == keys(pools, .outputs))
        #expect(ids(Self.pools, .parameters) == keys(pools, .parameters))
        #expect(ids(Self.pools, .resources).isSubset(of: keys(pools, .resources)))
    }
}
