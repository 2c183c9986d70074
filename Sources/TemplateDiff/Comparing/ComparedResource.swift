import CloudFormation

/// A resource in both sets, and what was found out about it so far.
struct ComparedResource {
    let logicalID: String
    let old: TemplateResource?
    let new: TemplateResource?
    /// What changes in its properties.
    var properties: [PropertyChange] = []
    /// Lists of which only the order changes, and means nothing; `DependsOn` among them.
    var orders: [PropertyChange] = []
    /// What else changes.
    var attributes: [AttributeChange] = []
    /// The most that happens to it.
    var impact: PropertyChange.Impact?
    /// The property that has this impact.
    var decisive: Int?
    /// Whether it comes or goes, where its condition changes.
    var existence: ExistenceChange?
    /// By place, the changes that come from what a value refers to.
    var propagated: [TemplatePath: (index: Int, isCertain: Bool)] = [:]
    /// The places whose text changes, once they were asked for.
    private var texts: Set<TemplatePath>?

    init(_ logicalID: String, old: TemplateResource?, new: TemplateResource?) {
        self.logicalID = logicalID
        self.old = old
        self.new = new
    }

    /// Whether it is another type now.
    var changesType: Bool {
        if let old, let new { old.type != new.type } else { false }
    }

    /// Whether anything changes.
    var changes: Bool { old == nil || new == nil || !properties.isEmpty || !attributes.isEmpty || changesType }

    /// Notes what a change does.
    mutating func raise(to impact: PropertyChange.Impact, by index: Int?) -> Bool {
        if let known = self.impact, known >= impact { return false }
        self.impact = impact
        decisive = index
        return true
    }

    /// Whether a place, or one around it, has a change of its text.
    mutating func changesText(at path: TemplatePath) -> Bool {
        // Who is referred to from many places is asked many times.
        let texts = texts ?? Set(properties.filter { $0.because.isEmpty && $0.new != nil }.map(\.path))
        self.texts = texts
        if texts.isEmpty { return false }
        return (0...path.components.count).contains { texts.contains(TemplatePath(Array(path.components.prefix($0)))) }
    }
}
