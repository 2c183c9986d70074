import CloudFormation
import ResourceRegistry

/// The wording of what a StackSet cannot carry.
enum StackSetFindings {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-custom-execution-role.html
    static func nested(_ inner: Node, in body: Node) -> Finding {
        let reason =
            body.stackContent.isServiceManaged
            ? "the role with which StackSets deploys to accounts of an organization creates none"
            : "its accounts cannot read the bucket in which the inner template is published"
        return finding(
            "stack-set/nested", "the StackSet '\(body.path)' has another stack in it, '\(inner.path)': \(reason)",
            help: "declare what is in it in the StackSet itself, or in a StackSet beside it", at: inner
        )
    }

    static func asset(_ asset: Node, in body: Node) -> Finding {
        finding(
            "stack-set/asset",
            "the StackSet '\(body.path)' needs the files of the asset '\(asset.path)', which are published in the account and "
                + "region of the stack around it only",
            help:
                "write short code inline, or publish the files to a bucket or repository of yours that the accounts can "
                + "read, and name that", at: asset
        )
    }

    static func foreignAsset(_ asset: Node, usedBy resource: Node, in body: Node) -> Finding {
        finding(
            "stack-set/asset",
            "'\(resource.path)' in the StackSet '\(body.path)' looks for the files of the asset '\(asset.path)' in each account, but "
                + "they are published in the account and region of their own stack only",
            help: "publish them to a bucket or repository of yours that the accounts can read, and name that",
            at: resource,
            related: [RelatedLocation(message: "the asset is declared here", location: asset.location)]
        )
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStackSet.html
    static func transform(_ names: [String], in body: Node) -> Finding {
        let help =
            names == [LanguageExtensions.transform]
            ? "do in Swift what Fn::ToJsonString, Fn::Length or a computed key of Fn::FindInMap would do, or deploy the "
                + "StackSet .selfManaged"
            : "declare the resources that the macro would make, or deploy the StackSet .selfManaged"
        return finding(
            "stack-set/transform",
            "the StackSet '\(body.path)' needs \(names.joined(separator: ", ")), but StackSets runs no macro in accounts of an "
                + "organization", help: help, at: body
        )
    }

    static func otherResource(_ resource: Node, of body: Node) -> Finding {
        let found = resource.resourceType ?? resource.content.kind
        let place = resource.template.map { ", in the template of '\($0.path)'" } ?? ""
        return finding(
            "stack-set/resource",
            "the StackSet '\(body.path)' is to be the body of '\(resource.path)' (\(found)\(place)), allowed is a resource of "
                + "type \(StackSetBody.resourceType) in the template around it",
            help: "declare the resource in the same scope, and hand on its node", at: body,
            related: [RelatedLocation(message: "'\(resource.path)' is declared here", location: resource.location)]
        )
    }

    // MARK: Parameters

    static func noValue(_ parameter: Node, _ id: String, in body: Node) -> Finding {
        finding(
            "stack-set/parameter-missing",
            "the parameter '\(parameter.path)' has no default, and the StackSet '\(body.path)' gives it no value",
            help: "say StackSet(…, parameters: [\"\(id)\": …]), or refer to the value itself: it becomes a parameter",
            at: parameter
        )
    }

    static func unknownParameter(_ key: String, in body: Node, known: [String]) -> Finding {
        let near = NearestNames.nearest(to: key, among: known, limit: 1).first.map { "did you mean '\($0)'? " } ?? ""
        return finding(
            "stack-set/parameter-unknown",
            "the StackSet '\(body.path)' has a value for the parameter '\(key)', which is not declared in it",
            help: near + "declare Parameter(\"\(key)\", in: …) in the StackSet, or take the value away", at: body
        )
    }

    static func unknownOverride(_ key: String, in body: Node, isDeclared: Bool) -> Finding {
        finding(
            "stack-set/parameter-override",
            "a group of the StackSet '\(body.path)' overrides the parameter '\(key)', "
                + (isDeclared ? "for which the StackSet has no value" : "which is not declared in it"),
            help: "only what StackSet(…, parameters:) gives a value to can be overridden", at: body
        )
    }

    static func badValue(_ value: String, for id: String, in body: Node, help: String, _ parameter: Node) -> Finding {
        finding(
            "stack-set/parameter-value",
            "the StackSet '\(body.path)' has the value \(value) for the parameter '\(id)', which it does not take",
            help: help, at: body,
            related: [RelatedLocation(message: "the parameter is declared here", location: parameter.location)]
        )
    }

    static func openSecret(_ parameter: Node, _ id: String, in body: Node) -> Finding {
        finding(
            "stack-set/open-secret",
            severity: .warning,
            "the value of '\(id)', which is not to be shown, stands in the template around the StackSet '\(body.path)'",
            help:
                "hand in a parameter of the stack that is not shown either, or keep the secret in the accounts and read it "
                + "from there", at: body,
            related: [RelatedLocation(message: "the parameter is declared here", location: parameter.location)]
        )
    }

    // MARK: Names

    static func takenName(
        _ resource: Node, _ name: TypeRow.Name, _ place: String, _ missing: [String], in body: Node
    ) -> Finding {
        let parts = missing.map { $0 == "AWS::AccountId" ? "\\(AWS.accountID)" : "\\(AWS.region)" }
        return finding(
            "stack-set/name-taken",
            severity: .warning,
            "the \(name.property) of '\(resource.path)' can be given once \(place), but the StackSet '\(body.path)' gives it in each of "
                + "its accounts and regions",
            help: name.meansOutside
                ? "declare it in a StackSet of one region"
                : "leave the name out, or put \(parts.joined(separator: " and ")) into it", at: resource
        )
    }

    // MARK: Delivery

    static func published(_ body: Node, _ reason: StackSetText.Reason) -> Finding {
        finding(
            "stack-set/published", severity: .info,
            "the template of the StackSet '\(body.path)' \(text(reason)); it is published to the bucket of the bootstrap instead",
            help: "whoever deploys the stack must be able to read that bucket; the StackSet's accounts need not",
            at: body
        )
    }

    // https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html
    static func notPublished(_ body: Node, _ reason: StackSetText.Reason) -> Finding {
        finding(
            "stack-set/not-published",
            "the template of the StackSet '\(body.path)' \(text(reason)), and local assets are published nowhere",
            help: "synthesize with --assets published, or publish it yourself and set TemplateURL of its resource",
            at: body
        )
    }

    private static func text(_ reason: StackSetText.Reason) -> String {
        switch reason {
        case .size(let bytes):
            "has \(bytes) bytes, \(TemplateLimits.inlineBodyBytes) fit into its resource"
        case .dynamicReferences(let count):
            "has \(count) dynamic reference\(count == 1 ? "" : "s") ({{resolve:…}}), which would be looked up in the account of "
                + "the stack around it"
        }
    }

    private static func finding(
        _ rule: String, severity: Severity = .error, _ message: String, help: String, at node: Node,
        related: [RelatedLocation] = []
    ) -> Finding {
        Finding(
            ruleID: rule, severity: severity, message: message, help: help, constructPath: node.path,
            location: node.location, related: related
        )
    }
}
