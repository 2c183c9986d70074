import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Assets in templates")
struct AssetSynthesisTests {
    private let folder: AssetFolder

    init() throws {
        folder = try AssetFolder()
        try folder.write("page", to: "site/index.html")
        try folder.write("page", to: "plain/README")
    }

    private static let page = "3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274"

    private func reader(_ asset: Asset, in scope: any Scope) {
        Resource(
            "Reader", in: scope, type: "Custom::Reader",
            properties: ["Bucket": JSON(asset.bucketName), "Key": JSON(asset.objectKey)]
        )
    }

    @Test("Bucket and key are those where the AWS CDK publishes it")
    func published() throws {
        let app = App(root: folder.path)
        let stack = Stack("stack", in: app)
        let page = Asset("Page", in: stack, path: "site/index.html")
        let plain = Asset("Plain", in: stack, path: "plain/README")
        reader(page, in: stack)
        let template = TestTemplate(of: stack)
        template.expectNoFindings()
        #expect(
            template.properties(of: "Custom::Reader") == [
                "Bucket": ["Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"],
                "Key": .string("\(Self.page).html"),
            ]
        )
        #expect(page.localPath == nil)
        let assets = app.synthesize().stacks[0].assets
        #expect(assets.map(\.stagedName) == ["asset.\(Self.page).html", "asset.\(Self.page)"])
        #expect(plain.hash == page.hash)
    }

    @Test("A stack lists its nested stacks' assets too, each once")
    func nested() throws {
        let app = App(root: folder.path)
        let stack = Stack("stack", in: app)
        let nested = NestedStack("Inner", in: stack)
        reader(Asset("Page", in: nested, path: "site/index.html"), in: nested)
        reader(Asset("Again", in: stack, path: "\(folder.path)/site/index.html"), in: stack)
        let other = Stack("other", in: app)
        reader(Asset("Site", in: other, path: "site"), in: other)
        let synthesis = app.synthesize()
        #expect(synthesis.stacks[0].assets.map(\.objectKey) == ["\(Self.page).html"])
        #expect(synthesis.stacks[1].assets.map(\.packaging) == [.zip])
        #expect(synthesis.stacks[1].assets.first?.files.map(\.path) == ["index.html"])
    }

    @Test("With local assets a template names paths beside it")
    func local() throws {
        let app = App(root: folder.path, assets: .local)
        let stack = Stack("stack", in: app)
        let nested = NestedStack("Inner", in: stack)
        Resource("Queue", in: nested, type: "AWS::SQS::Queue")
        let page = Asset("Page", in: stack, path: "site/index.html")
        let synthesis = TestApp(app)
        synthesis.expectNoFindings()
        #expect(page.localPath == "./asset.\(Self.page).html")
        let ids = try synthesis.template("stack").ids(in: .resources)
        #expect(
            synthesis["stack"]?["Resources", ids[0], "Properties", "TemplateURL"]
                == "./stack-Inner.nested.template.json"
        )
    }

    @Test("With local assets the use of bucket or key is reported, once")
    func notPublished() {
        let app = App(root: folder.path, assets: .local)
        let stack = Stack("stack", in: app)
        reader(Asset("Page", in: stack, path: "site/index.html"), in: stack)
        #expect(
            TestApp(app).texts == [
                "error: asset 'stack/Page': where it is published is asked for, but local assets are published nowhere "
                    + "[asset/not-published] help: synthesize with --assets published, or use its localPath where there is one"
            ]
        )
    }
}
