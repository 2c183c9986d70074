import CloudFormation

/// A resource in both sets, and what was found out about it so far.
struct ComparedResource {
    let logicalID: String
    let old: TemplateResource?
    let new: TemplateResource?
    /// What changes in its properties.
    var properties: [PropertyChange] = []
    /// What else changes.
    var attributes: [AttributeChange] = []
    /// The most that happens to it.
    var impact: PropertyChange.Impact?
    /// The property that has this impact.
    var decisive: Int?
    /// By place, the changes that come from what a value refers to.
    var propagated: [TemplatePath: (index: Int, isCertain: Bool)] = [:]

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
    func changesText(at path: TemplatePath) -> Bool {
        properties.contains { change in
            change.because.isEmpty && change.new != nil && path.components.starts(with: change.path.components)
        }
    }
}
