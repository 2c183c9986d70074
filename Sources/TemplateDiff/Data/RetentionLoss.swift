import CloudFormation

/// Data that a shorter retention deletes although its resource stays.
enum RetentionLoss {
    /// A property that says for how long data is kept.
    struct Retention {
        let type: String
        let property: String
        let unit: String
        /// What holds where the property is missing; `nil` for "for ever".
        let fallback: Int?
    }

    /// The properties, with their defaults:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html>,
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html>,
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html>,
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-archive.html>.
    static let all = [
        Retention(type: "AWS::Events::Archive", property: "RetentionDays", unit: "days", fallback: nil),
        Retention(type: "AWS::Kinesis::Stream", property: "RetentionPeriodHours", unit: "hours", fallback: 24),
        Retention(type: "AWS::Logs::LogGroup", property: "RetentionInDays", unit: "days", fallback: nil),
        Retention(type: "AWS::SQS::Queue", property: "MessageRetentionPeriod", unit: "seconds", fallback: 345_600),
    ]

    /// What an update in place deletes.
    static func loss(_ change: ResourceChange, _ resource: TemplateResource) -> DataAtRisk? {
        guard let retention = all.first(where: { $0.type == resource.type }),
            let data = StoredData.of(resource.type),
            let property = change.properties.first(where: { $0.path == [retention.property] })
        else { return nil }
        guard let new = number(property.new, retention), new.isKnown, let days = new.value else { return nil }
        guard let old = number(property.old, retention), old.isKnown, old.value.map({ $0 > days }) ?? true else {
            return nil
        }
        let before = old.value.map { "\($0) \(retention.unit)" } ?? "for ever"
        return DataAtRisk(
            content: data.content, verdict: .lost,
            reason:
                "\(retention.property) goes from \(before) to \(days) \(retention.unit): older \(data.content) are deleted"
        )
    }

    /// A length of time; `nil` as value for "for ever".
    private static func number(_ value: TemplateValue?, _ retention: Retention) -> (isKnown: Bool, value: Int?)? {
        guard let value else { return (true, retention.fallback) }
        guard let number = value.integerValue ?? value.stringValue.flatMap(Int.init) else { return (false, nil) }
        // An archive of 0 days is kept for ever.
        return (true, number == 0 ? nil : number)
    }
}
