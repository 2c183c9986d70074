public import Strata
@_exported public import StrataKit

/// A target group of one Lambda function, which load balancers of the account may call through it.
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html>
public struct LambdaTargetGroup: TargetGroupReference, LibraryConstruct {
    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.ElasticLoadBalancingV2.TargetGroup

    /// Declares a target group.
    ///
    /// Registering a function needs the permission first, so the permission cannot name the group's own ARN, which is known
    /// only after: it names the groups of this account and region, and of `name` if there is one.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - function: What is called.
    ///   - name: The physical name, at most 32 characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, function: any FunctionReference, name: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        resource = AWS.ElasticLoadBalancingV2.TargetGroup(
            "Resource", in: node, name: name, targets: [.init(id: function.arn)], targetType: "lambda"
        )
        let groups = ARN(service: "elasticloadbalancing", resource: "targetgroup/\(name ?? "*")/*").value
        function.grant(
            .invoke, to: Principal.service("elasticloadbalancing.amazonaws.com"), sourceArn: groups,
            id: "AllowInvoke:" + Node.sourceID(of: resource.ref), at: Place(file, line)
        ).before(resource)
        check(name)
        node.register(self)
    }

    /// The target group's ARN.
    public var targetGroupArn: StringValue { resource.ref }

    private func check(_ name: StringValue?) {
        let source = "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html"
        node.check(
            name, length: 1...32, characters: "letters, digits and -", "the target group name",
            rule: "elasticloadbalancing/target-group-name", source: source
        ) { $0.isLetter || $0.isNumber || $0 == "-" }
    }
}
