/// The text of an `Fn::Sub`, taken apart: `arn:${AWS::Partition}:s3:::${Bucket}/${!Literal}`.
///
/// See [Fn::Sub](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html).
public struct SubstitutionTemplate: Hashable, Sendable {
    /// A piece of the text.
    public enum Segment: Hashable, Sendable {
        /// Text that stands as it is.
        case literal(String)
        /// `${Name}`: a variable of the function, a parameter, a pseudo parameter, or what `Ref` gives for a resource.
        case reference(String)
        /// `${Resource.Attribute}`: what `Fn::GetAtt` gives. The attribute may hold further dots.
        case attribute(resource: String, attribute: String)
        /// `${!Text}`, which comes out as `${Text}`.
        case escaped(String)
    }

    /// The pieces in order.
    public var segments: [Segment]

    /// Puts a text together.
    ///
    /// - Parameter segments: The pieces in order. Text that is not from a template goes through ``literal(_:)``.
    public init(_ segments: [Segment]) {
        self.segments = segments
    }

    /// Takes a text apart. Writing it back gives the same text. A `${` that nothing closes is literal text.
    ///
    /// - Parameter text: The text as it stands in the template.
    public init(parsing text: String) {
        var segments: [Segment] = []
        var rest = text.utf8[...]
        while let placeholder = Self.firstPlaceholder(in: rest) {
            if !placeholder.before.isEmpty { segments.append(.literal(String(Substring(placeholder.before)))) }
            let name = placeholder.name
            if name.first == UInt8(ascii: "!") {
                segments.append(.escaped(String(Substring(name.dropFirst()))))
            } else if let dot = name.firstIndex(of: UInt8(ascii: ".")) {
                segments.append(
                    .attribute(
                        resource: String(Substring(name[..<dot])),
                        attribute: String(Substring(name[name.index(after: dot)...])))
                )
            } else {
                segments.append(.reference(String(Substring(name))))
            }
            rest = placeholder.after
        }
        if !rest.isEmpty { segments.append(.literal(String(Substring(rest)))) }
        self.segments = segments
    }

    /// The pieces for a text that is to come out as it is: each `${…}` in it is escaped.
    ///
    /// - Parameter text: Any text, joined with literal text beside it.
    /// - Returns: The pieces; `nil` if the text holds a `${` that it does not close: what follows it in the template
    ///   might, and there is no escape for half of a placeholder. Such a text goes into a variable of the function.
    public static func literal(_ text: String) -> [Segment]? {
        var segments: [Segment] = []
        var rest = text.utf8[...]
        while let placeholder = firstPlaceholder(in: rest) {
            if !placeholder.before.isEmpty { segments.append(.literal(String(Substring(placeholder.before)))) }
            segments.append(.escaped(String(Substring(placeholder.name))))
            rest = placeholder.after
        }
        guard !zip(rest, rest.dropFirst()).contains(where: { $0 == UInt8(ascii: "$") && $1 == UInt8(ascii: "{") })
        else { return nil }
        if !rest.isEmpty { segments.append(.literal(String(Substring(rest)))) }
        return segments
    }

    /// The text as it stands in a template.
    public var text: String {
        var text = ""
        for segment in segments {
            switch segment {
            case .literal(let literal): text += literal
            case .reference(let name): text += "${\(name)}"
            case .attribute(let resource, let attribute): text += "${\(resource).\(attribute)}"
            case .escaped(let literal): text += "${!\(literal)}"
            }
        }
        return text
    }

    private typealias Bytes = Substring.UTF8View

    /// The first `${…}` with what is around it. Works on bytes, as a combining mark behind a brace makes one
    /// character with it.
    private static func firstPlaceholder(in text: Bytes) -> (before: Bytes, name: Bytes, after: Bytes)? {
        var index = text.startIndex
        while let dollar = text[index...].firstIndex(of: UInt8(ascii: "$")) {
            let brace = text.index(after: dollar)
            if brace < text.endIndex, text[brace] == UInt8(ascii: "{") {
                guard let closing = text[brace...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
                return (text[..<dollar], text[text.index(after: brace)..<closing], text[text.index(after: closing)...])
            }
            index = brace
        }
        return nil
    }
}
