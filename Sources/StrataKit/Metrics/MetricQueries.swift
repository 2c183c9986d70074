import Strata

/// Metrics and expressions as CloudWatch takes them: each by an id, which expressions name others by.
///
/// Ids are given in order of writing, `m1`, `m2`, … to metrics and `e1`, `e2`, … to expressions; equal metrics have one. For
/// constructs of one's own that write what an alarm or a dashboard does.
public struct MetricQueries {
    /// A metric or an expression, by its id.
    public struct Query {
        /// What it asks for.
        public enum Content {
            /// A metric.
            case metric(Metric)
            /// An expression, which names others by their ids.
            case expression(String)
        }

        /// Its id: `m1`, `e1`.
        public let id: String
        /// What it asks for.
        public let content: Content
        /// What graphs call it.
        public let label: String?
        /// Whether it was asked for itself; if not, an expression needs it.
        public fileprivate(set) var isShown: Bool
    }

    /// The queries: metrics before the expressions that name them.
    public private(set) var queries: [Query] = []
    private var texts: [ExpressionText] = []

    /// An expression in CloudWatch's own words, as far as something about its names may be wrong.
    private struct ExpressionText {
        let text: String
        /// Variables that it was given, and does not name.
        let unused: [String]
        /// Words that could be ids, and are no variables.
        let words: [String]
    }

    /// What is wrong with the names in expressions, in words, in order of writing: variables that an expression never names, and
    /// names that are neither a variable nor an id.
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
    public var misnamings: [String] {
        texts.flatMap { text in
            text.words.filter { word in !queries.contains { $0.id == word } }.map {
                "the expression '\(text.text)' names '\($0)', which is no variable of it"
            } + text.unused.map { "the expression '\(text.text)' has a variable '\($0)', which it never names" }
        }
    }

    /// Begins without any.
    public init() {}

    /// Whether an expression is among them.
    public var hasExpressions: Bool {
        queries.contains { if case .expression = $0.content { true } else { false } }
    }

    /// Adds a metric or an expression to what is shown.
    /// - Parameter source: Which.
    /// - Returns: Its id.
    @discardableResult
    public mutating func add(_ source: some MetricConvertible) -> String {
        let expression = source.metricExpression
        if case .metric(let metric) = expression.term { return add(metric, isShown: true) }
        let text = text(of: expression.term)
        let count = queries.count { if case .expression = $0.content { true } else { false } }
        let id = "e\(count + 1)"
        queries.append(Query(id: id, content: .expression(text), label: expression.label, isShown: true))
        return id
    }

    private mutating func add(_ metric: Metric, isShown: Bool) -> String {
        var count = 0
        for index in queries.indices {
            guard case .metric(let other) = queries[index].content else { continue }
            count += 1
            if other.isSame(as: metric) {
                if isShown { queries[index].isShown = true }
                return queries[index].id
            }
        }
        let id = "m\(count + 1)"
        queries.append(Query(id: id, content: .metric(metric), label: metric.label, isShown: isShown))
        return id
    }

    private mutating func text(of term: MetricExpression.Term) -> String {
        switch term {
        case .metric(let metric): return add(metric, isShown: false)
        case .number(let number): return Self.text(of: number)
        case .word(let word): return word
        case .list(let terms): return "[" + terms.map { text(of: $0) }.joined(separator: ", ") + "]"
        case .call(let name, let terms): return name + "(" + terms.map { text(of: $0) }.joined(separator: ", ") + ")"
        case .operation(let sign, let left, let right):
            let first = operand(left, of: sign, isRight: false)
            return "\(first) \(sign.rawValue) \(operand(right, of: sign, isRight: true))"
        case .text(let text, let variables): return replaceNames(in: text, by: variables)
        }
    }

    /// An operand, in parentheses where it would be read otherwise without.
    private mutating func operand(
        _ term: MetricExpression.Term, of sign: MetricExpression.Operator, isRight: Bool
    ) -> String {
        let text = text(of: term)
        switch term {
        case .operation(let inner, _, _):
            let isSafe = isRight ? inner.bindsTighter && !sign.bindsTighter : inner.bindsTighter || !sign.bindsTighter
            return isSafe ? text : "(\(text))"
        case .text: return "(\(text))"
        case .number(let number) where number < 0: return "(\(text))"
        default: return text
        }
    }

    static func text(of number: Double) -> String {
        if let whole = Int(exactly: number) { String(whole) } else { "\(number)" }
    }

    /// Names in a text, by the ids of what they stand for. What is quoted stays.
    private mutating func replaceNames(in text: String, by variables: [String: MetricExpression.Term]) -> String {
        var result = ""
        var name = ""
        var quote: Character?
        var named: [String] = []
        // A query of Metrics Insights names metrics, labels and dimensions.
        let isQuery = text.drop { $0.isWhitespace }.prefix(6).uppercased() == "SELECT"
        defer {
            let unknown = named.filter { variables[$0] == nil && Self.couldBeID($0) }
            let unused = variables.keys.filter { !named.contains($0) }.sorted()
            texts.append(ExpressionText(text: text, unused: unused, words: isQuery ? [] : unknown))
        }
        for character in text {
            let isWord = character.isASCII && (character.isLetter || character.isNumber || character == "_")
            if quote == nil, isWord {
                name.append(character)
                continue
            }
            // A function is known by the parenthesis.
            if !name.isEmpty, character != "(", !named.contains(name) { named.append(name) }
            result += resolve(name, variables)
            name = ""
            result.append(character)
            if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            }
        }
        if !name.isEmpty, !named.contains(name) { named.append(name) }
        return result + resolve(name, variables)
    }

    /// Whether a word can be an id, which begins with a small letter. CloudWatch's own words are capitals.
    private static func couldBeID(_ word: String) -> Bool {
        word.first.map { $0.isASCII && $0.isLowercase } == true && !["and", "or"].contains(word)
    }

    private mutating func resolve(_ name: String, _ variables: [String: MetricExpression.Term]) -> String {
        guard let term = variables[name] else { return name }
        let text = text(of: term)
        switch term {
        case .operation, .text: return "(\(text))"
        default: return text
        }
    }
}

extension Metric {
    /// Whether another metric says the same in everything.
    func isSame(as other: Metric) -> Bool {
        namespace == other.namespace && name == other.name && statistic == other.statistic && period == other.period
            && unit == other.unit && label == other.label && region?.expression == other.region?.expression
            && account?.expression == other.account?.expression && dimensions.count == other.dimensions.count
            && zip(dimensions, other.dimensions).allSatisfy {
                $0.name == $1.name && $0.value.expression == $1.value.expression
            }
    }

    /// Whether CloudWatch takes its period: 10, 20 or 30 seconds, or whole minutes.
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricStat.html>
    public var hasAllowedPeriod: Bool {
        let seconds = period.wholeSeconds
        return period.components.attoseconds == 0
            && ([10, 20, 30].contains(seconds) || (seconds > 0 && seconds.isMultiple(of: 60)))
    }
}
