import CloudFormation
import OrderedCollections
import TestSupport

extension TemplateValue {
    /// A value of every kind, with strings that need every kind of escape.
    static func random(depth: Int, using generator: inout SeededGenerator) -> TemplateValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &generator) {
        case 0: return .null
        case 1: return .boolean(.random(using: &generator))
        case 2: return .integer(Int(truncatingIfNeeded: generator.next()))
        case 3:
            let texts = ["0.5", "-0", "1e30", "12345678901234567890", "-1.25E-7", "1.0", "3.141592653589793"]
            return .number(texts[Int.random(in: texts.indices, using: &generator)])
        case 4, 5: return .string(randomText(using: &generator))
        case 6:
            return .array(
                (0..<Int.random(in: 0...4, using: &generator)).map { _ in random(depth: depth - 1, using: &generator) }
            )
        default:
            var members: OrderedDictionary<String, TemplateValue> = [:]
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                members[randomText(using: &generator)] = random(depth: depth - 1, using: &generator)
            }
            return .object(members)
        }
    }

    static func randomText(using generator: inout SeededGenerator) -> String {
        // Not U+FEFF: Foundation, which gives a second opinion, loses it after an escape.
        let alphabet = "aZ0 \"\\/\u{0}\u{1}\u{8}\t\n\u{c}\r\u{1f}\u{7f}äß\u{2028}\u{2029}€😀𝄞${}<'\u{FFFD}"
            .unicodeScalars
        let scalars = Array(alphabet)
        var text = ""
        for _ in 0..<Int.random(in: 0...24, using: &generator) {
            text.unicodeScalars.append(scalars[Int.random(in: scalars.indices, using: &generator)])
        }
        return text
    }
}
