import CloudFormation
import OrderedCollections

/// The content of a `<Stack>.assets.json`: what the AWS CDK's command line publishes before it deploys the stack, and
/// where ([schema](https://github.com/aws/aws-cdk-cli/tree/main/packages/%40aws-cdk/cloud-assembly-schema)).
enum AssetManifest {
    /// The asset manifest of a stack with nested stacks, published StackSets or assets, or of one whose template is published.
    static func content(of stack: AssemblyStack) -> [UInt8] {
        var files: OrderedDictionary<String, TemplateValue> = [:]
        for nested in stack.nested {
            files[nested.hash] = entry(nested.file, packaging: .file, key: "\(nested.hash).json", of: stack)
        }
        for body in stack.stackSets where body.isPublished {
            files[body.hash] = entry(body.file, packaging: .file, key: "\(body.hash).json", of: stack)
        }
        if stack.deployment.usesRoles {
            let hash = String(stack.templateKey.prefix { $0 != "." })
            files[hash] = entry(stack.templateFile, packaging: .file, key: stack.templateKey, of: stack)
        }
        var images: OrderedDictionary<String, TemplateValue> = [:]
        for asset in stack.assets {
            if let image = asset.image {
                images[image.tag] = entry(image, of: asset, of: stack)
            } else {
                files[asset.hash] = entry(asset.name, packaging: asset.packaging, key: asset.objectKey, of: stack)
            }
        }
        return JSONWriter.bytes([
            "version": .string(CloudAssembly.manifestVersion), "files": .object(files), "dockerImages": .object(images),
        ])
    }

    private static func entry(
        _ path: String,
        packaging: AssemblyAsset.Packaging,
        key: String,
        of stack: AssemblyStack
    ) -> TemplateValue {
        [
            "source": ["path": .string(path), "packaging": .string(packaging.rawValue)],
            "destinations": destinations(
                ["bucketName": .string(BootstrapNames(of: stack).bucket), "objectKey": .string(key)],
                by: "file-publishing", of: stack
            ),
        ]
    }

    private static func entry(
        _ image: AssemblyImage,
        of asset: AssemblyAsset,
        of stack: AssemblyStack
    ) -> TemplateValue {
        var source: OrderedDictionary<String, TemplateValue> = [
            "directory": .string(asset.name), "dockerFile": .string(image.dockerfile),
        ]
        source["dockerBuildTarget"] = image.target.map(TemplateValue.string)
        source["platform"] = image.platform.map(TemplateValue.string)
        if !image.arguments.isEmpty {
            source["dockerBuildArgs"] = .object(image.arguments.mapValues(TemplateValue.string))
        }
        let destination: OrderedDictionary<String, TemplateValue> = [
            "repositoryName": .string(BootstrapNames(of: stack).repository), "imageTag": .string(image.tag),
        ]
        return [
            "source": .object(source),
            "destinations": destinations(destination, by: "image-publishing", of: stack),
        ]
    }

    private static func destinations(
        _ destination: OrderedDictionary<String, TemplateValue>,
        by role: String,
        of stack: AssemblyStack
    ) -> TemplateValue {
        var destination = destination
        destination["region"] = stack.region.map(TemplateValue.string)
        if stack.deployment.usesRoles {
            destination["assumeRoleArn"] = .string(BootstrapNames(of: stack).role(role))
        }
        let environment = "\(stack.account ?? "current_account")-\(stack.region ?? "current_region")"
        return [environment: .object(destination)]
    }

    /// The files and directories that an asset manifest publishes.
    static func sources(in value: TemplateValue) -> [String] {
        let files = value["files"]?.objectValue?.values.compactMap { $0["source"]?["path"]?.stringValue } ?? []
        let images = value["dockerImages"]?.objectValue?.values
        return files + (images?.compactMap { $0["source"]?["directory"]?.stringValue } ?? [])
    }
}
