import CloudFormation
import Foundation
import OrderedCollections
import Strata
import StrataLambda
import Testing

@Suite("Functions that run container images")
final class FunctionImageTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("strata-\(UUID().uuidString)")
        let directory = folder.appendingPathComponent("orders")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        try Data("FROM public.ecr.aws/lambda/nodejs:22\nCOPY index.mjs .\n".utf8)
            .write(to: directory.appendingPathComponent("Dockerfile"))
        try Data("export const handler = async () => {};\n".utf8).write(
            to: directory.appendingPathComponent("index.mjs"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private static var uri: StringValue { "123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:7" }

    private func synthesize(
        environment: Environment = .agnostic, assets: AssetMode = .published, _ declare: (Stack) -> Function
    ) -> (properties: OrderedDictionary<String, TemplateValue>, messages: [String], assets: [SynthesizedAsset]) {
        let app = App(root: folder.path, assets: assets)
        let stack = Stack("app", in: app, environment: environment)
        let function = declare(stack)
        let synthesis = app.synthesize()
        return (
            synthesis.stacks[0].template.template.resources[function.resource.node.logicalID]?.properties ?? [:],
            synthesis.findings.map { "\($0.severity) \($0.ruleID): \($0.message)" }, synthesis.stacks[0].assets
        )
    }

    @Test("An image of a directory is built for the function's processor; runtime and handler are the image's")
    func directory() throws {
        let (properties, findings, assets) = synthesize { stack in
            Function(
                "Handler", in: stack,
                code: .image(
                    directory: "orders", target: "run", arguments: ["MODE": "fast"], command: ["index.handler"],
                    entryPoint: ["/lambda-entrypoint.sh"], workingDirectory: "/var/task"
                )
            )
        }
        #expect(findings == [])
        let image = try #require(assets.first?.image)
        #expect(assets.count == 1)
        #expect(image.build.platform == "linux/arm64")
        #expect(image.build.target == "run")
        #expect(image.build.arguments.map(\.name) == ["MODE"])
        #expect(properties["PackageType"] == "Image")
        #expect(
            properties["Code"] == [
                "ImageUri": [
                    "Fn::Sub": .string(
                        "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/"
                            + "cdk-hnb659fds-container-assets-${AWS::AccountId}-${AWS::Region}:\(image.tag)"
                    )
                ]
            ]
        )
        #expect(
            properties["ImageConfig"] == [
                "Command": ["index.handler"], "EntryPoint": ["/lambda-entrypoint.sh"], "WorkingDirectory": "/var/task",
            ]
        )
        #expect(properties["Runtime"] == nil)
        #expect(properties["Handler"] == nil)
        #expect(properties["Architectures"] == ["arm64"])
    }

    @Test("An image in a repository needs its address only; nothing is published")
    func uri() {
        let (properties, findings, assets) = synthesize(environment: .init(account: nil, region: "eu-west-1")) {
            Function("Handler", in: $0, code: .image(uri: Self.uri), architecture: .x86_64, memory: .gibibytes(1))
        }
        #expect(findings == [])
        #expect(assets.isEmpty)
        #expect(properties["Code"] == ["ImageUri": "123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:7"])
        #expect(properties["ImageConfig"] == nil)
        #expect(properties["Architectures"] == ["x86_64"])
        #expect(properties["MemorySize"] == 1024)
    }

    @Test("The platform follows the architecture, and counts for the image's name")
    func platforms() throws {
        let arm = synthesize { Function("H", in: $0, code: .image(directory: "orders")) }
        let intel = synthesize { Function("H", in: $0, code: .image(directory: "orders"), architecture: .x86_64) }
        #expect(intel.assets.first?.image?.build.platform == "linux/amd64")
        #expect(try #require(arm.assets.first?.image?.tag) != intel.assets.first?.image?.tag)
    }

    @Test("Functions share an image, which must be built for their processor")
    func sharedImage() {
        func findings(_ platform: String?, _ architecture: AWS.Lambda.Function.ArchitecturesItem) -> [String] {
            synthesize { stack in
                let image = DockerImageAsset("Image", in: stack, directory: "orders", platform: platform)
                return Function(
                    "Handler", in: stack, code: .image(image, command: ["index.handler"]), architecture: architecture)
            }.messages
        }
        for (platform, architecture) in [
            ("linux/arm64", AWS.Lambda.Function.ArchitecturesItem.arm64), ("linux/arm64/v8", .arm64),
            ("linux/aarch64", .arm64), ("arm64", .arm64), ("linux/amd64", .x86_64), ("linux/x86_64", .x86_64),
        ] { #expect(findings(platform, architecture) == [], "\(platform)") }
        #expect(
            findings("linux/amd64", .arm64) == [
                "error lambda/image-platform: 'app/Handler' runs on arm64, but its image 'app/Image' is built for "
                    + "'linux/amd64'"
            ]
        )
        #expect(findings("windows/amd64", .x86_64).count == 1)
        #expect(
            findings(nil, .x86_64) == [
                "warning lambda/image-platform: 'app/Handler' runs on x86_64, but its image 'app/Image' is built for the "
                    + "processor of whichever machine builds it"
            ]
        )
        #expect(
            synthesize { stack in
                let parameter = Parameter("Processor", in: stack, default: "arm64")
                return Function(
                    "Handler", in: stack, code: .image(directory: "orders"),
                    architecture: .init(expression: parameter.value.expression)
                )
            }.messages == [
                "error lambda/image-platform: the architecture of 'app/Handler' is known only at deployment, but its image "
                    + "is built before that for one processor"
            ]
        )
    }

    @Test(
        "Images outside of private ECR repositories are errors",
        arguments: [
            "public.ecr.aws/lambda/nodejs:22", "nginx", "12345.dkr.ecr.eu-west-1.amazonaws.com/orders:1",
            "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
            "123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/orders:1",
        ]
    )
    func foreignImage(uri: String) {
        let findings = synthesize { Function("Handler", in: $0, code: .image(uri: StringValue(uri))) }.messages
        #expect(
            findings == [
                "error lambda/image-uri: the image of 'app/Handler' is '\(uri)', but Lambda takes images of private ECR "
                    + "repositories only"
            ]
        )
    }

    @Test("An image of another region than the stack's is an error")
    func region() {
        let findings = synthesize(environment: .init(account: nil, region: "us-east-1")) {
            Function("Handler", in: $0, code: .image(uri: Self.uri))
        }.messages
        #expect(
            findings == [
                "error lambda/image-uri: the image of 'app/Handler' is in eu-west-1, but its stack in us-east-1"
            ]
        )
    }

    @Test("Settings of the image are checked")
    func settings() {
        let findings = synthesize {
            Function(
                "Handler", in: $0,
                code: .image(
                    uri: Self.uri, command: Array(repeating: "x", count: 1_501),
                    workingDirectory: StringValue(String(repeating: "/", count: 1_001))
                )
            )
        }.messages
        #expect(
            findings == [
                "error lambda/image-settings: the command of 'app/Handler' is 1501 parts, allowed are 0 to 1500 parts",
                "error lambda/image-settings: the working directory of 'app/Handler' is 1001 characters, "
                    + "allowed are 0 to 1000 characters",
            ]
        )
    }

    @Test("What only functions of zip files have is reported, however it came there")
    func mixture() {
        let findings = synthesize { stack in
            let function = Function("Handler", in: stack, code: .image(uri: Self.uri))
            function.resource.runtime = .nodejs22
            function.resource.handler = "index.handler"
            function.resource.layers = ["arn:aws:lambda:eu-west-1:123456789012:layer:l:1"]
            function.resource.code = .init(imageUri: Self.uri, zipFile: "exports.handler = null")
            return function
        }.messages
        #expect(
            findings
                == ["Runtime", "Handler", "Layers", "Code.ZipFile"].map {
                    "error lambda/image-function: 'app/Handler/Resource' runs a container image and has \($0), "
                        + "which Lambda refuses"
                }
        )
    }

    @Test("A function of an image that was made one of a zip file is none any more")
    func otherPackage() {
        let findings = synthesize { stack in
            let function = Function("Handler", in: stack, code: .image(uri: Self.uri))
            function.resource.packageType = .zip
            function.resource.runtime = .nodejs22
            return function
        }.messages
        #expect(findings == [])
    }

    @Test("With local assets an image is published nowhere, which is reported; one in a repository is where it is")
    func local() {
        let built = synthesize(assets: .local) { Function("H", in: $0, code: .image(directory: "orders")) }
        #expect(built.messages.count == 1)
        #expect(built.messages.first?.hasPrefix("error asset/not-published") == true)
        #expect(synthesize(assets: .local) { Function("H", in: $0, code: .image(uri: Self.uri)) }.messages == [])
    }
}
