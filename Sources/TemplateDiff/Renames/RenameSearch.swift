import CloudFormation
import DependencyGraph
import OrderedCollections
import ResourceRegistry

/// Finds pairs of what goes and what comes that are probably one resource: of one type, and nearly alike.
///
/// What a resource says is taken apart into places and values. Resources meet through what they have in common, where few say
/// it; so each is compared with few others, however many come and go.
struct RenameSearch {
    let context: ComparisonContext

    init(_ context: ComparisonContext) { self.context = context }

    /// From how much likeness on two resources are taken as one.
    static let threshold = 0.75
    /// What more resources than this say tells none of them apart.
    static let crowd = 32
    /// How far renames are followed to those that refer to them.
    static let rounds = 8

    /// Types whose resources capture a state: another logical id is how a new one is made, and meant.
    /// [Versions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html),
    /// [deployments](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html).
    static let snapshots: Set<String> = [
        "AWS::ApiGateway::Deployment", "AWS::ApiGatewayV2::Deployment", "AWS::AppConfig::Deployment",
        "AWS::AppConfig::HostedConfigurationVersion", "AWS::Bedrock::FlowVersion", "AWS::Bedrock::GuardrailVersion",
        "AWS::Bedrock::PromptVersion", "AWS::CloudFormation::WaitCondition", "AWS::CloudFormation::WaitConditionHandle",
        "AWS::ECS::TaskDefinition", "AWS::Lambda::LayerVersion", "AWS::Lambda::Version",
    ]

    /// A resource that comes or goes.
    struct Candidate {
        let pair: Int
        let logicalID: String
        let resource: TemplateResource
        let features: Set<Feature>
    }

    /// One thing that a resource says.
    struct Feature: Hashable {
        let path: String
        let value: TemplateValue
    }

    /// Two that are probably one.
    struct Match {
        let old: Int
        let new: Int
        let similarity: Double
        let idLikeness: Double
    }

    func run(on diff: inout TemplateDiff) {
        var going: [Group: [Candidate]] = [:]
        var coming: [Group: [Candidate]] = [:]
        for (index, resources) in context.resources.enumerated() {
            for resource in resources.values where !Self.snapshots.contains((resource.old ?? resource.new)?.type ?? "")
            {
                switch (resource.old, resource.new) {
                case (let old?, nil):
                    going[Group(old.type, index), default: []].append(candidate(resource.logicalID, old, index))
                case (nil, let new?):
                    coming[Group(new.type, index), default: []].append(candidate(resource.logicalID, new, index))
                default: continue
                }
            }
        }
        // What refers to a renamed resource refers to the new name: each round knows the names of the one before.
        var names: [ResourceAddress: String] = [:]
        for _ in 0..<Self.rounds {
            let known = names.count
            for group in going.keys.sorted() { match(group, &going, &coming, &names, &diff) }
            if names.count == known { break }
        }
        // What found no partner in its own stack may have one in another.
        var goingElsewhere: [Group: [Candidate]] = [:]
        var comingElsewhere: [Group: [Candidate]] = [:]
        for group in going.keys.sorted() { goingElsewhere[Group(group.type), default: []] += going[group] ?? [] }
        for group in coming.keys.sorted() { comingElsewhere[Group(group.type), default: []] += coming[group] ?? [] }
        for group in goingElsewhere.keys.sorted() {
            match(group, &goingElsewhere, &comingElsewhere, &names, &diff)
        }
        diff.renames.sort { ($0.old, $0.new) < ($1.old, $1.new) }
    }

    /// Resources that may be matched: of one type, and of one stack unless the stack is left open.
    private struct Group: Hashable, Comparable {
        let type: String
        let pair: Int

        init(_ type: String, _ pair: Int = -1) {
            self.type = type
            self.pair = pair
        }

        static func < (left: Group, right: Group) -> Bool { (left.type, left.pair) < (right.type, right.pair) }
    }

