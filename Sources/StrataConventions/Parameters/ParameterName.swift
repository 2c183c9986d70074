import Strata

/// What the convention makes of a parameter's name: `/<stage>/<context>/…`, or whatever path a company has, compared segment by
/// segment.
enum ParameterName: Equatable {
    /// It is right.
    case conforming
    /// It should be this.
    case renamed(Expression)
    /// It cannot be told before deployment, for the given reason.
    case unknown(String)
    /// Nothing is left beside the stage and the context.
    case empty

    // https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-su-create.html
    static let maximumLength = 1_011
    static let maximumDepth = 15

    /// Judges a name.
    /// - Parameters:
    ///   - name: The name: a literal, or an expression whose beginning is literal.
    ///   - terms: What it must begin with.
    init(_ name: Expression, in terms: ConventionTerms) {
        guard var text = PlaceholderText(name) else {
            self = .unknown("it is a function or reference that is known only at deployment")
            return
        }
        let path = terms.parameterSegments
        let segments = text.text.split(separator: "/").map(String.init)
        if text.text.hasPrefix("/"), segments.count > path.count, segments.starts(with: path) {
            self = .conforming
            return
        }
        // A segment that is known only at deployment may turn out to be the stage or the context.
        let known = segments.prefix(max(0, path.count - 1)).prefix(while: path.contains).count
        if let open = segments.prefix(known + 1).last, path.contains(where: { PlaceholderText.can(open, be: $0) }) {
            self = .unknown("its beginning is known only at deployment")
            return
        }
        let rest = Self.own(segments, in: terms)
        guard !rest.isEmpty else {
            self = .empty
            return
        }
        text.text = "\(terms.parameterPath)/\(rest.joined(separator: "/"))"
        self = .renamed(text.expression)
    }

    /// The segments without a leading stage and context, in either order; never a part of a word.
    private static func own(_ segments: [String], in terms: ConventionTerms) -> ArraySlice<String> {
        let path = terms.parameterSegments
        // A name with another stage in front of the context was written for that stage.
        let place = path.firstIndex(of: terms.stage)
        let isOfAnyStage =
            segments.count >= path.count
            && path.indices.allSatisfy {
                segments[$0] == path[$0] || $0 == place && terms.stages.contains(segments[$0])
            }
        if isOfAnyStage { return segments.dropFirst(path.count) }
        var awaited = path
        var rest = segments[...]
        while let first = rest.first, let index = awaited.firstIndex(of: first) {
            awaited.remove(at: index)
            rest = rest.dropFirst()
        }
        return rest
    }

    static func == (left: ParameterName, right: ParameterName) -> Bool {
        switch (left, right) {
        case (.conforming, .conforming), (.empty, .empty): true
        case (.renamed(let left), .renamed(let right)): left == right
        case (.unknown(let left), .unknown(let right)): left == right
        default: false
        }
    }
}
