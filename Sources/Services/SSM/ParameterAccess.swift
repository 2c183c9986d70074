import Strata
@_exported public import StrataKit

/// Parameters of the parameter store.
public enum ParameterKind: ResourceKind {}

/// A parameter of the parameter store.
public protocol ParameterReference: ResourceReference where Kind == ParameterKind {}

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
extension Access where Kind == ParameterKind {
    /// To read the parameter.
    public static var read: Access { Access("read", ["ssm:GetParameter", "ssm:GetParameters"]) }
    /// To change the parameter.
    public static var write: Access { Access("write", ["ssm:PutParameter"]) }
}

extension ParameterReference {
    /// Allows to read the parameter: `grant(.read, to: …)`.
    @discardableResult
    public func grantRead(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.read, to: grantee, at: Place(file, line))
    }

    /// Allows to change the parameter: `grant(.write, to: …)`.
    @discardableResult
    public func grantWrite(to grantee: any Grantee, file: StaticString = #fileID, line: Int = #line) -> Grant {
        grant(.write, to: grantee, at: Place(file, line))
    }
}
