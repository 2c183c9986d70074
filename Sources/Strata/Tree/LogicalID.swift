import Hashes

/// Logical ids: a pure function of the construct path, and the same as the AWS CDK's for the same path, so that a stack
/// which moves from there keeps its resources. This is a contract: changing it replaces users' resources.
public enum LogicalID {
    /// CloudFormation's limit.
    static let maximumLength = 255
    static let maximumHumanLength = 240

    /// The id of a construct with the given ids below its stack.
    ///
    /// A resource directly in the stack keeps its id, without what is not alphanumeric. Deeper ones get the human part of
    /// their path (without `Resource` and `Default`, without repetitions, at most 240 characters) and the first 8 hex digits
    /// of the MD5 of the path, upper case.
    /// - Parameter path: The ids from below the stack to the construct.
    /// - Returns: The logical id: letters and digits, at most 255. Empty for a path that is empty, or that is one id without
    ///   letter and digit.
    public static func make(path: [String]) -> String {
        guard !path.isEmpty else { return "" }
        let significant = path.filter { $0 != "Default" }
        let components = significant.isEmpty ? path : significant
        if components.count == 1 {
            let candidate = alphanumeric(components[0])
            if candidate.utf8.count <= maximumLength { return candidate }
        }
        var human = ""
        var last: String?
        for component in components {
            if let last, last.hasSuffix(component) { continue }
            last = component
            if component != "Resource" { human += alphanumeric(component) }
        }
        let hash = MD5.hexDigest(of: Array(components.joined(separator: "/").utf8)).prefix(8).uppercased()
        return human.prefix(maximumHumanLength) + hash
    }

    /// Whether CloudFormation takes the text as a logical id.
    static func isValid(_ id: String) -> Bool {
        !id.isEmpty && id.utf8.count <= maximumLength && id.utf8.allSatisfy(isAlphanumeric)
    }

    static func alphanumeric(_ text: String) -> String {
        let isClean = text.utf8.allSatisfy(isAlphanumeric)
        return isClean ? text : String(decoding: text.utf8.filter(isAlphanumeric), as: UTF8.self)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
