import CloudFormation

/// Stub.
struct RenameSearch {
    init(_ context: ComparisonContext) {}
    func run(on diff: inout TemplateDiff) {}
}
