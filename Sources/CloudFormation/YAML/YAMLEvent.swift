/// A step of libyaml's parser, its places as byte offsets.
struct YAMLEvent {
    enum Kind {
        case streamStart
        case streamEnd
        case documentStart
        case documentEnd
        case alias(String)
        case scalar(YAMLProperties, text: String, style: ScalarStyle)
        case sequenceStart(YAMLProperties, isFlow: Bool)
        case sequenceEnd
        case mappingStart(YAMLProperties, isFlow: Bool)
        case mappingEnd
    }

    enum ScalarStyle {
        case plain
        case quoted
        case block
    }

    var kind: Kind
    var start: Int
    var end: Int
}

/// What may stand before a node: `!Tag` and `&anchor`.
struct YAMLProperties: Hashable {
    var tag: String?
    var anchor: String?
}
