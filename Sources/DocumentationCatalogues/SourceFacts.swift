package import Foundation

/// What hand-written sources say that documentation must repeat: constructs, accesses, metrics, rules.
package struct SourceFacts: Sendable {
    /// A public type that is placed in the tree.
    package struct Construct {
        /// The module that declares it.
        package let module: String
        /// Its name.
        package let name: String

        /// Its name with its module: `StrataSQS/Queue`.
        package var symbol: String { "\(module)/\(name)" }
    }

    /// A member of `Access`.
    package struct Access: Equatable {
        /// Its name in Swift.
        package let name: String
        /// What it allows, sorted: `sqs:SendMessage`.
        package let actions: [String]

        package init(name: String, actions: [String]) {
            self.name = name
            self.actions = actions
        }
    }

    /// A member of `MetricDefinition`.
    package struct Metric: Equatable {
        /// Its name in Swift.
        package let name: String
        /// CloudWatch's name of it.
        package let metric: String
        /// The statistic that is mostly asked of it.
        package let statistic: String
        /// Its unit.
        package let unit: String

        package init(name: String, metric: String, statistic: String, unit: String) {
            self.name = name
            self.metric = metric
            self.statistic = statistic
            self.unit = unit
        }
    }

    private struct SourceFile: Sendable {
        let module: String
        let text: String
    }

    /// A file, and where its extensions of a type for one kind of resource stand.
    private struct Member {
        let name: String
        let body: String
        let isPublic: Bool
    }

    private let files: [SourceFile]

    /// Reads the hand-written sources of a package.
    /// - Parameter root: The package's root.
    /// - Throws: Why a file cannot be read.
    package init(root: URL) throws {
        let sources = root.appending(path: "Sources").resolvingSymlinksInPath()
        var found: [SourceFile] = []
        let walk = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        while let file = walk?.nextObject() as? URL {
            if file.lastPathComponent == "Generated" { walk?.skipDescendants() }
            guard file.pathExtension == "swift" else { continue }
            let path = file.path.dropFirst(sources.path.count + 1).split(separator: "/").map(String.init)
            let module = path[0] == "Services" ? "Strata\(path[1])" : path[0]
            found.append(SourceFile(module: module, text: try String(contentsOf: file, encoding: .utf8)))
        }
        files = found
    }

    // MARK: Constructs

    /// The public types that are placed in the tree, by their symbols.
    package var constructs: [Construct] {
        let scopes: Set = ["Construct", "LibraryConstruct", "Scope", "TemplateScope"]
        var found: [Construct] = []
        for file in files {
            for match in file.text.matches(of: /(?m)^(?:public struct|extension) (\w+)(?:<[^{\n]*>)?: ([^{]+)\{/) {
                let names = match.output.2.split { !$0.isLetter && !$0.isNumber }.map(String.init)
                guard !scopes.isDisjoint(with: names) else { continue }
                let construct = Construct(module: file.module, name: String(match.output.1))
                if !found.contains(where: { $0.symbol == construct.symbol }) { found.append(construct) }
            }
        }
        return found.sorted { $0.symbol < $1.symbol }
    }

    // MARK: Accesses and metrics

    /// The accesses to each kind of resource, `QueueKind`, by their names.
    package var accesses: [String: [Access]] {
        members(of: "Access").mapValues { members in
            // Lists of actions that several accesses share.
            let shared = members.filter { !$0.isPublic && $0.body.contains("[String]") }
            let names = Set(members.filter(\.isPublic).map(\.name)).sorted()
            return names.map { name in
                let bodies = members.filter { $0.isPublic && $0.name == name }.map(\.body)
                let used = shared.filter { list in bodies.contains { $0.contains(list.name) } }.map(\.body)
                let actions = (bodies + used).flatMap { text in
                    // What stands behind a parenthesis is a key of a condition.
                    text.matches(of: /(.)"([a-z0-9-]+:[A-Z][A-Za-z]+\*?)"/)
                        .filter { $0.output.1 != "(" }.map { String($0.output.2) }
                }
                return Access(name: name, actions: Set(actions).sorted())
            }
        }
    }

    /// The metrics of each kind of resource, `QueueKind`, by their names.
    package var metrics: [String: [Metric]] {
        members(of: "MetricDefinition").mapValues { members in
            members.filter(\.isPublic).compactMap { member in
                guard
                    let match = member.body.firstMatch(
                        of: /MetricDefinition\(\s*"([\w.]+)",\s*\.(\w+)(?:\([^)]*\))?,\s*\.(\w+)/)
                else { return nil }
                return Metric(
                    name: member.name, metric: String(match.output.1), statistic: String(match.output.2),
                    unit: String(match.output.3))
            }
            .sorted { $0.name < $1.name }
        }
    }

    private func members(of type: String) -> [String: [Member]] {
        var found: [String: [Member]] = [:]
        for file in files {
            for part in file.text.components(separatedBy: "\nextension \(type) where Kind == ").dropFirst() {
                guard let kind = part.split(separator: " ").first, let body = part.components(separatedBy: "\n}").first
                else { continue }
                let code = body.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
                    .joined(separator: "\n")
                let starts = code.matches(of: /(?m)^    (public |private )?static (?:var|func) (\w+)/)
                for (index, start) in starts.enumerated() {
                    let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : code.endIndex
                    found[String(kind), default: []].append(
                        Member(
                            name: String(start.output.2), body: String(code[start.range.lowerBound..<end]),
                            isPublic: start.output.1 == "public "))
                }
            }
        }
        return found
    }

    // MARK: Rules

    /// The ids of the rules that a module's sources name, sorted.
    /// - Parameter module: The module; `nil` for all.
    /// - Returns: The ids.
    package func ruleIDs(in module: String?) -> [String] {
        var found: Set<String> = []
        for file in files where module == nil || file.module == module {
            for line in file.text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                for match in line.matches(of: /"([a-z][a-z0-9-]*\/[a-z][a-z0-9-]+)"/) {
                    found.insert(String(match.output.1))
                }
            }
        }
        // Platforms of container images and types of media look like rules.
        return found.filter { !$0.hasPrefix("linux/") && !$0.hasPrefix("application/") }.sorted()
    }
}
