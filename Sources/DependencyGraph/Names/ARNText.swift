/// An ARN, taken apart: `arn:partition:service:region:account:resource`. Pseudo parameters may stand in it.
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html>
struct ARNText: Equatable {
    let service: Substring
    let region: Substring
    let account: Substring
    let resource: Substring

    init?(_ text: Substring) {
        var fields: [Substring] = []
        var start = text.startIndex
        var index = start
        let bytes = text.utf8
        while index < bytes.endIndex, fields.count < 5 {
            switch bytes[index] {
            case UInt8(ascii: "$"):
                // The colons of a pseudo parameter are its own.
                guard let close = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
                index = close
            case UInt8(ascii: ":"):
                fields.append(text[start..<index])
                start = bytes.index(after: index)
            default: break
            }
            index = bytes.index(after: index)
        }
        guard fields.count == 5, fields[0] == "arn", start < text.endIndex else { return nil }
        service = fields[2]
        region = fields[3]
        account = fields[4]
        resource = text[start...]
    }
}
