/// A value that CloudFormation reads when it deploys: `{{resolve:ssm:/orders/url:3}}`.
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html>
struct DynamicReference: Hashable {
    enum Source: Equatable {
        case parameter
        case secret
    }

    let source: Source
    /// The name of the parameter or secret; of an ARN the name in it.
    let name: String

    /// The references in a text, each once.
    static func all(in text: String) -> [DynamicReference] {
        guard mayBe(in: text) else { return [] }
        var found: [DynamicReference] = []
        var known: Set<DynamicReference> = []
        var text = text
        text.withUTF8 { bytes in
            var offset = 0
            while let start = Self.position(of: "{{resolve:", in: bytes, from: offset) {
                let begin = start + 10
                guard let end = Self.position(of: "}}", in: bytes, from: begin) else { break }
                offset = end + 2
                let body = String(decoding: bytes[begin..<end], as: UTF8.self)
                guard let reference = DynamicReference(body[...]), known.insert(reference).inserted else { continue }
                found.append(reference)
            }
        }
        return found
    }

    /// Where some bytes stand next; `nil` where they do not.
    private static func position(
        of part: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from offset: Int
    ) -> Int? {
        let wanted = UnsafeBufferPointer(start: part.utf8Start, count: part.utf8CodeUnitCount)
        var position = offset
        while position + wanted.count <= bytes.count {
            if bytes[position] == wanted[0], bytes[position...].starts(with: wanted) { return position }
            position += 1
        }
        return nil
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
