package import AssetFiles

/// Files that are staged into the assembly, and published from there before a stack is deployed.
public struct AssemblyAsset: Hashable, Sendable {
    /// How they are published.
    public enum Packaging: String, Sendable {
        /// As a zip file of the staged directory.
        case zip
        /// As the staged file.
        case file
    }

    /// A file to stage.
    public struct File: Hashable, Sendable {
        /// Where it goes within the staged directory, with slashes.
        public var path: String
        /// Where it is read from.
        public var source: String
        /// Whether it may be executed.
        public var isExecutable: Bool
        /// SHA-256 of the content in hexadecimal digits, which the file must still have when it is copied; `nil` for any.
        public var hash: String?
        /// What the file has as long as its content has that hash, so that it need not be hashed again; `nil` if nobody knows.
        package var stamp: FileStamp?

        /// Creates a file.
        ///
        /// - Parameters:
        ///   - path: Where it goes within the staged directory, with slashes.
        ///   - source: Where it is read from.
        ///   - isExecutable: Whether it may be executed.
        ///   - hash: SHA-256 of the content, which the file must still have when it is copied; `nil` for any.
        public init(path: String, source: String, isExecutable: Bool = false, hash: String? = nil) {
            self.path = path
            self.source = source
            self.isExecutable = isExecutable
            self.hash = hash
        }
    }

    /// SHA-256 of the content in hexadecimal digits.
    public var hash: String
    /// How it is published.
    public var packaging: Packaging
    /// Its name in the assembly, `asset.<hash>` or `asset.<hash>.<extension>`.
    public var name: String
    /// The key under which it is published.
    public var objectKey: String
    /// The files; exactly one, unless it is published as a zip file.
    public var files: [File]
    /// The image that is built of the staged directory and published instead of it.
    public var image: AssemblyImage?

    /// Creates an asset.
    ///
    /// - Parameters:
    ///   - hash: SHA-256 of the content in hexadecimal digits. What is in the folder under its name already, stays.
    ///   - packaging: How it is published.
    ///   - name: Its name in the assembly, `asset.<hash>` or `asset.<hash>.<extension>`.
    ///   - objectKey: The key under which it is published.
    ///   - files: The files.
    ///   - image: The image that is built of the staged directory and published instead of it.
    public init(
        hash: String,
        packaging: Packaging,
        name: String,
        objectKey: String,
        files: [File],
        image: AssemblyImage? = nil
    ) {
        self.hash = hash
        self.packaging = packaging
        self.name = name
        self.objectKey = objectKey
        self.files = files
        self.image = image
    }

    /// Whether a name in an assembly is that of an asset.
    static func isName(_ name: String) -> Bool {
        guard name.hasPrefix("asset.") else { return false }
        let hash = name.utf8.dropFirst("asset.".utf8.count).prefix { $0 != UInt8(ascii: ".") }
        return hash.count == 64
            && hash.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }

    /// Copies the files into a folder that is not the assembly yet.
    ///
    /// - Throws: ``FileError``, or ``AssemblyError`` for a file that is no longer what it was when it got its name.
    func stage(in folder: String) throws {
        let target = "\(folder)/\(name)"
        guard packaging == .zip else {
            for file in files { try file.copy(to: target) }
            return
        }
        try FileSystem.makeFolder(target)
        var made: Set<String> = [target]
        for file in files {
            let path = "\(target)/\(file.path)"
            let parent = FileSystem.parent(of: path)
            if made.insert(parent).inserted { try FileSystem.makeFolders(parent) }
            try file.copy(to: path)
        }
    }
}

extension AssemblyAsset.File {
    fileprivate func copy(to path: String) throws {
        let known = stamp.flatMap { stamp in hash.map { FileSystem.KnownContent(stamp: stamp, hash: $0) } }
        let found = try FileSystem.copy(source, to: path, isExecutable: isExecutable, known: known)
        guard let hash, found != hash else { return }
        throw AssemblyError(
            "\(source) changed while the assembly was made: its SHA-256 was \(hash), now it is \(found)",
            help: "run again once nothing writes to it; the assembly that was there is untouched"
        )
    }
}
