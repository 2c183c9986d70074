import CloudFormation
import OrderedCollections

extension Match {
    /// Looks at a value.
    struct Run {
        /// What is not as expected.
        var differences: [MatchDifference] = []
        /// What captures are to keep if nothing differs.
        var captured: [(capture: Capture, value: TemplateValue)] = []

        var weight: Int { differences.reduce(0) { $0 + $1.weight } }

        mutating func add(_ other: Run) {
            differences += other.differences
            captured += other.captured
        }
    }

    /// Compares a value with what is expected.
    /// - Parameters:
    ///   - value: The value; `nil` if there is none.
    ///   - path: Where it stands.
    ///   - isClosed: Whether objects must have no other members than those that are named.
    /// - Returns: What differs, and what to capture.
    func run(_ value: TemplateValue?, at path: TemplatePath, isClosed: Bool = false) -> Run {
        var run = Run()
        func differ() {
            run.differences.append(
                MatchDifference(path, expected: description, found: value, weight: expectationCount))
        }
        switch kind {
        case .absent: if value != nil { differ() }
        case .any: if value == nil { differ() }
        case .equal(let expected):
            guard let value else {
                differ()
                break
            }
            Self.compare(value, with: expected, at: path, &run.differences)
        case .object(let members):
            guard let object = value?.objectValue else {
                // What names only members that must not be there is met by nothing at all.
                if value == nil, members.allSatisfy({ $0.match.run(nil, at: path).differences.isEmpty }) { break }
                differ()
                break
            }
            for (key, match) in members {
                run.add(match.run(object[key], at: path.appending(key), isClosed: isClosed))
            }
            guard isClosed else { break }
            for (key, value) in object where !members.contains(where: { $0.key == key }) {
                run.differences.append(MatchDifference(path.appending(key), expected: "nothing", found: value))
            }
        case .list(let elements):
            guard let list = value?.arrayValue else {
                differ()
                break
            }
            for index in 0..<max(elements.count, list.count) {
                let place = path.appending(index)
                guard index < elements.count else {
                    run.differences.append(MatchDifference(place, expected: "nothing", found: list[index]))
                    continue
                }
                let element = list.indices.contains(index) ? list[index] : TemplateValue?.none
                run.add(elements[index].run(element, at: place, isClosed: isClosed))
            }
        case .exactly(let match): run = match.run(value, at: path, isClosed: true)
        case .containing(let elements):
            guard let list = value?.arrayValue else {
                differ()
                break
            }
            run = Self.runContaining(elements, list, at: path, isClosed: isClosed)
        case .reference(let reference): if value.map(reference.matches) != true { differ() }
        case .text(let text): if value?.writtenText.map(text.matches) != true { differ() }
        case .json(let match):
            guard let text = value?.writtenText, let parsed = try? TemplateValue(json: text) else {
                differ()
                break
            }
            run = match.run(parsed, at: path, isClosed: isClosed)
        case .not(let match): if match.run(value, at: path, isClosed: isClosed).differences.isEmpty { differ() }
        case .oneOf(let matches):
            let runs = matches.map { $0.run(value, at: path, isClosed: isClosed) }
            if let met = runs.first(where: { $0.differences.isEmpty }) { run = met } else { differ() }
        case .satisfying(_, let isMet): if value.map(isMet) != true { differ() }
        case .capture(let capture, let match):
            run = match.run(value, at: path, isClosed: isClosed)
            if let value { run.captured.append((capture, value)) }
        }
        return run
    }

    /// How many values are expected in this one: what weighs if it is missing as a whole.
    private var expectationCount: Int {
        switch kind {
        case .object(let members): max(1, members.reduce(0) { $0 + $1.match.expectationCount })
        case .list(let elements), .containing(let elements):
            max(1, elements.reduce(0) { $0 + $1.expectationCount })
        case .exactly(let match), .json(let match), .capture(_, let match): match.expectationCount
        case .equal(let value): Self.leafCount(value)
        default: 1
        }
    }

    private static func leafCount(_ value: TemplateValue) -> Int {
        switch value {
        case .object(let members): max(1, members.values.reduce(0) { $0 + leafCount($1) })
        case .array(let elements): max(1, elements.reduce(0) { $0 + leafCount($1) })
        default: 1
        }
    }

    /// Two values with all that is in them, down to where they part.
    private static func compare(
        _ value: TemplateValue, with expected: TemplateValue, at path: TemplatePath,
        _ differences: inout [MatchDifference]
    ) {
        switch (value, expected) {
        case (.object(let found), .object(let wanted)):
            for (key, inner) in wanted {
                guard let other = found[key] else {
                    differences.append(
                        MatchDifference(
                            path.appending(key), expected: JSONWriter.string(inner), found: nil,
                            weight: leafCount(inner)))
                    continue
                }
                compare(other, with: inner, at: path.appending(key), &differences)
            }
            for (key, inner) in found where wanted[key] == nil {
                differences.append(MatchDifference(path.appending(key), expected: "nothing", found: inner))
            }
        case (.array(let found), .array(let wanted)):
            for index in 0..<max(found.count, wanted.count) {
                let place = path.appending(index)
                if index >= wanted.count {
                    differences.append(MatchDifference(place, expected: "nothing", found: found[index]))
                } else if index >= found.count {
                    differences.append(
                        MatchDifference(place, expected: JSONWriter.string(wanted[index]), found: nil))
                } else {
                    compare(found[index], with: wanted[index], at: place, &differences)
                }
            }
        default:
            if value != expected {
                differences.append(
                    MatchDifference(
                        path, expected: JSONWriter.string(expected), found: value, weight: leafCount(expected)))
            }
        }
    }

    /// Gives each expected element a different one of the list, if that can be done.
    private static func runContaining(
        _ elements: [Match], _ list: [TemplateValue], at path: TemplatePath, isClosed: Bool
    ) -> Run {
        let runs = elements.map { element in
            list.enumerated().map { element.run($1, at: path.appending($0), isClosed: isClosed) }
        }
        var taken: [Int?] = Array(repeating: nil, count: list.count)
        // Augmenting paths: an element that another one holds is given up if that one finds a different one.
        func place(_ element: Int, _ seen: inout Set<Int>) -> Bool {
            for index in list.indices where runs[element][index].differences.isEmpty && seen.insert(index).inserted {
                if let holder = taken[index] {
                    guard place(holder, &seen) else { continue }
                }
                taken[index] = element
                return true
            }
            return false
        }
        var result = Run()
        for element in elements.indices {
            var seen: Set<Int> = []
            if place(element, &seen) { continue }
            let closest = runs[element].min { $0.weight < $1.weight }
            if let closest, !closest.differences.isEmpty, closest.weight < elements[element].expectationCount {
                result.differences += closest.differences
            } else {
                result.differences.append(
                    MatchDifference(
                        path, expected: "a list containing \(elements[element])", found: .array(list),
                        weight: elements[element].expectationCount))
            }
        }
        for (index, element) in taken.enumerated() {
            if let element { result.captured += runs[element][index].captured }
        }
        return result
    }
}
