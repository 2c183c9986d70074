public import OrderedCollections

/// A value that the deployer of a template chooses.
///
/// See [Parameters](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html).
/// Bounds and defaults are values as written, since CloudFormation takes numbers and numeric strings alike.
public struct TemplateParameter: Hashable, Sendable {
    /// The parameter's type: `String`, `Number`, `CommaDelimitedList`, `AWS::SSM::Parameter::Value<String>`, ….
    public var type: String
    /// What the parameter is for, at most 4,000 characters.
    public var description: String?
    /// The value where the deployer gives none.
    public var defaultValue: TemplateValue?
    /// The values to choose from.
    public var allowedValues: [TemplateValue]?
    /// A regular expression that the whole value matches.
    public var allowedPattern: String?
    /// What CloudFormation says of a value that is not allowed.
    public var constraintDescription: String?
    /// The shortest value, in characters.
    public var minLength: TemplateValue?
    /// The longest value, in characters.
    public var maxLength: TemplateValue?
    /// The smallest number.
    public var minValue: TemplateValue?
    /// The largest number.
    public var maxValue: TemplateValue?
    /// Whether the value is masked where CloudFormation shows parameters; a boolean or its name as a string.
    public var noEcho: TemplateValue?
    /// Attributes that the typed members do not hold, verbatim: unknown ones and those of the wrong shape.
    public var other: OrderedDictionary<String, TemplateValue>

    /// Creates a parameter.
    ///
    /// - Parameters:
    ///   - type: The parameter's type.
    ///   - defaultValue: The value where the deployer gives none.
    ///   - description: What the parameter is for.
    public init(type: String = "String", defaultValue: TemplateValue? = nil, description: String? = nil) {
        self.type = type
        self.description = description
        self.defaultValue = defaultValue
        allowedValues = nil
        allowedPattern = nil
        constraintDescription = nil
        minLength = nil
        maxLength = nil
        minValue = nil
        maxValue = nil
        noEcho = nil
        other = [:]
    }

    enum Key {
        static let type = "Type"
        static let description = "Description"
        static let defaultValue = "Default"
        static let allowedValues = "AllowedValues"
        static let allowedPattern = "AllowedPattern"
        static let constraintDescription = "ConstraintDescription"
        static let minLength = "MinLength"
        static let maxLength = "MaxLength"
        static let minValue = "MinValue"
        static let maxValue = "MaxValue"
        static let noEcho = "NoEcho"
    }
}

extension TemplateParameter {
    /// Whether CloudFormation masks the value: ``noEcho`` is `true`, as a boolean or as a string.
    public var isMasked: Bool {
        switch noEcho {
        case .boolean(let value): value
        case .string(let text): text.lowercased() == "true"
        default: false
        }
    }

    /// The parameter as it stands in a template. Attributes come in the order of the properties here.
    public var templateValue: TemplateValue {
        var members = TemplateMembers(capacity: 4)
        members.add(Key.type, .string(type))
        members.add(Key.description, description.map(TemplateValue.string))
        members.add(Key.defaultValue, defaultValue)
        members.add(Key.allowedValues, allowedValues.map(TemplateValue.array))
        members.add(Key.allowedPattern, allowedPattern.map(TemplateValue.string))
        members.add(Key.constraintDescription, constraintDescription.map(TemplateValue.string))
        members.add(Key.minLength, minLength)
        members.add(Key.maxLength, maxLength)
        members.add(Key.minValue, minValue)
        members.add(Key.maxValue, maxValue)
        members.add(Key.noEcho, noEcho)
        return members.value(with: other)
    }
}
