import ChildProcesses
import CloudFormation
public import DependencyGraph
import OrderedCollections

/// Reads what is deployed through the AWS command line: `aws cloudformation get-template`.
///
/// Only the stacks that are asked for are found: one that was removed from the program is not among them.
public struct DeployedStacks {
    private let aws: AWSCommand

    /// Describes how to call it.
    /// - Parameter program: The AWS command line's name, looked for in `PATH`, or its path.
    public init(program: String = "aws") { aws = AWSCommand(program: program) }

    /// Reads the deployed templates of stacks, as they were given to CloudFormation, with those of their nested stacks.
    ///
    /// A template that was given with macros is read as CloudFormation processed it where the stack that is to be has none: it
    /// is compared with what was processed, too. Texts that CloudFormation gives back with question marks are those of the
    /// stack that is to be, as ``QuestionMarks`` tells.
    /// - Parameter stacks: The stacks: their names, and their accounts and regions where those are known.
    /// - Returns: The stacks that are deployed, under the same ids.
    /// - Throws: That the AWS command line is missing, or not logged in, or to another account.
    public func load(like stacks: [GraphStack]) throws(TemplateSourceError) -> LoadedStacks {
        try checkAccount(of: stacks)
        for stack in stacks where stack.name.hasPrefix("-") {
            throw TemplateSourceError("'\(stack.name)' is no name of a stack")
        }
        let outcomes = try aws.run(stacks.map { template(of: $0.name, $0.region) })
        var loaded = LoadedStacks()
        for (stack, outcome) in zip(stacks, outcomes) {
            let id = "deployed:\(stack.name)"
            guard
                let template = try read(
                    outcome, stack: stack.name, name: stack.name, stack.region, like: stack.template.template,
                    &loaded.findings)
            else { continue }
            var deployed = stack
            deployed.template = try tree(
                template, id: id, stack.name, stack.region, like: stack.template, depth: 0, &loaded.findings)
            deployed.declaredDependencies = []
            loaded.stacks.append(deployed)
        }
        return loaded
    }

    /// `get-template` with `Original`: what was given, before transforms, or with `Processed`: what came of it.
    /// <https://docs.aws.amazon.com/cli/latest/reference/cloudformation/get-template.html>
    private func template(of name: String, _ region: String?, stage: String = "Original") -> [String] {
        ["cloudformation", "get-template", "--stack-name", name, "--template-stage", stage, "--output", "json"]
            + (region.map { ["--region", $0] } ?? [])
    }

    // MARK: Nested stacks

    private func tree(
        _ template: Template, id: String, _ stack: String, _ region: String?, like new: GraphTemplate?, depth: Int,
        _ findings: inout [Finding]
    ) throws(TemplateSourceError) -> GraphTemplate {
        var tree = GraphTemplate(id: id, template: template)
        let resources = template.resources.filter { $0.value.type == "AWS::CloudFormation::Stack" }.map(\.key)
        guard !resources.isEmpty, depth < 8 else { return tree }
        let names = try aws.run(
            resources.map { resource in
                [
                    "cloudformation", "describe-stack-resource", "--stack-name", stack, "--logical-resource-id",
                    resource,
                    "--query", "StackResourceDetail.PhysicalResourceId", "--output", "text",
                ] + (region.map { ["--region", $0] } ?? [])
            })
        for (resource, outcome) in zip(resources, names) {
            // One that a condition keeps out has no physical id.
            let name = outcome.text.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
            guard outcome.code == 0, name.hasPrefix("arn:") else { continue }
            guard let inner = try aws.run([self.template(of: name, region)]).first,
                let template = try read(
                    inner, stack: "\(stack)/\(resource)", name: name, region, like: new?.nested[resource]?.template,
                    &findings)
            else { continue }
            tree.nested[resource] = try self.tree(
                template, id: "\(id)/\(resource)", name, region, like: new?.nested[resource], depth: depth + 1,
                &findings)
        }
        return tree
    }

    // MARK: Answers

    /// The template in an answer, in the stage that the new one is in; `nil` where the stack does not exist.
    private func read(
        _ outcome: ChildProcess.Outcome, stack: String, name: String, _ region: String?, like new: Template?,
        _ findings: inout [Finding]
    ) throws(TemplateSourceError) -> Template? {
        guard var template = try read(outcome, stack: stack, &findings) else { return nil }
        if template.transform != nil, let new, new.transform == nil,
            let processed = try aws.run([self.template(of: name, region, stage: "Processed")]).first,
            let other = try read(processed, stack: stack, &findings)
        {
            template = other
        }
        guard let new else { return template }
        let marks = QuestionMarks(template, like: new)
        if let finding = marks.finding(stack) { findings.append(finding) }
        return marks.template
    }

    private func read(
        _ outcome: ChildProcess.Outcome, stack: String, _ findings: inout [Finding]
    ) throws(TemplateSourceError) -> Template? {
        guard outcome.code == 0 else {
            if outcome.errors.contains("does not exist") { return nil }
            throw failure(outcome, "could not read the deployed stack '\(stack)'")
        }
        let file = "deployed:\(stack)"
        do throws(TemplateDocumentError) {
            let answer = try TemplateReader.readValue(outcome.output, file: file, format: .json).value
            switch answer["TemplateBody"] {
            // The command line parses JSON itself; YAML is a text, and JSON that is none to the letter.
            case .string(let text)?:
                let document = try TemplateReader.read(Array(text.utf8), file: file, isDeployed: true)
                // What CloudFormation took is no error.
                findings += document.findings.map { finding in
                    var finding = finding
                    finding.severity = min(finding.severity, .warning)
                    return finding
                }
                return document.template
            case .object(let members)?: if let template = try? Template(.object(members)) { return template }
            default: break
            }
        } catch {
            throw TemplateSourceError("the deployed stack '\(stack)': \(error.finding.message)")
        }
        throw TemplateSourceError("the AWS CLI told no template of the deployed stack '\(stack)'")
    }

    private func failure(_ outcome: ChildProcess.Outcome, _ what: String) -> TemplateSourceError {
        let said = outcome.errors.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) } ?? "it says nothing"
        let isLogin = [
            "credentials", "ExpiredToken", "expired", "InvalidClientTokenId", "SSO", "AccessDenied", "profile",
            "security token",
        ].contains { outcome.errors.contains($0) }
        let isRegion = outcome.errors.contains("specify a region")
        let help =
            isRegion
            ? "give the stack a region, or set AWS_REGION"
            : isLogin ? "log in: `aws sso login` or `aws configure`, and choose the account with AWS_PROFILE" : nil
        return TemplateSourceError("\(what): \(said)", help: help)
    }

    /// A stack of another account would be compared with a stranger of its name, or be taken for new.
    private func checkAccount(of stacks: [GraphStack]) throws(TemplateSourceError) {
        let known = Set(stacks.compactMap(\.account)).sorted()
        guard !known.isEmpty else { return }
        let call = ["sts", "get-caller-identity", "--query", "Account", "--output", "text"]
        guard let outcome = try aws.run([call]).first else { return }
        guard outcome.code == 0 else { throw failure(outcome, "could not tell the account") }
        let account = String(outcome.text.split(whereSeparator: \.isWhitespace).first ?? "")
        guard let stack = stacks.first(where: { $0.account != nil && $0.account != account }) else { return }
        throw TemplateSourceError(
            "stack '\(stack.id)' belongs to account \(stack.account ?? ""), and the AWS CLI is logged in to \(account)",
            help: known.count == 1
                ? "choose the account with AWS_PROFILE" : "compare the stacks of one account at a time: name them")
    }
}
