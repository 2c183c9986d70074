/// A value that CloudFormation reads when it deploys: `{{resolve:ssm:/orders/url:3}}`.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html>
struct DynamicReference: Equatable {
    enum Source: Equatable {
        case parameter
        case secret
    }

    let source: Source
    /// The name of the parameter or secret; of an ARN the name in it.
    let name: String

    /// The references in a text.
    static func all(in text: String) -> [DynamicReference] {
        guard mayBe(in: text) else { return [] }
        var found: [DynamicReference] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{{resolve:") {
            let tail = rest[start.upperBound...]
            guard let end = tail.firstRange(of: "}}") else { break }
            if let reference = DynamicReference(tail[..<end.lowerBound]) { found.append(reference) }
            rest = tail[end.upperBound...]
        }
        return found
    }

    /// Whether a text may hold one. Nearly none does, so this only looks for two braces.
    static func mayBe(in text: String) -> Bool {
        guard text.utf8.count > 12 else { return false }
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "{"), last == byte { return true }
            last = byte
        }
        return false
    }

    private init?(_ body: Substring) {
        guard let colon = body.firstIndex(of: ":") else { return nil }
        let reference = body[body.index(after: colon)...]
        switch body[..<colon] {
        case "ssm", "ssm-secure":
            source = .parameter
            var parts = reference.split(separator: ":", omittingEmptySubsequences: false)
            if parts.count > 1, let version = parts.last, version.allSatisfy(\.isNumber) { parts.removeLast() }
            let name = parts.joined(separator: ":")
            // A shared parameter is read by its ARN.
            if name.hasPrefix("arn:"), let range = name.firstRange(of: ":parameter/") {
                self.name = String(name[range.upperBound...])
            } else {
                self.name = name
            }
        case "secretsmanager":
            source = .secret
            let parts = reference.split(separator: ":", omittingEmptySubsequences: false)
            if parts.first == "arn", parts.count >= 7 {
                // Six random characters end the ARN of a secret.
                let name = parts[6]
                self.name = String(name.dropLast(name.dropLast(6).last == "-" ? 7 : 0))
            } else {
                name = parts.first.map(String.init) ?? ""
            }
        default: return nil
        }
        if name.isEmpty { return nil }
    }
}
