import Strata

/// Reports what a function of a container image was given by its resource beneath, or by an aspect, that only functions of
/// zip files have.
struct ImageFunctionValidator: Validator {
    // Lambda: "Please don't provide Handler or Runtime or Layer when the intended function PackageType is Image"; SnapStart:
    // https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html; code signing:
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html
    private static let properties = ["Runtime", "Handler", "Layers", "SnapStart", "CodeSigningConfigArn"]
    private static let code = ["ZipFile", "S3Bucket", "S3Key", "S3ObjectVersion"]
    private static let page = "https://docs.aws.amazon.com/lambda/latest/dg/images-create.html"

    func validate(_ node: FrozenNode) -> [Finding] {
        guard let function = node.as(AWS.Lambda.Function.self) else { return [] }
        // Who makes another function of it takes the image away, too.
        guard function.packageType?.literalString == "Image" else { return [] }
        var found = Self.properties.filter { node[property: $0] != nil }
        if case .object(let fields)? = function.code?.expression {
            found += fields.map(\.name).filter(Self.code.contains).map { "Code.\($0)" }
        }
        return found.map { name in
            .error(
                "'\(node.path)' runs a container image and has \(name), which Lambda refuses",
                help: "take it away: the image holds program, runtime and layers; see \(Self.page)",
                rule: "lambda/image-function"
            )
        }
    }
}
