/// A pattern as a line of a `.gitignore` has it.
///
/// `*` stands for anything without a slash, `?` for a byte that is no slash, `[a-z]` for one of a set, `**` for any
/// directories; `!` at the start takes back in; a slash at the end means directories only; a slash before that ties the
/// pattern to the top. A backslash takes the next character literally.
struct ExcludePattern: Sendable, Hashable {
    let isNegated: Bool
    private let isDirectoryOnly: Bool
    private let glob: [UInt8]

    init?(_ text: String) {
        var bytes = Array(text.utf8)[...]
        if bytes.first == UInt8(ascii: "#") { return nil }
        isNegated = bytes.first == UInt8(ascii: "!")
        if isNegated { bytes = bytes.dropFirst() }
        isDirectoryOnly = bytes.last == UInt8(ascii: "/")
        if isDirectoryOnly { bytes = bytes.dropLast() }
        guard !bytes.isEmpty else { return nil }
        if bytes.contains(UInt8(ascii: "/")) {
            glob = Array(bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes)
        } else {
            glob = Array("**/".utf8) + bytes
        }
    }

    func matches(_ path: [UInt8], isDirectory: Bool) -> Bool {
        if isDirectoryOnly, !isDirectory { return false }
        return matches(glob[...], path[...])
    }

    private func matches(_ rest: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        var (glob, path) = (rest, path)
        while let token = glob.first {
            switch token {
            case UInt8(ascii: "*"):
                return matchesStar(glob, path)
            case UInt8(ascii: "?"):
                guard let byte = path.first, byte != UInt8(ascii: "/") else { return false }
                glob = glob.dropFirst()
            case UInt8(ascii: "["):
                guard let set = ByteSet(glob) else { fallthrough }
                guard let byte = path.first, byte != UInt8(ascii: "/"), set.contains(byte) else { return false }
                glob = glob[set.end...]
            default:
                if token == UInt8(ascii: "\\"), glob.count > 1 { glob = glob.dropFirst() }
                guard path.first == glob.first else { return false }
                glob = glob.dropFirst()
            }
            path = path.dropFirst()
        }
        return path.isEmpty
    }

    /// The rest of a pattern that begins with a star.
    private func matchesStar(_ stars: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Bool {
        let slash = UInt8(ascii: "/")
        let rest = stars.drop { $0 == UInt8(ascii: "*") }
        let isWhole = stars.startIndex == 0 || glob[stars.startIndex - 1] == slash
        if rest.startIndex - stars.startIndex >= 2, isWhole {
            // `/**` at the end is everything inside; `**/` is no directory or any.
            if rest.isEmpty { return !path.isEmpty }
            if rest.first == slash {
                let tail = rest.dropFirst()
                if matches(tail, path) { return true }
                return path.indices.contains { path[$0] == slash && matches(tail, path[($0 + 1)...]) }
            }
        }
        var path = path
        while true {
            if matches(rest, path) { return true }
            guard let byte = path.first, byte != slash else { return false }
            path = path.dropFirst()
        }
    }
}
