package import Strata

extension Principal {
    /// How `AWS::Lambda::Permission` names the principal: bare, without its kind.
    package var permissionValue: StringValue { StringValue(expression: value) }

    /// A part of an id that tells the principal from others.
    package var permissionID: String { serviceName.map { $0.split(separator: ".").first.map(String.init) ?? $0 } ?? "" }
}

extension Principal {
    /// Whether it is an AWS service.
    package var isService: Bool { kind == .service }
}
