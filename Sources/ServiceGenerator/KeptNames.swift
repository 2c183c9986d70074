/// Swift names of enumerations that stay what they were when a schema gains others of the same name before them, which the
/// rule would give the name to. One row for each, so that programs need not change.
enum KeptNames {
    private struct Row {
        let type: String
        /// The Swift name of the property type around it, and the property.
        let owner: String
        let property: String
        let name: String
    }

    private static let rows: [Row] = [
        Row(
            type: "AWS::ApplicationAutoScaling::ScalingPolicy", owner: "PredefinedMetricSpecification",
            property: "PredefinedMetricType", name: "PredefinedMetricType"),
        Row(type: "AWS::Connect::Rule", owner: "Reference", property: "Type", name: "TypeValue"),
        Row(type: "AWS::ECS::Service", owner: "DeploymentController", property: "Type", name: "TypeValue"),
        Row(type: "AWS::EKS::Cluster", owner: "LoggingTypeConfig", property: "Type", name: "TypeValue"),
    ]

    private static let byType = Dictionary(grouping: rows, by: \.type)

    /// The name of the enumeration of a property; nil where the rule makes it.
    static func name(type: String, owner: String, property: String) -> String? {
        byType[type]?.first { $0.owner == owner && $0.property == property }?.name
    }

    /// The names of a type that belong to rows.
    static func all(of type: String) -> [String] { (byType[type] ?? []).map(\.name) }
}
