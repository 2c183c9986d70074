import CLibYAML

/// libyaml's event parser over bytes that are known to be UTF-8.
///
/// The parser keeps its state on the heap and looks ahead no further than a line, so that neither depth nor size of a text
/// does it harm. It counts characters; here they become bytes.
struct YAMLEventStream: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeBufferPointer<UInt8>
    private let isReady: Bool
    /// A character and its byte, near where the parser is.
    private var character = 0
    private var offset = 0

    /// - Parameter bytes: The text, without byte order mark; they must stay where they are as long as the stream lives.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        parser = .allocate(capacity: 1)
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    /// The next event.
    mutating func next() throws(TextProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard isReady, yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        let start = byteOffset(of: event.start_mark)
        let end = byteOffset(of: event.end_mark)
        return YAMLEvent(kind: Self.kind(of: event), start: start, end: end)
    }

    private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: return .streamStart
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
        case YAML_MAPPING_END_EVENT: return .mappingEnd
        case YAML_ALIAS_EVENT: return .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let style: YAMLEvent.ScalarStyle =
                switch scalar.style {
                case YAML_PLAIN_SCALAR_STYLE: .plain
                case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
                default: .quoted
                }
            let value = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            return .scalar(properties(scalar.tag, scalar.anchor), text: value, style: style)
        case YAML_SEQUENCE_START_EVENT:
            let sequence = event.data.sequence_start
            return .sequenceStart(
                properties(sequence.tag, sequence.anchor),
                isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE
            )
        case YAML_MAPPING_START_EVENT:
            let mapping = event.data.mapping_start
            return .mappingStart(
                properties(mapping.tag, mapping.anchor),
                isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE
            )
        default: return .streamEnd
        }
    }

    private static func properties(
        _ tag: UnsafeMutablePointer<yaml_char_t>?,
        _ anchor: UnsafeMutablePointer<yaml_char_t>?
    ) -> YAMLProperties {
        YAMLProperties(tag: text(tag), anchor: text(anchor))
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    /// The byte of a character that libyaml marked. Marks lie near each other, so that walking from the last one is cheap.
    private mutating func byteOffset(of mark: yaml_mark_t) -> Int {
        let target = Int(clamping: mark.index)
        while character < target, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            character += 1
        }
        while character > target, offset > 0 {
            offset -= 1
            while offset > 0, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
            character -= 1
        }
        return offset
    }

    private mutating func problem() -> TextProblem {
        guard isReady, let text = parser.pointee.problem.map({ String(cString: $0) }) else {
            return TextProblem(ruleID: TextRule.yaml, message: "there is too little memory to read the text", offset: 0)
        }
        let error = parser.pointee
        if error.error == YAML_READER_ERROR { return YAMLProblem.unprintable(in: bytes, fallback: text) }
        let place = byteOffset(of: error.problem_mark)
        var context: (String, Int)?
        if let name = error.context.map({ String(cString: $0) }), error.context_mark.index < error.problem_mark.index {
            context = (name, byteOffset(of: error.context_mark))
        }
        return YAMLProblem.explain(text, at: place, context: context, in: bytes)
    }
}
