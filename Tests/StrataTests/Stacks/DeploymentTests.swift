import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("How stacks are deployed")
struct DeploymentTests {
    private func app(_ deployment: Deployment = .callerCredentials, _ own: Deployment? = nil) -> (Stack, TestApp) {
        let app = App(deployment: deployment)
        let stack = Stack("stack", in: app, deployment: own)
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        return (stack, TestApp(app))
    }

    @Test("Unless told, the caller deploys to the default bootstrap, and the template knows nothing of it")
    func standard() {
        let (stack, synthesis) = app()
        synthesis.expectNoFindings()
        #expect(!stack.deployment.usesBootstrapRoles)
        #expect(stack.deployment.qualifier == "hnb659fds")
        #expect(synthesis["stack"]?["Parameters"] == nil)
        #expect(synthesis["stack"]?["Rules"] == nil)
    }

    @Test("What the app says counts for its stacks, unless one says otherwise")
    func inheritance() {
        #expect(app(.bootstrapRoles()).0.deployment.usesBootstrapRoles)
        #expect(!app(.bootstrapRoles(), .callerCredentials).0.deployment.usesBootstrapRoles)
        #expect(app(.bootstrapRoles(qualifier: "shop")).0.deployment.qualifier == "shop")
        #expect(app(.callerCredentials(qualifier: "shop"), .bootstrapRoles()).0.deployment.qualifier == "hnb659fds")
        let (_, synthesis) = app(.bootstrapRoles())
        #expect(synthesis["stack"]?["Parameters"] == nil)
    }

    @Test("Asked for, the template refuses an older bootstrap, under the AWS CDK's names")
    func version() {
        let (_, synthesis) = app(.bootstrapRoles(qualifier: "shop", checksVersion: true))
        synthesis.expectNoFindings()
        let parameter = synthesis["stack"]?["Parameters"]?["BootstrapVersion"]
        #expect(parameter?["Type"] == "AWS::SSM::Parameter::Value<String>")
        #expect(parameter?["Default"] == "/cdk-bootstrap/shop/version")
        let assertion = synthesis["stack"]?["Rules"]?["CheckBootstrapVersion"]?["Assertions"]?[0]
        #expect(
            assertion?["Assert"] == [
                "Fn::Not": [["Fn::Contains": [["1", "2", "3", "4", "5"], ["Ref": "BootstrapVersion"]]]]
            ]
        )
        #expect(assertion?["AssertDescription"] != nil)
    }

    @Test("The qualifier names where assets and nested templates are published, also within nested stacks")
    func qualifier() throws {
        let folder = try AssetFolder()
        try folder.write("FROM scratch\n", to: "service/Dockerfile")
        let app = App(root: folder.path)
        let stack = Stack("stack", in: app, deployment: .callerCredentials(qualifier: "shop"))
        let nested = NestedStack("Nested", in: stack)
        let asset = Asset("Code", in: nested, path: "service")
        let image = DockerImageAsset("Image", in: nested, directory: "service")
        Resource(
            "Use", in: nested, type: "Custom::Use",
            properties: [
                "Bucket": JSON(asset.bucketName), "Image": JSON(image.imageURI), "Name": JSON(image.repositoryName),
            ]
        )
        let synthesis = TestApp(app)
        synthesis.expectNoFindings()
        let texts = [synthesis.templates[0], synthesis.templates[0].nested[0]].map {
            JSONWriter.string($0.template.templateValue)
        }
        #expect(texts[0].contains("/cdk-shop-assets-${AWS::AccountId}-${AWS::Region}/"))
        #expect(texts[1].contains("\"cdk-shop-assets-${AWS::AccountId}-${AWS::Region}\""))
        #expect(texts[1].contains("/cdk-shop-container-assets-${AWS::AccountId}-${AWS::Region}:"))
        #expect(texts[1].contains("\"cdk-shop-container-assets-${AWS::AccountId}-${AWS::Region}\""))
        #expect(!texts.joined().contains("hnb659fds"))
    }

    @Test(
        "A qualifier that names no bootstrap is an error where it was chosen, said once",
        arguments: ["", "Shop", "shop_1", "shop-production", "é"]
    )
    func wrongQualifier(qualifier: String) {
        let app = App(deployment: .bootstrapRoles(qualifier: qualifier, file: "Shop/Shop.swift", line: 7))
        for id in ["a", "b"] { Resource("Queue", in: Stack(id, in: app), type: "AWS::SQS::Queue") }
        let synthesis = TestApp(app)
        #expect(
            synthesis.texts == [
                "error: the bootstrap's qualifier is '\(qualifier)', allowed are 1 to 10 lower-case letters, digits and "
                    + "dashes [deployment/qualifier] help: choose another, and bootstrap with the same --qualifier; "
                    + "see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-customizing.html"
            ]
        )
        #expect(synthesis.findings.first?.location == SourceLocation(file: "Shop/Shop.swift", line: 7))
    }
}
