public import CloudFormation

/// A part of a resource's properties that changes.
public struct PropertyChange: Sendable, Hashable {
    /// What the change of one property does to the resource.
    public enum Impact: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
        /// It is written in place, or nothing happens to the thing itself.
        case update
        /// It may replace the resource.
        case mayReplace
        /// It replaces the resource.
        case replace

        /// By how much happens.
        public static func < (left: Impact, right: Impact) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .update: 0
            case .mayReplace: 1
            case .replace: 2
            }
        }
    }

    /// The place below `Properties`: of the new value, or of the old one where there is no new one.
    public var path: TemplatePath
    /// The value's place in the old template, where it differs: an element of a list that stands elsewhere now. Of a value
    /// that is new in such an element, the place in the old element.
    public var oldPath: TemplatePath?
    /// What a reader calls the place, where a key says more than a number: `Tags[team].Value` for `Tags[3].Value`.
    public var label: String?
    /// The old value; `nil` if there was none.
    public var old: TemplateValue?
    /// The new value; `nil` if there is none.
    public var new: TemplateValue?
    /// What it does to the resource.
    public var impact: Impact
    /// Whether the value is a list of which only the order changes.
    public var isOrderOnly: Bool
    /// Why the value changes although its text does not: the resource that it refers to is replaced, its parameter has
    /// another default, its mapping another entry. From the reference to the first cause; empty where the text changes.
    public var because: [Cause]
    /// The exact line of the value, where it is known better than the resource's.
    public var location: SourceLocation?

    /// Describes the change of a property.
    /// - Parameters:
    ///   - path: The place below `Properties`.
    ///   - oldPath: The place in the old template, where it differs.
    ///   - label: What a reader calls the place.
    ///   - old: The old value.
    ///   - new: The new value.
    ///   - impact: What it does to the resource.
    ///   - isOrderOnly: Whether the value is a list of which only the order changes.
    ///   - because: Why the value changes although its text does not.
    ///   - location: The exact line of the value.
    public init(
        path: TemplatePath, oldPath: TemplatePath? = nil, label: String? = nil, old: TemplateValue?,
        new: TemplateValue?,
        impact: Impact, isOrderOnly: Bool = false, because: [Cause] = [], location: SourceLocation? = nil
    ) {
        self.path = path
        self.oldPath = oldPath
        self.label = label
        self.old = old
        self.new = new
        self.impact = impact
        self.isOrderOnly = isOrderOnly
        self.because = because
        self.location = location
    }
}
