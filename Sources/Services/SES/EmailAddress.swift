import StrataKit

/// What an address for mail may look like.
package enum EmailAddress {
    /// Where that is said.
    package static let source = "https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1"

    /// What keeps a text from being an address; `nil` if nothing does.
    package static func problem(in address: String) -> String? {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return "has \(parts.count - 1) @, allowed is one" }
        if address.utf8.count > 254 { return "has \(address.utf8.count) characters, allowed are 254" }
        return problem(inLocalPart: String(parts[0]))
            ?? DomainName.problem(in: String(parts[1])).map { "has a domain that \($0)" }
    }

    /// What keeps a text from standing before the @ of an address; `nil` if nothing does.
    package static func problem(inLocalPart local: String) -> String? {
        if local.isEmpty { return "has nothing before the @" }
        if local.utf8.count > 64 { return "has \(local.utf8.count) characters before the @, allowed are 64" }
        if let other = local.first(where: { !isAllowed($0) }) {
            return "holds '\(other)', allowed before the @ are letters, digits and .!#$%&'*+/=?^_`{|}~-"
        }
        let hasStrayDot = local.hasPrefix(".") || local.hasSuffix(".") || local.contains("..")
        return hasStrayDot ? "has a dot at its beginning, before the @ or beside another" : nil
    }

    /// What follows the @.
    package static func domain(of address: String) -> String {
        address.split(separator: "@").last.map(String.init) ?? ""
    }

    private static func isAllowed(_ character: Character) -> Bool {
        character.isASCII
            && (character.isLetter || character.isNumber || ".!#$%&'*+/=?^_`{|}~-".contains(character))
    }
}
