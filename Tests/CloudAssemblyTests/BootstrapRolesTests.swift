import CloudAssembly
import CloudFormation
import Hashes
import OrderedCollections
import Testing

/// Pinned is what aws-cdk-lib 2.275.0 writes for a stack with `new DefaultStackSynthesizer({ qualifier: "strata" })`, beside
/// what only this manifest has: the stack's name.
@Suite("Stacks that the roles of the bootstrap deploy")
struct BootstrapRolesTests {
    private static let roles = AssemblyDeployment(qualifier: "strata", usesRoles: true)

    private func manifests(
        account: String?, region: String?, assets: [AssemblyAsset] = [],
        deployment: AssemblyDeployment = roles
    ) throws -> (manifest: TemplateValue, assets: TemplateValue, template: String) {
        let folder = try TemporaryFolder()
        try folder.write("FROM scratch\n", to: "Dockerfile")
        var assets = assets
        for index in assets.indices {
            assets[index].files = [.init(path: "Dockerfile", source: "\(folder.path)/Dockerfile")]
        }
        let stack = AssemblyStack(
            id: "Orders", template: Assemblies.template("o"), assets: assets, account: account, region: region,
            deployment: deployment
        )
        try AssemblyWriter().write(CloudAssembly(stacks: [stack]), to: "\(folder.path)/out")
        let hash = SHA256.hexDigest(of: Array(try folder.text("out/Orders.template.json").utf8))
        return (
            try TemplateValue(json: folder.text("out/manifest.json")),
            try TemplateValue(json: folder.text("out/Orders.assets.json")), hash
        )
    }

    private static let role = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/cdk-strata-"
    private static let end = "-role-${AWS::AccountId}-${AWS::Region}"

    @Test("The manifest names the roles, the bootstrap that they need, and where the template is published")
    func manifest() throws {
        let (manifest, _, hash) = try manifests(account: nil, region: nil)
        #expect(
            manifest["artifacts"] == [
                "Orders.assets": [
                    "type": "cdk:asset-manifest",
                    "properties": [
                        "file": "Orders.assets.json", "requiresBootstrapStackVersion": 6,
                        "bootstrapStackVersionSsmParameter": "/cdk-bootstrap/strata/version",
                    ],
                ],
                "Orders": [
                    "type": "aws:cloudformation:stack",
                    "environment": "aws://unknown-account/unknown-region",
                    "properties": [
                        "templateFile": "Orders.template.json",
                        "stackName": "Orders",
                        "terminationProtection": false,
                        "validateOnSynth": false,
                        "assumeRoleArn": .string("\(Self.role)deploy\(Self.end)"),
                        "cloudFormationExecutionRoleArn": .string("\(Self.role)cfn-exec\(Self.end)"),
                        "stackTemplateAssetObjectUrl": .string(
                            "s3://cdk-strata-assets-${AWS::AccountId}-${AWS::Region}/\(hash).json"),
                        "requiresBootstrapStackVersion": 6,
                        "bootstrapStackVersionSsmParameter": "/cdk-bootstrap/strata/version",
                        "lookupRole": [
                            "arn": .string("\(Self.role)lookup\(Self.end)"), "requiresBootstrapStackVersion": 8,
                            "bootstrapStackVersionSsmParameter": "/cdk-bootstrap/strata/version",
                        ],
                    ],
                    "dependencies": ["Orders.assets"],
                    "displayName": "Orders",
                ],
            ]
        )
    }

    @Test("Assets and the template itself are published by the roles for that")
    func assetManifest() throws {
        let hash = String(repeating: "1", count: 64)
        let image = AssemblyAsset(
            hash: hash, packaging: .zip, name: "asset.\(hash)", objectKey: "\(hash).zip", files: [],
            image: AssemblyImage(tag: "tag", dockerfile: "Dockerfile")
        )
        let (_, assets, template) = try manifests(account: nil, region: nil, assets: [image])
        #expect(
            assets["files"]
                == .object([
                    template: [
                        "source": ["path": "Orders.template.json", "packaging": "file"],
                        "destinations": [
                            "current_account-current_region": [
                                "bucketName": "cdk-strata-assets-${AWS::AccountId}-${AWS::Region}",
                                "objectKey": .string("\(template).json"),
                                "assumeRoleArn": .string("\(Self.role)file-publishing\(Self.end)"),
                            ]
                        ],
                    ]
                ])
        )
        #expect(
            assets["dockerImages"]?["tag"]?["destinations"] == [
                "current_account-current_region": [
                    "repositoryName": "cdk-strata-container-assets-${AWS::AccountId}-${AWS::Region}",
                    "imageTag": "tag",
                    "assumeRoleArn": .string("\(Self.role)image-publishing\(Self.end)"),
                ]
            ]
        )
    }

    @Test("What is known of account and region is written out, since the caller may be in another account")
    func knownEnvironment() throws {
        let (manifest, assets, template) = try manifests(account: "123456789012", region: "eu-west-1")
        let properties = manifest["artifacts"]?["Orders"]?["properties"]
        #expect(
            properties?["assumeRoleArn"]
                == "arn:${AWS::Partition}:iam::123456789012:role/cdk-strata-deploy-role-123456789012-eu-west-1"
        )
        #expect(
            properties?["lookupRole"]?["arn"]
                == "arn:${AWS::Partition}:iam::123456789012:role/cdk-strata-lookup-role-123456789012-eu-west-1"
        )
        let role = "arn:${AWS::Partition}:iam::123456789012:role/cdk-strata-file-publishing-role-123456789012-eu-west-1"
        #expect(
            assets["files"]?[template]?["destinations"] == [
                "123456789012-eu-west-1": [
                    "bucketName": "cdk-strata-assets-123456789012-eu-west-1",
                    "objectKey": .string("\(template).json"), "region": "eu-west-1", "assumeRoleArn": .string(role),
                ]
            ]
        )
    }

    @Test("With the caller's credentials the qualifier names the bucket, and no role is named")
    func callerCredentials() throws {
        let hash = String(repeating: "1", count: 64)
        let code = AssemblyAsset(
            hash: hash, packaging: .zip, name: "asset.\(hash)", objectKey: "\(hash).zip", files: [])
        let (manifest, assets, template) = try manifests(
            account: nil, region: nil, assets: [code], deployment: AssemblyDeployment(qualifier: "strata"))
        let text = JSONWriter.string(manifest) + JSONWriter.string(assets)
        #expect(!text.contains("role") && !text.contains("ootstrap") && !text.contains(template))
        #expect(text.contains("\"cdk-strata-assets-${AWS::AccountId}-${AWS::Region}\""))
    }

    @Test("Selecting one stack keeps the published template of the others")
    func selection() throws {
        let folder = try TemporaryFolder()
        let stacks = ["a", "b"].map {
            AssemblyStack(id: $0, template: Assemblies.template($0), deployment: Self.roles)
        }
        try AssemblyWriter().write(CloudAssembly(stacks: stacks), to: "\(folder.path)/out")
        let before = try folder.text("out/manifest.json")
        var changed = stacks
        changed[0].template = Assemblies.template("new")
        try AssemblyWriter().write(CloudAssembly(stacks: changed), to: "\(folder.path)/out", selecting: ["a"])
        #expect(
            folder.names(in: "out") == [
                "a.assets.json", "a.template.json", "b.assets.json", "b.template.json", "manifest.json",
            ]
        )
        #expect(try folder.text("out/manifest.json") != before)
        try AssemblyWriter().write(CloudAssembly(stacks: stacks), to: "\(folder.path)/out", selecting: ["a"])
        #expect(try folder.text("out/manifest.json") == before)
    }
}
