public import OrderedCollections

/// A CloudFormation template, section by section.
///
/// Order is kept as it was written. What the typed members cannot hold is kept verbatim: unknown sections, and known
/// ones of the wrong shape, in ``other``; members of a section of the wrong shape, such as `Fn::ForEach` loops, in
/// ``verbatimEntries``. So `Template(value).templateValue` means the same as `value`, with two normalisations: sections
/// and attributes stand in canonical order, and `DependsOn` is a list.
///
/// See [Template anatomy](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html).
public struct Template: Hashable, Sendable {
    /// `AWSTemplateFormatVersion`; `2010-09-09` is the only one there is, and the default where it is missing.
    public var formatVersion: String?
    /// What the template is for: literal text of at most 1,024 bytes.
    public var description: String?
    /// Free-form facts about the template.
    public var metadata: TemplateValue?
    /// The macros that process the template: a name, or a list of names and objects.
    public var transform: TemplateValue?
    /// Values that the deployer chooses.
    public var parameters: OrderedDictionary<String, TemplateParameter>
    /// Assertions on the parameters.
    public var rules: OrderedDictionary<String, TemplateRule>
    /// Constant tables.
    public var mappings: OrderedDictionary<String, TemplateMapping>
    /// Named yes-or-no expressions.
    public var conditions: OrderedDictionary<String, TemplateValue>
    /// What the stack consists of.
    public var resources: OrderedDictionary<String, TemplateResource>
    /// What the stack tells others.
    public var outputs: OrderedDictionary<String, TemplateOutput>
    /// Members of sections that do not have their section's shape, verbatim: `Fn::ForEach::…` loops, `Fn::Transform`,
    /// a resource without `Type`. They are written after the typed members. A typed member of the same name wins.
    public var verbatimEntries: OrderedDictionary<TemplateSection, OrderedDictionary<String, TemplateValue>>
    /// Sections that the typed members do not hold, verbatim: unknown ones (`Hooks`, `Globals`), known ones of the wrong
    /// shape, and known ones written though empty. A section with typed content wins over an entry here.
    public var other: OrderedDictionary<String, TemplateValue>

    /// Creates an empty template.
    public init() {
        formatVersion = nil
        description = nil
        metadata = nil
        transform = nil
        parameters = [:]
        rules = [:]
        mappings = [:]
        conditions = [:]
        resources = [:]
        outputs = [:]
        verbatimEntries = [:]
        other = [:]
    }

    /// The keys of the sections that have no named members.
    enum Key {
        static let formatVersion = "AWSTemplateFormatVersion"
        static let description = "Description"
        static let metadata = "Metadata"
        static let transform = "Transform"
    }
}
