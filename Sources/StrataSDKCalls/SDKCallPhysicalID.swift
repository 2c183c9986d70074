public import Strata

extension SDKCall {
    /// What CloudFormation knows the resource by. A resource whose id changes in an update is a new one: CloudFormation
    /// deletes the old one.
    public struct PhysicalID {
        enum Source {
            case automatic
            case fixed(StringValue)
            case response(String)
        }

        let source: Source

        /// An id of the stack and the logical id; it never changes.
        public static var automatic: PhysicalID { PhysicalID(source: .automatic) }

        /// An id that the program names, at most 1,024 bytes. When it changes, the call for creation is made for the new
        /// resource, then the call for deletion for the old one.
        public static func fixed(_ id: StringValue) -> PhysicalID { PhysicalID(source: .fixed(id)) }

        /// A field of the response to creation, its path joined by dots, such as `Policy.PolicySummary.Id`. Updates keep it
        /// unless their response has the field too.
        public static func response(_ path: String) -> PhysicalID { PhysicalID(source: .response(path)) }

        var responsePath: String? { if case .response(let path) = source { path } else { nil } }
    }

    static let ownIDMarker = "strata:PhysicalResourceId"

    /// In the parameters of an update's or a deletion's call: the resource's own physical id.
    public static var ownID: JSON { JSON(ownIDMarker) }
}
