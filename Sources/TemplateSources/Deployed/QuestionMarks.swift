import CloudFormation
import OrderedCollections

/// Texts that CloudFormation gives back with question marks.
///
/// `GetTemplate` keeps ASCII only: of a template with `Grüße` it gives back `Gr??e`, whatever the stack holds
/// (<https://github.com/aws/aws-cdk/issues/10523>). A text of a deployed template that is one of the new template but for that
/// is taken as the same. What else a question mark stands for, nobody can tell: a text that differs in other ways, too, is
/// shown as it came.
struct QuestionMarks {
    /// The template with the texts of the new one.
    private(set) var template: Template
    /// How many texts were taken from the new one.
    private(set) var count = 0

    /// By what CloudFormation makes of them, the texts with other characters than ASCII; those that come to one are told apart
    /// by their places only.
    private let originals: [String: Set<String>]

    /// - Parameters:
    ///   - template: The template as it was given back.
    ///   - new: The template that it is compared with.
    init(_ template: Template, like new: Template) {
        self.template = template
        let value = new.templateValue
        var originals: [String: Set<String>] = [:]
        Self.collect(value, &originals)
        self.originals = originals
        guard !originals.isEmpty else { return }
        let restored = restored(template.templateValue, value)
        if count > 0, let read = try? Template(restored) { self.template = read }
    }

    /// What is said of it: once, since it is no matter of one text.
    func finding(_ stack: String) -> Finding? {
        guard count > 0 else { return nil }
        return Finding(
            ruleID: "diff/question-marks", severity: .info,
            message:
                "CloudFormation gives back '?' for characters that are not ASCII: \(count) text\(count == 1 ? "" : "s") of '\(stack)' with question marks \(count == 1 ? "is" : "are") taken as what the new template says",
            help:
                "a change of such characters alone cannot be seen in what is deployed; written as \\u escapes in JSON they are kept",
            template: "deployed:\(stack)")
    }

    // MARK: Forms

    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool { scalar.value > 0x7F }

    /// What CloudFormation may make of a text: a question mark for each character, by its scalars, its code units or its bytes.
    private static func forms(_ text: String) -> Set<String> {
        var forms = ["", "", ""]
        for scalar in text.unicodeScalars {
            guard isForeign(scalar) else {
                for index in forms.indices { forms[index].unicodeScalars.append(scalar) }
                continue
            }
            forms[0] += "?"
            forms[1] += String(repeating: "?", count: UTF16.width(scalar))
            forms[2] += String(repeating: "?", count: UTF8.width(scalar))
        }
        return Set(forms)
    }

    private static func collect(_ value: TemplateValue, _ originals: inout [String: Set<String>]) {
        func add(_ text: String) {
            guard text.unicodeScalars.contains(where: isForeign) else { return }
            for form in forms(text) { originals[form, default: []].insert(text) }
        }
        switch value {
        case .string(let text): add(text)
        case .array(let elements): for element in elements { collect(element, &originals) }
        case .object(let members):
            for (key, member) in members {
                add(key)
                collect(member, &originals)
            }
        case .null, .boolean, .integer, .number: break
        }
    }

    // MARK: Putting back

    private mutating func restored(_ value: TemplateValue, _ new: TemplateValue?) -> TemplateValue {
        switch value {
        case .string(let text): return .string(restored(text, new?.stringValue))
        case .array(let elements):
            let others = new?.arrayValue ?? []
            var result: [TemplateValue] = []
            result.reserveCapacity(elements.count)
            for (index, element) in elements.enumerated() {
                result.append(restored(element, index < others.count ? others[index] : nil))
            }
            return .array(result)
        case .object(let members):
            var result = OrderedDictionary<String, TemplateValue>(minimumCapacity: members.count)
            for (key, member) in members {
                let name = new?[key] == nil ? restored(key, nil) : key
                // Two keys that differ in such characters alone cannot both come back.
                let free = result[name] == nil ? name : key
                result[free] = restored(member, new?[free])
            }
            return .object(result)
        case .null, .boolean, .integer, .number: return value
        }
    }

    private mutating func restored(_ text: String, _ new: String?) -> String {
        guard text.utf8.contains(UInt8(ascii: "?")), let candidates = originals[text] else { return text }
        // The text at the same place, else the only one that it may be. A text of question marks that the new template says
        // too is that.
        guard new != text, let original = new.flatMap({ candidates.contains($0) ? $0 : nil }) ?? only(candidates) else {
            return text
        }
        count += 1
        return original
    }

    private func only(_ candidates: Set<String>) -> String? { candidates.count == 1 ? candidates.first : nil }
}
