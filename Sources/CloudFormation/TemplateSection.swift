/// The sections of a template whose members carry names, in the order in which they are written.
///
/// See [Template sections](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html).
public enum TemplateSection: String, CaseIterable, Hashable, Sendable, Codable {
    /// Values that the deployer chooses.
    case parameters = "Parameters"
    /// Assertions on the parameters.
    case rules = "Rules"
    /// Constant tables.
    case mappings = "Mappings"
    /// Named yes-or-no expressions.
    case conditions = "Conditions"
    /// What the stack consists of.
    case resources = "Resources"
    /// What the stack tells others.
    case outputs = "Outputs"
}
