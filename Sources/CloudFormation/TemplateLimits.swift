import ResourceRegistry

/// What CloudFormation allows in a template, as numbers.
///
/// From [Quotas](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html) unless an item
/// names its own source.
public enum TemplateLimits {
    /// Resources in a template, nested stacks apart, `Fn::ForEach` loops unrolled.
    public static let resources = 500
    /// Parameters in a template.
    public static let parameters = 200
    /// Outputs in a template.
    public static let outputs = 200
    /// Mappings in a template.
    public static let mappings = 200
    /// Attributes in a mapping.
    public static let mappingAttributes = 200
    /// Characters in the name of a mapping, of one of its rows, or of an attribute.
    public static let mappingNameLength = 255
    /// Characters in the logical id of a resource, and in the name of a condition
    /// ([cfn-lint's schema of conditions](https://github.com/aws-cloudformation/cfn-lint/tree/main/src/cfnlint/data/schemas/other/conditions)).
    public static let logicalIDLength = 255
    /// Characters in the name of a parameter.
    public static let parameterNameLength = 255
    /// Bytes in the value of a parameter.
    public static let parameterValueBytes = 4_096
    /// Characters in the name of an output.
    public static let outputNameLength = 255
    /// Characters in the name of an export: undocumented, but CloudFormation's own
    /// [error](https://github.com/aws/aws-cdk/issues/9733) says it.
    public static let exportNameLength = 256
    /// Bytes in the description of a template, and of an output
    /// ([Outputs](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html)).
    public static let descriptionBytes = 1_024
    /// Bytes in a template that is handed over in a request.
    public static let inlineBodyBytes = 51_200
    /// Bytes in a template that is read from S3: 1 MB, taken as the stricter of its two readings.
    public static let bodyBytes = 1_000_000
    /// Dynamic references in a template.
    public static let dynamicReferences = 60
    /// Tags on a stack ([CreateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html)),
    /// and on most resources. Many schemas allow 200, which bounds a request, not the resource: so say the services' own
    /// pages, like [EMR Serverless's](https://docs.aws.amazon.com/emr/latest/EMR-Serverless-UserGuide/tagging-restrictions.html).
    public static let tags = 50
    /// Characters in the name of a stack: a letter, then letters, digits and hyphens
    /// ([CreateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html)).
    public static let stackNameLength = 128

    /// From which share of a limit on a template is warned of, in percent.
    public static let warningShare = 80
    /// From which share of a limit on a template is nearly full, in percent.
    public static let nearlyFullShare = 90

    /// The types that take a snapshot when they are deleted
    /// ([DeletionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html)).
    public static let snapshotTypes = types { $0.snapshot != nil }

    /// The types that take a snapshot when they are replaced; for all others, CloudFormation takes `Snapshot` as `Delete`
    /// ([UpdateReplacePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-updatereplacepolicy.html)).
    public static let replacementSnapshotTypes = types { $0.snapshot?.onReplacement == true }

    private static func types(where hold: (TypeRow.Data) -> Bool) -> Set<String> {
        Set(ResourceRegistry.rows.filter { $0.data.map(hold) ?? false }.map(\.type))
    }
}
