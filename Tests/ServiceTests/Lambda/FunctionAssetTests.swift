import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataLambda
import StrataTesting
import TestSupport
import Testing

@Suite("Functions whose code is published")
final class FunctionAssetTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        try write("export const handler = async () => {};\n", to: "orders/index.mjs")
        try write("import './index.mjs'\n", to: "orders/index.test.mjs")
        try write("def main(event, context): pass\n", to: "mail/app/handler.py")
        try write("PK", to: "built/orders.zip")
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ text: String, to name: String) throws {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The code property and the findings of a function, and the assets of its stack.
    private func synthesize(
        _ code: Code, runtime: AWS.Lambda.Function.Runtime = .nodejs22, handler: String = "index.handler",
        layers: [StringValue] = [], assets: AssetMode = .published
    ) -> (code: TemplateValue?, messages: [String], assets: [SynthesizedAsset]) {
        let app = App(root: folder.path, assets: assets)
        let stack = Stack("app", in: app)
        let function = Function(
            "Handler", in: stack, runtime: runtime, code: code, handler: handler, layers: layers
        )
        let synthesis = app.synthesize()
        let template = synthesis.stacks[0].template.template
        return (
            template.resources[function.resource.node.logicalID]?.properties["Code"],
            synthesis.findings.map { "\($0.ruleID): \($0.message)" }, synthesis.stacks[0].assets
        )
    }

    @Test("A directory is named by the bucket and the key that the AWS CDK publishes zip files under")
    func directory() throws {
        let (code, findings, assets) = synthesize(.directory("orders", exclude: ["*.test.mjs"]))
        #expect(findings == [])
        let asset = try #require(assets.first)
        #expect(asset.packaging == .zip)
        #expect(asset.files.map(\.path) == ["index.mjs"])
        #expect(
            code == [
                "S3Bucket": ["Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"],
                "S3Key": .string("\(asset.hash).zip"),
            ]
        )
    }

    @Test("A zip file is published as it is; a program of one file becomes a zip file")
    func file() throws {
        let zip = try #require(synthesize(.file("built/orders.zip")).assets.first)
        #expect(zip.packaging == .file)
        #expect(zip.stagedName == "asset.\(zip.hash).zip")
        let program = synthesize(.file("orders/index.mjs"))
        #expect(program.messages == [])
        #expect(program.assets.first?.packaging == .zip)
        #expect(program.assets.first?.stagedName == program.assets.first.map { "asset.\($0.hash)" })
        #expect(program.assets.first?.files.map(\.path) == ["index.mjs"])
    }

    @Test("With local assets the code is the path beside the template, as aws cloudformation package reads it")
    func local() throws {
        let (code, findings, assets) = synthesize(.directory("orders"), assets: .local)
        #expect(findings == [])
        #expect(code == .string("./asset.\(try #require(assets.first).hash)"))
    }

    @Test("Functions of one directory share one asset")
    func shared() {
        let app = App(root: folder.path)
        let stack = Stack("app", in: app)
        for id in ["One", "Two"] {
            _ = Function(id, in: stack, runtime: .nodejs22, code: .directory("orders"))
        }
        #expect(app.synthesize().stacks[0].assets.count == 1)
    }

    @Test("A handler in a file that the code does not have is an error; a layer may have it")
    func handlerFile() {
        #expect(
            synthesize(.directory("orders"), handler: "main.handler").messages == [
                "lambda/handler-file: 'app/Handler' has the handler 'main.handler', "
                    + "but its code has no file 'main.mjs' or 'main.js' or 'main.cjs'"
            ]
        )
        #expect(synthesize(.directory("orders"), handler: "main.handler", layers: ["arn"]).messages == [])
    }

    @Test("Python handlers are found with dots and with slashes", arguments: ["app.handler.main", "app/handler.main"])
    func python(handler: String) {
        #expect(synthesize(.directory("mail"), runtime: .python313, handler: handler).messages == [])
    }

    @Test("Code that is not there is reported once, at the function")
    func missing() {
        let findings = synthesize(.directory("order")).messages
        #expect(findings == ["asset/missing: asset 'app/Handler/Code': there is no file or directory 'order'"])
    }

    @Test(
        "The AWS CDK's own templates name code in the same way",
        .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder"))
    func golden() throws {
        let golden = try TestTemplate.golden(Self.golden)
        let codes = golden.resources(of: "AWS::Lambda::Function", where: ["Code": ["S3Key": .any]]).compactMap {
            $0["Code"]
        }
        #expect(!codes.isEmpty)
        let own = try #require(synthesize(.directory("orders")).code)
        for code in codes {
            #expect(code.objectValue.map { Set($0.keys) } == ["S3Bucket", "S3Key"])
            #expect(code["S3Bucket"] == own["S3Bucket"])
            #expect(code["S3Key"]?.stringValue?.wholeMatch(of: /[0-9a-f]{64}\.zip/) != nil)
        }
        #expect(own["S3Key"]?.stringValue?.wholeMatch(of: /[0-9a-f]{64}\.zip/) != nil)
    }

    private static let golden = "aws-cloudevents-eda/orders-dev/OrdersStack.template.json"
}
