import CloudFormation
import OrderedCollections

/// The content of a `<Stack>.assets.json`: what the AWS CDK's command line publishes before it deploys the stack, and
/// where ([schema](https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema)).
enum AssetManifest {
    /// The bucket that `cdk bootstrap` makes
    /// ([Bootstrapping](https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html)); the command line fills in
    /// account and region.
    private static let bucket = "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}"

    /// The asset manifest of a stack with nested stacks or assets.
    static func content(of stack: AssemblyStack) -> [UInt8] {
        var files: OrderedDictionary<String, TemplateValue> = [:]
        for nested in stack.nested {
            files[nested.hash] = entry(nested.file, packaging: .file, key: "\(nested.hash).json", of: stack)
        }
        for asset in stack.assets {
            files[asset.hash] = entry(asset.name, packaging: asset.packaging, key: asset.objectKey, of: stack)
        }
        return JSONWriter.bytes([
            "version": .string(CloudAssembly.manifestVersion), "files": .object(files), "dockerImages": [:],
        ])
    }

    private static func entry(
        _ path: String,
        packaging: AssemblyAsset.Packaging,
        key: String,
        of stack: AssemblyStack
    ) -> TemplateValue {
        var destination: OrderedDictionary<String, TemplateValue> = [
            "bucketName": .string(bucket), "objectKey": .string(key),
        ]
        destination["region"] = stack.region.map(TemplateValue.string)
        let environment = "\(stack.account ?? "current_account")-\(stack.region ?? "current_region")"
        return [
            "source": ["path": .string(path), "packaging": .string(packaging.rawValue)],
            "destinations": [environment: .object(destination)],
        ]
    }

    /// The files that an asset manifest publishes.
    static func sources(in value: TemplateValue) -> [String] {
        value["files"]?.objectValue?.values.compactMap { $0["source"]?["path"]?.stringValue } ?? []
    }
}
