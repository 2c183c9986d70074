import Strata

/// The availability zones of a ``VPC``: how many, or which.
///
/// ```swift
/// VPC("Network", in: stack, cidr: "10.0.0.0/16", zones: 3, subnets: …)
/// VPC("Network", in: stack, cidr: "10.0.0.0/16", zones: ["eu-west-1a", "eu-west-1b"], subnets: …)
/// ```
///
/// A number takes the first zones that CloudFormation finds for the account, in a template that fits every region. Their
/// order may change when AWS opens a zone, and an account with default subnets has just the zones of those:
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getavailabilityzones.html>.
/// Names stay. They are not guessed from a region that is known, since accounts differ in their zones.
public struct AvailabilityZones: Sendable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
    enum Choice: Sendable {
        case count(Int)
        case names([String])
    }

    let choice: Choice

    /// The first zones of the region: 1 to 6.
    public static func first(_ count: Int) -> AvailabilityZones { AvailabilityZones(choice: .count(count)) }

    /// Zones by their names, such as `eu-west-1a`.
    public static func named(_ names: [String]) -> AvailabilityZones { AvailabilityZones(choice: .names(names)) }

    private init(choice: Choice) { self.choice = choice }

    /// The first zones of the region: 1 to 6.
    public init(integerLiteral value: Int) { choice = .count(value) }

    /// Zones by their names, such as `eu-west-1a`.
    public init(arrayLiteral elements: String...) { choice = .names(elements) }

    var count: Int {
        switch choice {
        case .count(let count): count
        case .names(let names): names.count
        }
    }

    /// The name of each zone.
    var values: [StringValue] {
        switch choice {
        case .count(let count):
            (0..<max(0, count)).map { ListValue.availabilityZones().select(IntegerValue($0)) }
        case .names(let names): names.map { StringValue($0) }
        }
    }

    /// Reports what cannot be.
    /// - Returns: Whether the zones can be used.
    func check(for node: Node) -> Bool {
        guard NetworkLimits.zones.contains(count) else {
            node.annotate(
                .error(
                    "'\(node.path)' has \(count) zones, allowed are 1 to 6",
                    help: "choose how many of the region's zones to use; see \(NetworkLimits.zonePage)",
                    rule: "ec2/zones"
                )
            )
            return false
        }
        guard case .names(let names) = choice else { return true }
        var isGood = true
        func report(_ message: String, _ help: String) {
            node.annotate(.error(message, help: "\(help); see \(NetworkLimits.zonePage)", rule: "ec2/zones"))
            isGood = false
        }
        let region = node.stack?.environment.region
        for (index, name) in names.enumerated() {
            if names[..<index].contains(name) {
                report("'\(node.path)' has zone '\(name)' twice", "name each zone once")
            } else if !Self.isName(name) {
                report(
                    "'\(node.path)' has a zone '\(name)', which is no zone's name",
                    "write the region and a letter, such as \(region ?? "eu-west-1")a")
            } else if let region, !Self.belongs(name, to: region) {
                report(
                    "'\(node.path)' has zone '\(name)', but its stack is for region \(region)",
                    "name zones of that region, such as \(region)a")
            }
        }
        return isGood
    }

    /// A region's name and a letter: `eu-west-1a`, `us-west-2-lax-1a`.
    private static func isName(_ name: String) -> Bool {
        let parts = name.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let last = parts.last, last.utf8.count >= 2 else { return false }
        return last.last.map(isLetter) == true && last.dropLast().allSatisfy(isDigit)
            && parts.dropLast().allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetter($0) || isDigit($0) } }
    }

    private static func belongs(_ name: String, to region: String) -> Bool {
        name.hasPrefix(region) && name.dropFirst(region.count).first.map { $0 == "-" || isLetter($0) } == true
    }

    private static func isLetter(_ character: Character) -> Bool { character.isASCII && character.isLowercase }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
}
