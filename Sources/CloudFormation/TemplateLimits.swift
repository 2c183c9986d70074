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
    /// Characters in the logical id of a resource.
    public static let logicalIDLength = 255
    /// Characters in the name of a parameter.
    public static let parameterNameLength = 255
    /// Bytes in the value of a parameter.
    public static let parameterValueBytes = 4_096
    /// Characters in the name of an output.
    public static let outputNameLength = 255
    /// Characters in the name of an export
    /// ([Outputs](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/outputs-section-structure.html)).
    public static let exportNameLength = 255
    /// Bytes in the description of a template, and of an output.
    public static let descriptionBytes = 1_024
    /// Bytes in a template that is handed over in a request.
    public static let inlineBodyBytes = 51_200
    /// Bytes in a template that is read from S3: 1 MB, taken as the stricter of its two readings.
    public static let bodyBytes = 1_000_000
    /// Dynamic references in a template
    /// ([Dynamic references](https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html)).
    public static let dynamicReferences = 60
    /// Tags on a stack, and on most resources
    /// ([Resource tags](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html)).
    public static let tags = 50
    /// Characters in the name of a stack: a letter, then letters, digits and hyphens
    /// ([CreateStack](https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html)).
    public static let stackNameLength = 128

    /// From which share of a limit on a template is warned of, in percent.
    public static let warningShare = 80
    /// From which share of a limit on a template is nearly full, in percent.
    public static let nearlyFullShare = 90

    /// The types that take a snapshot when they are deleted or replaced
    /// ([DeletionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html)).
    public static let snapshotTypes: Set<String> = [
        "AWS::DocDB::DBCluster",
        "AWS::EC2::Volume",
        "AWS::ElastiCache::CacheCluster",
        "AWS::ElastiCache::ReplicationGroup",
        "AWS::Neptune::DBCluster",
        "AWS::RDS::DBCluster",
        "AWS::RDS::DBInstance",
        "AWS::Redshift::Cluster",
    ]
}
