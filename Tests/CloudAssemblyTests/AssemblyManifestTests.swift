import CloudAssembly
import CloudFormation
import OrderedCollections
import Testing

@Suite("The manifest of an assembly")
struct AssemblyManifestTests {
    @Test("It lists stacks as the AWS CDK's command line reads them")
    func manifest() throws {
        let folder = try TemporaryFolder()
        let network = AssemblyStack(id: "network", template: Assemblies.template("n"))
        let orders = AssemblyStack(
            id: "shop-orders",
            name: "prod-shop-orders",
            displayName: "shop/orders",
            template: Assemblies.template("o"),
            nested: [NestedTemplate(stem: "shop-orders-Queues", template: Assemblies.template("q"), hash: "0abc")],
            account: "012345678901",
            region: "eu-west-1",
            dependencies: ["network"],
            tags: ["owner": "team", "stage": "prod"],
            isTerminationProtected: true
        )
        try AssemblyWriter().write(CloudAssembly(stacks: [network, orders]), to: "\(folder.path)/out")
        #expect(
            folder.names(in: "out") == [
                "manifest.json", "network.template.json", "shop-orders-Queues.nested.template.json",
                "shop-orders.assets.json", "shop-orders.template.json",
            ]
        )
        let manifest: TemplateValue = [
            "version": "36.0.0",
            "artifacts": [
                "network": [
                    "type": "aws:cloudformation:stack",
                    "environment": "aws://unknown-account/unknown-region",
                    "properties": [
                        "templateFile": "network.template.json", "stackName": "network",
                        "terminationProtection": false, "validateOnSynth": false,
                    ],
                    "displayName": "network",
                ],
                "shop-orders.assets": [
                    "type": "cdk:asset-manifest", "properties": ["file": "shop-orders.assets.json"],
                ],
                "shop-orders": [
                    "type": "aws:cloudformation:stack",
                    "environment": "aws://012345678901/eu-west-1",
                    "properties": [
                        "templateFile": "shop-orders.template.json", "stackName": "prod-shop-orders",
                        "terminationProtection": true, "tags": ["owner": "team", "stage": "prod"],
                        "validateOnSynth": false,
                    ],
                    "dependencies": ["shop-orders.assets", "network"],
                    "displayName": "shop/orders",
                ],
            ],
        ]
        #expect(try TemplateValue(json: folder.text("out/manifest.json")) == manifest)
        let assets: TemplateValue = [
            "version": "36.0.0",
            "files": [
                "0abc": [
                    "source": ["path": "shop-orders-Queues.nested.template.json", "packaging": "file"],
                    "destinations": [
                        "012345678901-eu-west-1": [
                            "bucketName": "cdk-hnb659fds-assets-012345678901-eu-west-1",
                            "objectKey": "0abc.json", "region": "eu-west-1",
                        ]
                    ],
                ]
            ],
            "dockerImages": [:],
        ]
        #expect(try TemplateValue(json: folder.text("out/shop-orders.assets.json")) == assets)
    }

    @Test("Two stacks whose files would be one are an error, also where case does not count")
    func collision() throws {
        let folder = try TemporaryFolder()
        let assembly = CloudAssembly(stacks: [Assemblies.stack("Orders"), Assemblies.stack("orders")])
        let error = #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(assembly, to: "\(folder.path)/out")
        }
        #expect(
            error?.description
                == "two templates would be written into one file: \"Orders.template.json\" and "
                + "\"orders.template.json\"\n  help: give the stacks ids that differ in more than case"
        )
        #expect(folder.names() == [])
    }

    @Test("An id that would leave the folder is an error", arguments: ["../orders", ".orders", "a/b", "a\nb"])
    func unsafeName(id: String) throws {
        let folder = try TemporaryFolder()
        #expect(throws: AssemblyError.self) {
            try AssemblyWriter().write(CloudAssembly(stacks: [Assemblies.stack(id)]), to: "\(folder.path)/out")
        }
        #expect(folder.names() == [])
    }
}
