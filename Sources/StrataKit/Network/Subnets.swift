public import Strata

/// All subnets of one kind in a VPC.
///
/// A parameter of type `Subnets<SubnetKind.Private>` takes private subnets and no others.
public struct Subnets<Reach: SubnetReach> {
    /// The subnets that this program declares, by group and then by zone; empty if the VPC is imported.
    public let declared: [Subnet<Reach>]
    /// The ids, in the order of ``declared``, or as they were imported.
    public let subnetIDs: ListValue<StringValue>
    /// Whether these are all that the VPC was to have; if not, the VPC has a finding that says why.
    public let isComplete: Bool

    /// Subnets of another program.
    /// - Parameter ids: Their ids, a list of values or one that is known at deployment.
    public init(imported ids: ListValue<StringValue>) {
        declared = []
        subnetIDs = ids
        isComplete = true
    }

    /// Subnets of this program.
    /// - Parameters:
    ///   - subnets: The subnets, by group and then by zone.
    ///   - isComplete: Whether these are all that the VPC was to have; if not, what is wrong was reported.
    public init(_ subnets: [Subnet<Reach>], isComplete: Bool = true) {
        self.isComplete = isComplete
        declared = subnets
        subnetIDs = ListValue(subnets.map(\.id))
    }

    /// Those of one group, of the ones that this program declares.
    public func group(_ name: String) -> Subnets {
        Subnets(declared.filter { $0.group == name }, isComplete: isComplete)
    }

    /// One for each zone: those of the first group.
    public var onePerZone: Subnets { declared.first.map { group($0.group) } ?? self }
}
