/// Something wrong in a text, at an offset: what becomes a ``Finding`` once file and lines are known.
struct TextProblem: Error, Hashable {
    var ruleID: String
    var severity = Severity.error
    var message: String
    var help: String?
    var offset: Int
    /// Another place that belongs to it.
    var related: Related?

    struct Related: Hashable {
        var message: String
        var offset: Int
    }

    func finding(file: String, lines: LineTable) -> Finding {
        func location(_ offset: Int) -> SourceLocation {
            let position = lines.position(of: offset)
            return SourceLocation(file: file, line: position.line, column: position.column)
        }
        return Finding(
            ruleID: ruleID,
            severity: severity,
            message: message,
            help: help,
            location: location(offset),
            related: related.map { [RelatedLocation(message: $0.message, location: location($0.offset))] } ?? []
        )
    }
}

/// The findings of a reader: as many as a person reads, however many a hostile file would make.
struct TextFindings {
    static let maximum = 100
    private(set) var problems: [TextProblem] = []

    // What is not kept is not worded either: a hostile file would have that done a million times.
    mutating func add(_ problem: @autoclosure () -> TextProblem) {
        if problems.count < Self.maximum { problems.append(problem()) }
    }
}
