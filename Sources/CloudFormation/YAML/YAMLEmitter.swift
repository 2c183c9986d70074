import CLibYAML

/// libyaml's emitter, writing into memory.
struct YAMLEmitter: ~Copyable {
    /// What libyaml's callback appends to.
    private final class Output {
        var bytes: [UInt8] = []
        var disguised = 0
    }

    private let emitter: UnsafeMutablePointer<yaml_emitter_t>
    private let output = Output()
    private let isReady: Bool
    private let disguises: Bool

    /// - Parameter disguises: Whether blocks of text may hold what libyaml does not write there; see ``YAMLDisguise``.
    init(disguises: Bool) {
        self.disguises = disguises
        emitter = .allocate(capacity: 1)
        isReady = yaml_emitter_initialize(emitter) == 1
        guard isReady else { return }
        yaml_emitter_set_unicode(emitter, 1)
        yaml_emitter_set_indent(emitter, 2)
        yaml_emitter_set_width(emitter, -1)
        let context = Unmanaged.passUnretained(output).toOpaque()
        yaml_emitter_set_output(
            emitter,
            { context, buffer, size in
                guard let context, let buffer else { return 0 }
                Unmanaged<Output>.fromOpaque(context).takeUnretainedValue().bytes
                    .append(contentsOf: UnsafeBufferPointer(start: buffer, count: size))
                return 1
            },
            context
        )
    }

    deinit {
        if isReady { yaml_emitter_delete(emitter) }
        emitter.deallocate()
    }

    /// Begins the one document.
    func begin() throws(YAMLWriteError) {
        try emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
        try emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
    }

    /// Ends the document.
    ///
    /// - Returns: All that was written; `nil` if a text has what others are disguised as.
    func end() throws(YAMLWriteError) -> [UInt8]? {
        try emit { yaml_document_end_event_initialize($0, 1) }
        try emit { yaml_stream_end_event_initialize($0) }
        guard output.disguised > 0 else { return output.bytes }
        let (bytes, count) = YAMLDisguise.remove(from: output.bytes)
        return count == output.disguised ? bytes : nil
    }

    /// Writes a scalar in a style, or in quotation marks where YAML does not allow that style for it.
    func scalar(_ text: String, _ style: yaml_scalar_style_t, tag: String?) throws(YAMLWriteError) {
        var text = text
        if disguises, style == YAML_LITERAL_SCALAR_STYLE, let disguised = YAMLDisguise.apply(to: text) {
            text = disguised.text
            output.disguised += disguised.count
        }
        try emit { event in
            text.withUTF8 { bytes in
                withTag(tag) { tag in
                    let isImplicit: CInt = tag == nil ? 1 : 0
                    return yaml_scalar_event_initialize(
                        event, nil, tag, bytes.baseAddress, CInt(clamping: bytes.count), isImplicit, isImplicit, style
                    )
                }
            }
        }
    }

    func beginList(isEmpty: Bool, tag: String?) throws(YAMLWriteError) {
        let style = isEmpty ? YAML_FLOW_SEQUENCE_STYLE : YAML_BLOCK_SEQUENCE_STYLE
        try emit { event in
            withTag(tag) { yaml_sequence_start_event_initialize(event, nil, $0, $0 == nil ? 1 : 0, style) }
        }
    }

    func endList() throws(YAMLWriteError) { try emit { yaml_sequence_end_event_initialize($0) } }

    func beginObject(isEmpty: Bool, tag: String?) throws(YAMLWriteError) {
        let style = isEmpty ? YAML_FLOW_MAPPING_STYLE : YAML_BLOCK_MAPPING_STYLE
        try emit { event in
            withTag(tag) { yaml_mapping_start_event_initialize(event, nil, $0, $0 == nil ? 1 : 0, style) }
        }
    }

    func endObject() throws(YAMLWriteError) { try emit { yaml_mapping_end_event_initialize($0) } }

    private func withTag(_ tag: String?, _ body: (UnsafePointer<UInt8>?) -> CInt) -> CInt {
        guard let tag else { return body(nil) }
        return Array(tag.utf8CString).withUnsafeBytes { body($0.bindMemory(to: UInt8.self).baseAddress) }
    }

    private func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> CInt) throws(YAMLWriteError) {
        var event = yaml_event_t()
        guard isReady, initialize(&event) == 1 else { throw YAMLWriteError(reason: "there is too little memory") }
        // The emitter takes the event, whatever comes of it.
        guard yaml_emitter_emit(emitter, &event) == 1 else {
            throw YAMLWriteError(
                reason: emitter.pointee.problem.map { String(cString: $0) } ?? "there is too little memory"
            )
        }
    }
}
