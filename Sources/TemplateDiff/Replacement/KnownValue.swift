import CloudFormation
import OrderedCollections

/// What a template tells of the value of a property.
enum KnownValue: Equatable {
    /// It is not written, or is `AWS::NoValue`.
    case absent
    /// It is written; inside of it there may be functions.
    case written(TemplateValue)
    /// It is the result of a function, which may leave it out.
    case computed(mayBeAbsent: Bool)

    /// Looks a value up.
    /// - Parameters:
    ///   - path: The keys below `Properties`.
    ///   - resource: The resource.
    init(_ path: [String], of resource: TemplateResource) {
        var value = TemplateValue.object(resource.properties)
        for key in path {
            guard let next = value[key]?.unlessAbsent else {
                self = .absent
                return
            }
            if next.function != nil {
                self = .computed(mayBeAbsent: next.branches != nil)
                return
            }
            value = next
        }
        self = .written(value)
    }

    /// The text of a scalar; `nil` for anything else.
    var text: String? { if case .written(let value) = self { value.scalarText } else { nil } }

    /// Whether it is there: an empty text or list is not. `nil` where only deployment knows.
    var isPresent: Bool? {
        switch self {
        case .absent: false
        case .written(.string("")), .written(.array([])): false
        case .written: true
        case .computed(let mayBeAbsent): mayBeAbsent ? nil : true
        }
    }

    /// Whether it is true: what is not there is not. `nil` where only deployment knows.
    var isTrue: Bool? {
        switch self {
        case .absent: false
        case .written(let value): value.scalarText?.lowercased() == "true"
        case .computed: nil
        }
    }
}
