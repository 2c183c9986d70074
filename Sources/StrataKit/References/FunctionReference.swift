public import Strata

/// Functions of Lambda.
public enum FunctionKind: MeasuredKind {
    /// `AWS/Lambda`.
    public static let metricNamespace = "AWS/Lambda"
    /// `FunctionName`.
    public static let metricDimension = "FunctionName"
}

/// A Lambda function, declared or imported.
public protocol FunctionReference: ResourceReference, Identity where Kind == FunctionKind {}

extension FunctionReference {
    /// The function in any version.
    public var accessARNs: [StringValue] { [arn, "\(arn):*"] }
}

extension FunctionReference where Self: ForwardingReference {
    /// What the referent means by the whole of itself.
    public var accessARNs: [StringValue] { referent.accessARNs }
}

extension Access where Kind == FunctionKind {
    /// To call the function, in any version.
    /// <https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html>
    public static var invoke: Access { Access("invoke", ["lambda:InvokeFunction"]) }
}

extension FunctionReference {
    /// Allows to call the function: `grant(.invoke, to: …)`. Roles and functions get it into their policy; a service, which has
    /// none, gets an `AWS::Lambda::Permission`.
    @discardableResult
    public func grantInvoke(
        to grantee: any Grantee, sourceArn source: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) -> Grant { grant(.invoke, to: grantee, sourceArn: source, at: Place(file, line)) }
}

/// A function that another program owns: neither its role nor its policy can be added to.
public struct ImportedFunction: FunctionReference, ImportedReference {
    /// The scope that imports it.
    public let node: Node
    /// The function's ARN.
    public let arn: StringValue

    /// Imports a function.
    /// - Parameters:
    ///   - arn: Its ARN.
    ///   - scope: Where it is used; findings about it stand there.
    public init(arn: StringValue, in scope: any Scope) {
        self.arn = arn
        node = scope.node
    }

    /// The function's name: the seventh part of its ARN.
    public var name: StringValue { arn.nameAfterType }

    /// What it runs as, which is not known: policies name roles, not functions.
    public var grantPrincipal: Principal { .unknown }

    /// `nil`: its role is not this program's.
    public func add(_ statement: PolicyStatement) -> Grant? { nil }
}
