import CloudFormation
import OrderedCollections

/// The content of a `<Stack>.assets.json`: what the AWS CDK's command line publishes before it deploys the stack, and
/// where ([schema](https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema)).
enum AssetManifest {
    /// The bucket that `cdk bootstrap` makes
    /// ([Bootstrapping](https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html)); the command line fills in
    /// account and region.
    private static let bucket = "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"

    /// The asset manifest of a stack with nested stacks.
    static func content(of stack: AssemblyStack) -> [UInt8] {
        var files: OrderedDictionary<String, TemplateValue> = [:]
        let account = stack.account ?? "current_account"
        let region = stack.region ?? "current_region"
        for nested in stack.nested {
            var destination: OrderedDictionary<String, TemplateValue> = [
                "bucketName": .string(bucket), "objectKey": "\(nested.hash).json",
            ]
            destination["region"] = stack.region.map(TemplateValue.string)
            files[nested.hash] = [
                "source": ["path": .string(nested.file), "packaging": "file"],
                "destinations": ["\(account)-\(region)": .object(destination)],
            ]
        }
        return JSONWriter.bytes([
            "version": .string(CloudAssembly.manifestVersion), "files": .object(files), "dockerImages": [:],
        ])
    }

    /// The files that an asset manifest publishes.
    static func sources(in value: TemplateValue) -> [String] {
        value["files"]?.objectValue?.values.compactMap { $0["source"]?["path"]?.stringValue } ?? []
    }
}
