public import CloudFormation

extension AssemblyTemplate {
    /// Writes many templates as canonical JSON, on all processors at once.
    ///
    /// - Parameter templates: The templates.
    /// - Returns: What belongs in their files, in the same order.
    public static func render(_ templates: [Template]) -> [AssemblyTemplate] {
        Concurrently.map(templates) { AssemblyTemplate($0) }
    }
}
