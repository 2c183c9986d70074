import CloudAssembly
import CloudFormation
import OrderedCollections
import Strata

/// A synthesis as the files that it is written into.
struct RenderedAssembly {
    private(set) var assembly = CloudAssembly(stacks: [])
    /// What each stack takes of CloudFormation's limits, with the capabilities that its nested stacks need too.
    private(set) var budgets: [(id: String, budget: TemplateBudget)] = []
    /// All findings of the run: those of the synthesis, and what is wrong with the files.
    private(set) var findings: [Finding]

    /// Whether any finding is an error: then the files are not fit to deploy.
    var hasErrors: Bool { findings.contains { $0.severity == .error } }

    /// Writes the templates.
    ///
    /// - Parameters:
    ///   - synthesis: What the program says.
    ///   - format: `.yaml` for the stacks' templates as YAML, too. Those of nested stacks and StackSets are JSON always: the
    ///     templates that name them do so by the hash of that JSON.
    init(_ synthesis: Synthesis, format: TemplateFormat = .json) {
        let templates = synthesis.stacks.flatMap { [$0.template] + $0.nested + $0.stackSets }
        let formats = synthesis.stacks.flatMap { stack in
            [format] + Array(repeating: .json, count: stack.nested.count + stack.stackSets.count)
        }
        let rendered = Concurrently.map(zip(templates, formats).map { ($0.rendered, $1) }) { template, format in
            RenderedFile(template, format: format)
        }
        // Synthesis has measured the JSON, which is the larger of the two mostly; how big the YAML is, only writing it tells.
        let fitting = Set(rendered.filter(\.hasFittingYAML).map(\.rendered.name))
        findings = synthesis.findings.map { finding in
            guard finding.ruleID == TemplateLimitRules.sizeRule, finding.severity == .error,
                finding.template.map(fitting.contains) == true
            else { return finding }
            var finding = finding
            finding.severity = .warning
            finding.help = "the YAML is small enough: deploy that; cdk deploy takes the JSON only"
            return finding
        }
        for (template, file) in zip(templates, rendered) { findings += file.findings.map { $0.placed(in: template) } }
        var index = 0
        for stack in synthesis.stacks {
            let own = index..<index + 1 + stack.nested.count + stack.stackSets.count
            index = own.upperBound
            add(stack, files: Array(rendered[own]))
        }
    }

    private mutating func add(_ stack: SynthesizedStack, files: [RenderedFile]) {
        let nested = files.dropFirst().prefix(stack.nested.count)
        let stackSets = files.dropFirst(1 + stack.nested.count)
        let capabilities = nested.flatMap { TemplateBudget($0.rendered).capabilities }
        budgets.append((stack.id, TemplateBudget(files[0].rendered, nested: capabilities)))
        let environment = stack.stack.environment
        let tags = stack.stack.tags.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        assembly.stacks.append(
            AssemblyStack(
                id: stack.id, name: stack.name, displayName: stack.stack.node.path, template: files[0].content,
                nested: zip(stack.nested, nested).map { template, file in
                    NestedTemplate(stem: template.id, template: file.content, hash: template.hash ?? "")
                },
                stackSets: zip(stack.stackSets, stackSets).map { template, file in
                    StackSetTemplate(
                        stem: template.id, template: file.content, hash: template.hash ?? "",
                        isPublished: template.isPublished)
                },
                assets: stack.assets.map(AssemblyAsset.init), account: environment.account, region: environment.region,
                deployment: AssemblyDeployment(
                    qualifier: stack.stack.deployment.qualifier,
                    usesRoles: stack.stack.deployment.usesBootstrapRoles
                ),
                dependencies: stack.dependencies, tags: OrderedDictionary(uniqueKeysWithValues: tags),
                isTerminationProtected: stack.stack.isTerminationProtected
            )
        )
    }
}
