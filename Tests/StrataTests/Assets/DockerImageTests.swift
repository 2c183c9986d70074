import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Container images that are built of a directory")
struct DockerImageTests {
    private let folder: AssetFolder

    init() throws {
        folder = try AssetFolder()
        try folder.write("FROM scratch\n", to: "service/Dockerfile")
        try folder.write("FROM scratch AS arm\n", to: "service/docker/arm")
    }

    private func synthesize(
        assets: AssetMode = .published, _ declare: (Stack) -> DockerImageAsset
    ) -> (image: DockerImageAsset, synthesis: Synthesis) {
        let app = App(root: folder.path, assets: assets)
        let stack = Stack("stack", in: app)
        let image = declare(stack)
        Resource("Task", in: stack, type: "Custom::Task", properties: ["Image": JSON(image.imageURI)])
        return (image, app.synthesize())
    }

    @Test("An image is named after its directory, in the repository that the AWS CDK pushes to")
    func published() throws {
        let (image, synthesis) = synthesize { DockerImageAsset("Image", in: $0, directory: "service") }
        let template = try TestApp(synthesis).template("stack")
        template.expectNoFindings()
        #expect(image.tag == folder.asset("service").asset.hash)
        #expect(
            template.properties(of: "Custom::Task")?["Image"] == [
                "Fn::Sub": .string(
                    "${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/"
                        + "cdk-hnb659fds-container-assets-${AWS::AccountId}-${AWS::Region}:\(image.tag)"
                )
            ]
        )
        let asset = synthesis.stacks[0].assets.first
        #expect(asset?.image?.tag == image.tag)
        #expect(asset?.stagedName == "asset.\(image.tag)")
    }

    @Test("How it is built counts for the name; the staged directory stays the same")
    func options() {
        let app = App(root: folder.path)
        let stack = Stack("stack", in: app)
        let images = [
            DockerImageAsset("A", in: stack, directory: "service"),
            DockerImageAsset("B", in: stack, directory: "service", dockerfile: "docker/arm"),
            DockerImageAsset("C", in: stack, directory: "service", target: "arm"),
            DockerImageAsset("D", in: stack, directory: "service", platform: "linux/arm64"),
            DockerImageAsset("E", in: stack, directory: "service", arguments: ["A": "1", "B": "2"]),
            DockerImageAsset("F", in: stack, directory: "service", arguments: ["A": "1\n8 argument\n1 B\n1 2"]),
        ]
        Asset("Zip", in: stack, path: "service")
        Resource("Queue", in: stack, type: "AWS::SQS::Queue")
        let synthesis = app.synthesize()
        TestApp(synthesis).expectNoFindings()
        #expect(Set(images.map(\.tag)).count == 6)
        #expect(synthesis.stacks[0].assets.count == 7)
        #expect(Set(synthesis.stacks[0].assets.map(\.stagedName)).count == 1)
        #expect(synthesis.stacks[0].assets[4].image?.build.arguments.map(\.name) == ["A", "B"])
    }

    @Test("A directory that does not say how to build is an error")
    func noDockerfile() {
        let (_, synthesis) = synthesize { DockerImageAsset("Image", in: $0, directory: "service", dockerfile: "Arm") }
        #expect(
            TestApp(synthesis).texts == [
                "error: asset 'stack/Image': there is no 'Arm' in 'service' [asset/no-dockerfile] "
                    + "help: write one, or name the file that says how to build the image: dockerfile: \"…\""
            ]
        )
    }

    @Test("With local assets an image is published nowhere, which is reported")
    func local() {
        let (_, synthesis) = synthesize(assets: .local) { DockerImageAsset("Image", in: $0, directory: "service") }
        #expect(synthesis.findings.map(\.ruleID) == ["asset/not-published"])
    }
}
