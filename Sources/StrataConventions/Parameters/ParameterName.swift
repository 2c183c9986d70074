import Strata

/// What the convention makes of a parameter's name: `/<stage>/<context>/…`, compared path segment by path segment.
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
    ///   - context: The stage and the context that it must begin with.
    init(_ name: Expression, in context: ContextVariables) {
        guard var text = PlaceholderText(name) else {
            self = .unknown("it is a function or reference that is known only at deployment")
            return
        }
        let stage = context.stage.rawValue
        let segments = text.text.split(separator: "/").map(String.init)
        if text.text.hasPrefix("/"), segments.count > 2, segments[0] == stage, segments[1] == context.context {
            self = .conforming
            return
        }
        // A segment that is known only at deployment may turn out to be the stage or the context.
        let words = [stage, context.context]
        let isFirstWord = segments.first.map(words.contains) == true
        if let open = segments.prefix(isFirstWord ? 2 : 1).last,
            words.contains(where: { PlaceholderText.can(open, be: $0) })
        {
            self = .unknown("its beginning is known only at deployment")
            return
        }
        let rest = Self.own(segments, in: context)
        guard !rest.isEmpty else {
            self = .empty
            return
        }
        text.text = "\(context.parameterPath)/\(rest.joined(separator: "/"))"
        self = .renamed(text.expression)
    }

    /// The segments without a leading stage and context, in either order; never a part of a word.
    private static func own(_ segments: [String], in context: ContextVariables) -> ArraySlice<String> {
        let stage = context.stage.rawValue
        var rest = segments[...]
        // A name with another stage in front of the context was written for that stage.
        if rest.count > 1, Stage(rawValue: rest[rest.startIndex]) != nil, rest[rest.startIndex + 1] == context.context {
            return rest.dropFirst(2)
        }
        var awaited = [stage, context.context]
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
