import CloudFormation
import ResourceRegistry

/// Data that a shorter retention deletes although its resource stays.
enum RetentionLoss {
    /// What an update in place deletes.
    static func loss(_ change: ResourceChange, _ resource: TemplateResource) -> DataAtRisk? {
        guard let data = ResourceRegistry.row(for: resource.type)?.data, let retention = data.retention,
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
    private static func number(_ value: TemplateValue?, _ retention: TypeRow.Retention) -> (isKnown: Bool, value: Int?)?
    {
        guard let value else { return (true, retention.fallback) }
        guard let number = value.integerValue ?? value.stringValue.flatMap(Int.init) else { return (false, nil) }
        // An archive of 0 days is kept for ever.
        return (true, number == 0 ? nil : number)
    }
}
