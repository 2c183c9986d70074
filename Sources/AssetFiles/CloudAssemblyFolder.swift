/// Tells directories that hold a cloud assembly, whoever wrote it.
enum CloudAssemblyFolder {
    private static let manifest = "manifest.json"

    /// Whether a directory holds a cloud assembly: its manifest lists artifacts.
    /// - Parameters:
    ///   - path: The directory.
    ///   - names: The names in it.
    /// - Returns: Whether it does.
    static func isOne(_ path: String, names: [String?]) -> Bool {
        guard names.contains(manifest) else { return false }
        // A web application's manifest has that name too; an assembly's has its first artifact near the beginning.
        var bytes: [UInt8] = []
        guard (try? FileReader.read("\(path)/\(manifest)", upTo: 4_096, { bytes += Array($0) })) != nil else {
            return false
        }
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains("\"artifacts\"")
            && ["\"aws:cloudformation:stack\"", "\"cdk:asset-manifest\"", "\"cdk:tree\"", "\"cdk:cloud-assembly\""]
                .contains { text.contains($0) }
    }
}
