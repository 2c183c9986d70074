import CloudFormation
import Foundation
import OrderedCollections
import Strata
import Testing

/// Names that the AWS CDK gave to parameters, outputs and exports of a real program with nested stacks and an import.
@Suite("What carries references is named as the AWS CDK names it")
struct GoldenNestedStackTests {
    static let goldens = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "shared/reference/goldens/aws-cognito-impersonation/impersonation-dev")

    static var areThere: Bool { FileManager.default.fileExists(atPath: goldens.path) }

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

    private func golden(_ file: String) throws -> [String: Any] {
        let data = try Data(contentsOf: Self.goldens.appending(path: file))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func keys(_ template: [String: Any], _ section: String) -> Set<String> {
        Set((template[section] as? [String: Any] ?? [:]).keys).subtracting(["BootstrapVersion"])
    }

    @Test(
        "Parameters, outputs and nested stacks' resources have the golden's names",
        .enabled(if: areThere, "no ../shared/reference/goldens beside the repository"))
    func names() throws {
        let synthesis = synthesize(Self.declare)
        #expect(synthesis.ruleIDs == [])
        let stack = try golden("CognitoStack.template.json")
        #expect(Set(synthesis.ids("CognitoStack", .resources)) == keys(stack, "Resources"))
        #expect(Set(synthesis.ids("CognitoStack", .outputs)) == keys(stack, "Outputs"))

        let triggers = try golden("CognitoStackCognitoTriggersStackC31489B2.nested.template.json")
        #expect(Set(synthesis.ids("CognitoStack-CognitoTriggersStack", .outputs)) == keys(triggers, "Outputs"))
        #expect(
            Set(synthesis.ids("CognitoStack-CognitoTriggersStack", .resources)).isSubset(
                of: keys(triggers, "Resources")))

        let pools = try golden("CognitoStackCognitoUserPoolStack6651B478.nested.template.json")
        #expect(Set(synthesis.ids("CognitoStack-CognitoUserPoolStack", .outputs)) == keys(pools, "Outputs"))
        #expect(Set(synthesis.ids("CognitoStack-CognitoUserPoolStack", .parameters)) == keys(pools, "Parameters"))
        #expect(
            Set(synthesis.ids("CognitoStack-CognitoUserPoolStack", .resources)).isSubset(of: keys(pools, "Resources")))
    }

    @Test(
        "Export names are the golden's, and what imports them uses them",
        .enabled(if: areThere, "no ../shared/reference/goldens beside the repository"))
    func exports() throws {
        let synthesis = synthesize(Self.declare)
        let outputs = try #require(try golden("CognitoStack.template.json")["Outputs"] as? [String: [String: Any]])
        var names: Set<String> = []
        for (id, output) in outputs {
            let name = try #require((output["Export"] as? [String: String])?["Name"])
            names.insert(name)
            #expect(synthesis.value("CognitoStack", "Outputs", id, "Export", "Name") == .string(name))
        }
        let properties = synthesis["ApiGatewayStack"]["Resources"]?.objectValue?.elements.first?.value["Properties"]
        let imported = (properties?.objectValue ?? [:]).values.compactMap { $0["Fn::ImportValue"]?.stringValue }
        #expect(Set(imported) == names)
        #expect(synthesis.stack("ApiGatewayStack")?.dependencies == ["CognitoStack"])
    }
}
