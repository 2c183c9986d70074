import Strata

/// What a function runs: code with a runtime, or an image that brings its runtime along.
enum FunctionProgram {
    case code(Code, runtime: AWS.Lambda.Function.Runtime, handler: String, layers: [StringValue])
    case image(ImageCode)

    func property(
        in function: Node, for architecture: AWS.Lambda.Function.ArchitecturesItem
    ) -> AWS.Lambda.Function.Code {
        switch self {
        case .code(let code, _, _, _): code.property(in: function)
        case .image(let image): .init(imageUri: image.property(in: function, for: architecture))
        }
    }

    var runtime: AWS.Lambda.Function.Runtime? { if case .code(_, let runtime, _, _) = self { runtime } else { nil } }
    var handler: String? { if case .code(_, _, let handler, _) = self { handler } else { nil } }
    var layers: [StringValue] { if case .code(_, _, _, let layers) = self { layers } else { [] } }

    // Functions of zip files do without: Lambda's default is theirs.
    var packageType: AWS.Lambda.Function.PackageType? { if case .image = self { .image } else { nil } }

    var imageConfig: AWS.Lambda.Function.ImageConfig? {
        if case .image(let image) = self { image.settings.property } else { nil }
    }

    /// Reports what Lambda would not take, now or once aspects have run.
    func check(for function: Node, architecture: AWS.Lambda.Function.ArchitecturesItem) {
        switch self {
        case .code(let code, let runtime, let handler, let layers):
            // A layer may have the handler, too.
            code.check(for: function, runtime: runtime, handler: handler, hasLayers: !layers.isEmpty)
        case .image(let image):
            image.check(for: function, architecture: architecture)
            function.attach(ImageFunctionValidator())
        }
    }
}
