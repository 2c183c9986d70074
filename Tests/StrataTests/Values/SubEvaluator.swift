import CloudFormation
import OrderedCollections

/// What CloudFormation makes of the values that the interpolation tests write, on its own reading of the documentation:
/// `${!x}` is the text `${x}`, `${x}` is a variable or a reference, everything else is itself.
enum SubEvaluator {
    static func evaluate(_ value: TemplateValue) -> String {
        if let text = value.stringValue { return text }
        guard let function = value.objectValue?.elements.first else { return "?" }
        switch function.key {
        case "Ref": return "<\(function.value.stringValue ?? "?")>"
        case "Fn::GetAtt":
            return "<\((function.value.arrayValue ?? []).compactMap(\.stringValue).joined(separator: "."))>"
        case "Fn::Base64": return "<base64 \(function.value.stringValue ?? "?")>"
        case "Fn::Sub": return substitute(function.value)
        default: return "?"
        }
    }

    private static func substitute(_ argument: TemplateValue) -> String {
        let template = argument.stringValue ?? argument[0]?.stringValue ?? "?"
        let variables = argument[1]?.objectValue ?? [:]
        var output = ""
        var rest = Array(template.unicodeScalars)[...]
        while let first = rest.first {
            guard first == "$", rest.dropFirst().first == "{", let end = rest.firstIndex(of: "}") else {
                output.unicodeScalars.append(first)
                rest = rest.dropFirst()
                continue
            }
            var name = String(String.UnicodeScalarView(rest[(rest.startIndex + 2)..<end]))
            if name.hasPrefix("!") {
                name.removeFirst()
                output += "${\(name)}"
            } else {
                output += variables[name].map(evaluate) ?? "<\(name)>"
            }
            rest = rest[(end + 1)...]
        }
        return output
    }
}
