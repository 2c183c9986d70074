/// What Organizations takes as an account's address.
/// <https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html>
enum AccountAddress {
    private static let length = 6...64
    private static let refused = " \"'()<>[]:;,\\|%&"

    /// What is wrong with an address, as in "has two @"; `nil` if nothing is.
    static func problem(with address: String) -> String? {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        if !length.contains(address.count) {
            return "has \(address.count) characters, allowed are \(length.lowerBound) to \(length.upperBound)"
        }
        if parts.count != 2 { return "has \(parts.count - 1) @, allowed is one" }
        return problem(withLocalPart: parts[0]) ?? problem(withDomain: parts[1])
    }

    private static func problem(withLocalPart name: Substring) -> String? {
        if name.isEmpty { return "has nothing before the @" }
        if name.hasPrefix(".") { return "begins with a dot" }
        let wrong = name.first { !$0.isASCII || $0.isWhitespace || refused.contains($0) }
        return wrong.map { "holds '\($0)' before the @; allowed is ASCII but \(refused.dropFirst()) and spaces" }
    }

    private static func problem(withDomain domain: Substring) -> String? {
        let wrong = domain.first { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        if let wrong { return "holds '\(wrong)' in its domain; allowed are letters, digits, dashes and dots" }
        if !domain.contains(".") { return "has a domain without a dot" }
        for label in domain.split(separator: ".", omittingEmptySubsequences: false)
        where label.isEmpty || label.hasPrefix("-") || label.hasSuffix("-") {
            return "has a domain with a part '\(label)'; parts begin and end with a letter or digit"
        }
        return nil
    }
}
