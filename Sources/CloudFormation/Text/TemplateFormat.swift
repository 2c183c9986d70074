/// How the text of a template is written.
public enum TemplateFormat: String, CaseIterable, Hashable, Sendable, Codable {
    /// JSON, as [ECMA-404](https://www.json.org) has it.
    case json
    /// YAML 1.1 with CloudFormation's short forms.
    case yaml

    /// The format that a text is in by how it begins, whatever its file is called: CloudFormation decides alike, as its errors
    /// `JSON not well-formed` and `YAML not well-formed` show. A text that opens a brace is JSON, unless what follows can
    /// only be a YAML flow mapping (`{Resources: {}}`).
    static func sniff(_ bytes: UnsafeBufferPointer<UInt8>) -> TemplateFormat {
        var index: Int = ByteOrderMark.length(in: bytes)
        func next() -> UInt8? {
            while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
            return index < bytes.count ? bytes[index] : nil
        }
        switch next() {
        case UInt8(ascii: "{"):
            index += 1
            let second = next()
            return second == nil || second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") ? .json : .yaml
        case UInt8(ascii: "["), UInt8(ascii: "\""): return .json
        default: return .yaml
        }
    }
}