    private func match(
        _ group: Group, _ going: inout [Group: [Candidate]], _ coming: inout [Group: [Candidate]],
        _ names: inout [ResourceAddress: String], _ diff: inout TemplateDiff
    ) {
        guard let olds = going[group], let news = coming[group], !olds.isEmpty, !news.isEmpty else { return }
        let matches = best(names.isEmpty ? olds : olds.map { renaming($0, names) }, news)
        guard !matches.isEmpty else { return }
        for match in matches {
            let (old, new) = (olds[match.old], news[match.new])
            report(old, new, match.similarity, &diff)
            if old.pair == new.pair { names[context.address(old.pair, old.logicalID)] = new.logicalID }
        }
        let (goneOld, goneNew) = (Set(matches.map(\.old)), Set(matches.map(\.new)))
        going[group] = olds.indices.filter { !goneOld.contains($0) }.map { olds[$0] }
        coming[group] = news.indices.filter { !goneNew.contains($0) }.map { news[$0] }
    }

    /// A candidate whose references lead to the new names of what was renamed.
    private func renaming(_ candidate: Candidate, _ names: [ResourceAddress: String]) -> Candidate {
        let features = candidate.features.map { feature in
            Feature(
                path: feature.path,
                value: feature.value.mapped { value in
                    guard let (key, operand) = value.function else { return value }
                    switch (key, operand) {
                    case ("Ref", .string(let name)):
                        guard let new = names[context.address(candidate.pair, name)] else { return value }
                        return .object([key: .string(new)])
                    case ("Fn::GetAtt", .array(let parts)) where parts.count == 2:
                        guard let name = parts[0].stringValue, let new = names[context.address(candidate.pair, name)]
                        else { return value }
                        return .object([key: [.string(new), parts[1]]])
                    default: return value
                    }
                })
        }
        return Candidate(
            pair: candidate.pair, logicalID: candidate.logicalID, resource: candidate.resource,
            features: Set(features))
    }

    // MARK: Report

    private func report(_ old: Candidate, _ new: Candidate, _ similarity: Double, _ diff: inout TemplateDiff) {
        let from = context.address(old.pair, old.logicalID)
        let to = context.address(new.pair, new.logicalID)
        let isImport = isImport(old, new)
        let advice: String
        if old.pair == new.pair {
            advice =
                context.hasProgram
                ? "write .moved(from: \"\(old.logicalID)\") on \(new.logicalID) in the program to keep the resource"
                : "keep the logical id \(old.logicalID) in the template, or rename the resource by a stack refactoring (`aws cloudformation create-stack-refactor`)"
        } else if isImport {
            advice =
                "import it: the resource is kept when it leaves \(from.stack), and its name is taken, so that \(to.stack) can only have it by `aws cloudformation create-change-set --change-set-type IMPORT`"
        } else {
            advice =
                "move it by a stack refactoring (`aws cloudformation create-stack-refactor`), or keep it with DeletionPolicy Retain and import it into \(to.stack); else it is deleted and a new one is made"
        }
        diff.renames.append(
            ProbableRename(
                old: from, new: to, type: old.resource.type, similarity: similarity, advice: advice,
                location: context.pairs[new.pair].new?.location(of: new.logicalID, in: .resources)))
        guard old.pair != new.pair else { return }
        diff.change(from) { $0.movedTo = to }
        diff.change(to) { change in
            change.movedFrom = from
            if isImport { change.kind = .imported }
        }
    }

    /// Whether the new stack can only have the resource by an import: it is retained where it goes, both say the same physical
    /// name, which is therefore taken, and the new one has the deletion policy that an import asks for. Whether it is imported
    /// the templates cannot say: it takes a change set of its own.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources-automatically.html>
    private func isImport(_ old: Candidate, _ new: Candidate) -> Bool {
        guard old.pair != new.pair, ResourceFate.onRemoval(old.resource) == .retained,
            new.resource.deletionPolicy != nil,
            let name = context.schemas.schema(of: old.resource.type).facts?.name,
            let was = old.resource.properties[name.property], let `is` = new.resource.properties[name.property]
        else { return false }
        return was.stringValue != nil && was == `is`
    }
}

extension TemplateDiff {
    /// Changes what is said of a resource.
    fileprivate mutating func change(_ address: ResourceAddress, _ body: (inout ResourceChange) -> Void) {
        guard let stack = stacks.firstIndex(where: { $0.id == address.stack }),
            let resource = stacks[stack].resources.firstIndex(where: { $0.logicalID == address.logicalID })
        else { return }
        body(&stacks[stack].resources[resource])
    }
}
