public import Strata
public import StrataKit

extension SecurityGroup {
    /// A security group that another program owns.
    /// - Parameter id: Its id.
    /// - Returns: A reference for every parameter that takes a security group.
    public static func imported(id: StringValue) -> ImportedSecurityGroup { ImportedSecurityGroup(id: id) }

    /// Reads a security group's id from the parameter store at deployment.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: The stack, nested stack or construct that it is part of.
    ///   - name: The name of the parameter that holds the group's id.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    /// - Returns: A reference for every parameter that takes a security group.
    public static func lookup(
        _ id: String, in scope: any Scope, name: String, file: StaticString = #fileID, line: Int = #line
    ) -> ImportedSecurityGroup {
        let type: ParameterType = "AWS::EC2::SecurityGroup::Id"
        return imported(id: Parameter(id, in: scope.at(file, line), lookup: name, as: type).value)
    }
}
