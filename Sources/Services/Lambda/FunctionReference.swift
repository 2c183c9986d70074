public import Strata
public import StrataIAM

/// A Lambda function, declared or imported.
public protocol FunctionReference: Grantee {
    /// The function's ARN.
    var arn: StringValue { get }
    /// The function's name.
    var name: StringValue { get }
}

/// A function that another program owns: neither its role nor its policy can be added to.
public struct ImportedFunction: FunctionReference {
    /// The function's ARN.
    public let arn: StringValue

    /// The function's name: the seventh part of its ARN.
    public var name: StringValue {
        if let text = arn.literalString {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            return StringValue(parts.count > 6 ? String(parts[6]) : text)
        }
        return arn.split(separator: ":").select(6)
    }

    /// The function itself; what it runs as is not known.
    public var grantPrincipal: Principal { .arn(arn) }

    /// Its role is not this program's.
    public func addToPolicy(_ statement: PolicyStatement) -> Bool { false }
}
