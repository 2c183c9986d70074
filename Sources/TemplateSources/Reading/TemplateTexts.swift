import CloudAssembly
import CloudFormation

/// The templates of a folder, read on all processors at once, and others as they are asked for.
struct TemplateTexts {
    let files: any SourceFiles
    private var documents: [String: Result<TemplateDocument, TemplateDocumentError>] = [:]

    /// Reads templates ahead.
    /// - Parameters:
    ///   - files: Where they are.
    ///   - paths: Their paths. What cannot be read is said when it is asked for.
    init(_ files: any SourceFiles, ahead paths: [String] = []) {
        self.files = files
        guard paths.count > 1 else { return }
        var texts: [(path: String, name: String, bytes: [UInt8])] = []
        for path in paths {
            if let bytes = try? files.read(path) { texts.append((path, files.name(of: path), bytes)) }
        }
        let results = Concurrently.map(texts.map { ($0.name, $0.bytes) }) { name, bytes in Self.read(bytes, name) }
        for (text, result) in zip(texts, results) { documents[text.path] = result }
    }

    private static func read(_ bytes: [UInt8], _ name: String) -> Result<TemplateDocument, TemplateDocumentError> {
        do throws(TemplateDocumentError) {
            return .success(try TemplateReader.read(bytes, file: name))
        } catch {
            return .failure(error)
        }
    }

    /// The rule of a text that is fine, but no object.
    private static let notATemplate = "template/not-a-template"

    /// The document of a path.
    func document(_ path: String) throws(TemplateSourceError) -> TemplateDocument {
        switch try result(path) {
        case .success(let document): return document
        case .failure(let error): throw TemplateSourceError(error)
        }
    }

    /// The document of a path; `nil` for a text that is fine, but no object.
    func documentOfObject(_ path: String) throws(TemplateSourceError) -> TemplateDocument? {
        switch try result(path) {
        case .success(let document): return document
        case .failure(let error):
            if error.finding.ruleID == Self.notATemplate { return nil }
            throw TemplateSourceError(error)
        }
    }

    private func result(
        _ path: String
    ) throws(TemplateSourceError) -> Result<TemplateDocument, TemplateDocumentError> {
        if let known = documents[path] { return known }
        return Self.read(try files.read(path), files.name(of: path))
    }
}
