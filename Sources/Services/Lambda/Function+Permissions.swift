public import Strata
public import StrataKit

extension Function {
    /// Allows something in the function's own policy: an `AWS::Lambda::Permission` for each action.
    /// - Parameter request: What is to be allowed, and to whom.
    /// - Returns: What was given; `nil` for conditions other than those of the source, which such a permission cannot have.
    public func allow(_ request: AccessRequest) -> Grant? {
        let confinement = JSON.source(arn: request.sourceArn, account: request.sourceAccount)
        let actions = request.statement.actions
        guard request.statement.conditions?.expression == confinement?.expression, !actions.isEmpty,
            actions.allSatisfy(FunctionPermission.isAction)
        else { return nil }
        let permissions = actions.map { action in
            FunctionPermission(
                action: action, principal: request.principal, source: request.sourceArn,
                account: request.sourceAccount
            ).declare(for: self, id: request.id.map { action == FunctionPermission.invoke ? $0 : "\($0):\(action)" })
        }
        return Grant(in: permissions.map(\.node))
    }

    /// Allows a service, an account or a role to call the function, in the function's own policy.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html>
    /// - Parameters:
    ///   - principal: Who may call it.
    ///   - source: ARN of what a service acts for.
    ///   - account: The account that a service acts for, where the ARN does not hold it, as those of buckets.
    ///   - id: Its id within the function; `nil` makes one of the principal and the source.
    /// - Returns: The permission, for what must wait for it: the one that is there already, if no id was given.
    @discardableResult
    public func addPermission(
        for principal: Principal, sourceArn source: StringValue? = nil, sourceAccount account: StringValue? = nil,
        id: String? = nil
    ) -> AWS.Lambda.Permission {
        FunctionPermission(action: FunctionPermission.invoke, principal: principal, source: source, account: account)
            .declare(for: self, id: id)
    }
}

/// A permission in a function's own policy.
private struct FunctionPermission {
    static let invoke = "lambda:InvokeFunction"

    let action: String
    let principal: Principal
    let source: StringValue?
    let account: StringValue?

    /// Whether Lambda takes an action: one by its name, or all of them.
    /// <https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html>
    static func isAction(_ action: String) -> Bool {
        let name = action.dropFirst("lambda:".count)
        return action == "*" || action == "lambda:*"
            || action.hasPrefix("lambda:") && !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// Declares it in the function, unless it is there.
    func declare(for function: Function, id: String?) -> AWS.Lambda.Permission {
        if let id { return make(id, in: function) }
        for id in ids {
            guard let taken = function.node.child(id) else { return make(id, in: function) }
            if let existing = AWS.Lambda.Permission(taken), isSame(as: existing) { return existing }
        }
        // What tells them apart is known only at deployment.
        var number = 2
        while true {
            let id = "\(ids[ids.count - 1]):\(number)"
            guard let taken = function.node.child(id) else { return make(id, in: function) }
            if let existing = AWS.Lambda.Permission(taken), isSame(as: existing) { return existing }
            number += 1
        }
    }

    private func make(_ id: String, in function: Function) -> AWS.Lambda.Permission {
        if !principal.canBeNamed {
            function.node.annotate(
                .error(
                    "'\(function.node.path)' cannot allow \(action) to what runs as a role that is not known",
                    help: "name the role: Role.imported(arn: …, in: …)", rule: "iam/grant"))
        }
        return AWS.Lambda.Permission(
            id, in: function.node, action: StringValue(action), functionName: function.arn,
            principal: principal.permissionValue, sourceAccount: account, sourceArn: source)
    }

    /// The ids that it may have, the shortest first; the others are for when that is another permission's.
    private var ids: [String] {
        let word = action == Self.invoke ? "Invoke" : action.split(separator: ":").last.map(String.init) ?? action
        let start = "Allow\(word):"
        let end = source.map { Node.sourceID(of: $0) } ?? ""
        let whole = "\(start)\(principal.valueID):\(end)"
        let long = account.map { "\(whole):\($0.idText)" } ?? whole
        return principal.isService ? [start + principal.permissionID + end, whole, long] : [whole, long]
    }

    private func isSame(as other: AWS.Lambda.Permission) -> Bool {
        other.action?.expression == .string(action)
            && other.principal?.expression == principal.permissionValue.expression
            && other.sourceArn?.expression == source?.expression
            && other.sourceAccount?.expression == account?.expression
    }
}
