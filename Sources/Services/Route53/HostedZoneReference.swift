public import Strata

/// A hosted zone, declared or imported.
public protocol HostedZoneReference {
    /// The zone's id: `Z0123456789EXAMPLE`.
    var id: StringValue { get }
    /// The zone's domain: `example.com`.
    var domain: String { get }
}

/// A hosted zone that another program owns. Records can be added to it.
public struct ImportedHostedZone: HostedZoneReference {
    /// The zone's id.
    public let id: StringValue
    /// The zone's domain.
    public let domain: String
}
