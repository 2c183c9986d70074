import ArgumentParser
import CloudFormation
package import DependencyGraph
import DiffReports
import TemplateDiff
package import TemplateSources

/// The stacks that were and those that are to be, and which of them are told of.
package struct Comparison {
    private var old: [GraphStack]
    private var new: [GraphStack]
    /// The graph of ``new``, if it is at hand.
    private var newGraph: DependencyGraph?
    /// Whether ``new`` was read from files, and may be asked by any thread.
    private let isNewRead: Bool
    /// The ids of the stacks that are told of; `nil` for all.
    private var selected: Set<String>?
    /// Whether a text of either side could not be read, so that not everything is told.
    private var hasErrors: Bool

    /// Reads what was.
    /// - Parameters:
    ///   - origin: Where it is.
    ///   - isDefault: Whether nobody asked for it: then it need not be there.
    ///   - path: What a revision is looked at for if it was given without a path.
    ///   - new: The stacks that are to be.
    ///   - newGraph: Their graph, if a program made them; `nil` for stacks that were read.
    ///   - patterns: Which stacks are told of, by id or name; all if there are none.
    /// - Throws: ``CommandProblem`` if it cannot be had, or no stack fits a pattern.
    package init(
        with origin: TemplateOrigin, isDefault: Bool = false, path: String?, new: LoadedStacks,
        newGraph: DependencyGraph? = nil,
        selecting patterns: [String]
    ) throws {
        self.new = new.stacks
        self.newGraph = newGraph
        hasErrors = new.hasErrors
        isNewRead = newGraph == nil
        // What was deployed under no name of now cannot be asked for.
        if origin == .deployed {
            selected = try Self.select(patterns, from: new.stacks)
            self.new = Self.reachable(new.stacks, selected)
            if self.new.count < new.stacks.count { self.newGraph = nil }
            do throws(TemplateSourceError) {
                let deployed = try DeployedStacks().load(like: self.new)
                FindingReporter(findings: deployed.findings).report()
                old = deployed.stacks
            } catch {
                throw CommandProblem(error)
            }
            return
        }
        guard let loaded = try Self.load(origin, isDefault: isDefault, path: path) else {
            old = []
            selected = try Self.select(patterns, from: new.stacks)
            return
        }
        old = loaded.stacks
        hasErrors = hasErrors || loaded.hasErrors
        guard loaded.isOneFile, let file = old.first else {
            // A stack that goes is named as well as one that is there.
            selected = try Self.select(patterns, from: new.stacks + old)
            return
        }
        // A file says nothing of the stack that it is: its name may, or there is only one that it can be.
        let ids = try (Self.select(patterns, from: new.stacks) ?? Set(new.stacks.map(\.id))).sorted()
        guard let id = ids.count == 1 ? ids.first : ids.first(where: { $0 == file.id }) else {
            throw CommandProblem(
                "'\(file.template.id)' is one template, and there are \(ids.count) stacks to compare it with",
                help: "name the stack: \(ids.prefix(5).map { "'\($0)'" }.joined(separator: ", "))")
        }
        self.new = new.stacks.filter { $0.id == id }
        if self.new.count < new.stacks.count { self.newGraph = nil }
        old[0].id = id
        old[0].name = self.new.first?.name ?? id
        old[0].account = self.new.first?.account
        old[0].region = self.new.first?.region
        selected = nil
    }

    /// Compares, and tells.
    /// - Parameter options: How.
    /// - Throws: What the exit code says.
    package func report(_ options: DiffReportOptions) throws {
        // The process is about to end: nothing is gained by taking the templates apart before it does.
        _ = Unmanaged.passRetained(Kept(stacks: old + new))
        do {
            try options.report(difference, stacks: selected)
        } catch let code as ExitCode where hasErrors && code == .differs {
            throw ExitCode.failure
        }
        if hasErrors { throw ExitCode.failure }
    }

    private var difference: TemplateDiff {
        // A thread takes longer to start than the graph of a few stacks.
        let hasProgram = !isNewRead
        guard old.count > 4, new.count > 4 else { return TemplateDiff(from: old, to: new, hasProgram: hasProgram) }
        let before = GraphInBackground(stacks: old)
        if let newGraph {
            return TemplateDiff(from: old, to: new, hasProgram: hasProgram, oldGraph: before.wait) { newGraph }
        }
        guard isNewRead else { return TemplateDiff(from: old, to: new, hasProgram: true, oldGraph: before.wait) }
        let after = GraphInBackground(stacks: new)
        return TemplateDiff(from: old, to: new, hasProgram: false, oldGraph: before.wait, newGraph: after.wait)
    }

    private final class Kept {
        let stacks: [GraphStack]

        init(stacks: [GraphStack]) { self.stacks = stacks }
    }

    private static func load(
        _ origin: TemplateOrigin, isDefault: Bool, path: String?
    ) throws -> LoadedStacks? {
        do throws(TemplateSourceError) {
            switch origin {
            case .path(let path) where isDefault:
                guard let loaded = try LoadedStacks.atPath(path) else {
                    Console.printError("there is no '\(path)' to compare with: everything is new")
                    return nil
                }
                FindingReporter(findings: loaded.findings).report()
                return loaded
            case .git(let revision, nil):
                guard let path else { break }
                guard let loaded = try LoadedStacks.inGit(revision, path: path) else {
                    Console.printError("'git:\(revision)' holds no '\(path)': everything is new")
                    return nil
                }
                FindingReporter(findings: loaded.findings).report()
                return loaded
            default: break
            }
        } catch {
            throw CommandProblem(error)
        }
        return try LoadedStacks(at: origin)
    }

    private static func select(_ patterns: [String], from stacks: [GraphStack]) throws -> Set<String>? {
        guard !patterns.isEmpty else { return nil }
        return try StackSelection(patterns: patterns).select(from: stacks.map { ($0.id, $0.name) })
    }

    /// The stacks whose deployed templates can be asked for at once: those of the accounts of the selected ones.
    private static func reachable(_ stacks: [GraphStack], _ selected: Set<String>?) -> [GraphStack] {
        guard let selected else { return stacks }
        let accounts = Set(stacks.filter { selected.contains($0.id) }.map(\.account))
        return stacks.filter { selected.contains($0.id) || $0.account == nil || accounts.contains($0.account) }
    }
}
