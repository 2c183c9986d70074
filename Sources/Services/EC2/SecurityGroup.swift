public import Strata
public import StrataKit

/// A security group: what may reach its members, and what they may reach. Nothing may, until a rule allows it.
///
/// ```swift
/// let web = SecurityGroup("Web", in: stack, vpc: network, description: "Web servers")
/// let database = SecurityGroup("Database", in: stack, vpc: network, description: "Orders")
/// web.allow(from: .anywhere, .tcp(443), "HTTPS")
/// web.connect(to: database, .tcp(5432), "Queries")
/// ```
///
/// Rules on addresses and prefix lists stand within the group; those on other groups are resources of their own, so that
/// groups may refer to each other: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html>.
/// A rule that is there already is not made again; its first description stays.
public struct SecurityGroup: SecurityGroupReference, LibraryConstruct {
    /// What members of a group may reach without a rule.
    public enum Egress: Sendable {
        /// Nothing: rules that allow traffic `to:` someone say what.
        case closed
        /// Every IPv4 address, on every port.
        case open
    }

    /// The place in the tree.
    public let node: Node
    /// The resource beneath.
    public let resource: AWS.EC2.SecurityGroup
    /// What members may reach without a rule.
    public let egress: Egress

    /// Declares a security group.
    /// - Parameters:
    ///   - id: Its id, unique in `scope`.
    ///   - scope: What it is part of.
    ///   - vpc: The VPC whose traffic it is for.
    ///   - description: What it is for, 1 to 255 letters, digits, spaces and `._-:/()#,@[]+=&;{}!$*`. A change replaces the
    ///     group.
    ///   - egress: What members may reach without a rule.
    ///   - name: The physical name, at most 255 of the same characters; `nil` lets CloudFormation choose.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    @discardableResult
    public init(
        _ id: String, in scope: any Scope, vpc: any VPCReference, description: StringValue, egress: Egress = .closed,
        name: StringValue? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        node = scope.declare(Self.self, id, file, line)
        self.egress = egress
        resource = AWS.EC2.SecurityGroup(
            "Resource", in: node, groupDescription: description, groupName: name,
            securityGroupEgress: [egress == .open ? SecurityGroupRule.everything : SecurityGroupRule.nothing],
            vpcId: vpc.id
        )
        SecurityGroupFindings(node: node).check(description: description, name: name)
        node.register(self)
    }

    /// The group's id: `sg-…`.
    public var id: StringValue { resource.node.attribute("GroupId") }

    /// Lets a peer reach the members.
    /// - Parameters:
    ///   - peer: Who: `.anywhere`, `.cidr("10.0.0.0/8")`, `.prefixList("pl-…")`.
    ///   - traffic: With what: `.tcp(443)`.
    ///   - description: Why, at most 255 characters; `nil` says who and what.
    ///   - scope: Where a rule on a group is declared; `nil` for this group. Rules of groups of two stacks that refer to each
    ///     other must be in the same one.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func allow(
        from peer: Peer, _ traffic: Traffic, _ description: StringValue? = nil, in scope: (any Scope)? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        SecurityGroupRule(.incoming, peer, traffic, description, Place(file, line)).add(to: self, in: scope)
    }

    /// Lets the members of a group reach the members of this one.
    /// - Parameters:
    ///   - group: Who; the group itself lets members reach each other.
    ///   - traffic: With what: `.tcp(443)`.
    ///   - description: Why, at most 255 characters; `nil` says who and what.
    ///   - scope: Where the rule is declared; `nil` for the group itself.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func allow(
        from group: any SecurityGroupReference, _ traffic: Traffic, _ description: StringValue? = nil,
        in scope: (any Scope)? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        SecurityGroupRule(.incoming, .group(group), traffic, description, Place(file, line)).add(to: self, in: scope)
    }

    /// Lets the members reach a peer. It says nothing new, and is left out, where ``Egress/open`` allows it already.
    /// - Parameters:
    ///   - peer: Whom: `.anywhere`, `.cidr("10.0.0.0/8")`, `.prefixList("pl-…")`.
    ///   - traffic: With what: `.tcp(443)`.
    ///   - description: Why, at most 255 characters; `nil` says whom and what.
    ///   - scope: Where a rule on a group is declared; `nil` for the group itself.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func allow(
        to peer: Peer, _ traffic: Traffic, _ description: StringValue? = nil, in scope: (any Scope)? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        SecurityGroupRule(.outgoing, peer, traffic, description, Place(file, line)).add(to: self, in: scope)
    }

    /// Lets the members reach those of a group, as far as this one goes; that one must allow it too.
    /// - Parameters:
    ///   - group: Whom.
    ///   - traffic: With what: `.tcp(443)`.
    ///   - description: Why, at most 255 characters; `nil` says whom and what.
    ///   - scope: Where the rule is declared; `nil` for the group itself.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func allow(
        to group: any SecurityGroupReference, _ traffic: Traffic, _ description: StringValue? = nil,
        in scope: (any Scope)? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        SecurityGroupRule(.outgoing, .group(group), traffic, description, Place(file, line)).add(to: self, in: scope)
    }

    /// Lets the members reach those of another group: the rule here to go out, and the rule there to come in.
    ///
    /// If the other group is in another stack, both rules are declared here, so that this stack needs that one and not the
    /// other way round too.
    /// - Parameters:
    ///   - other: Whom.
    ///   - traffic: With what: `.tcp(5432)`.
    ///   - description: Why, at most 255 characters; `nil` says who and what.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func connect(
        to other: SecurityGroup, _ traffic: Traffic, _ description: StringValue? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        let place = Place(file, line)
        SecurityGroupRule(.outgoing, .group(other), traffic, description, place).add(to: self, in: nil)
        let isNear = other.node.template === node.template
        SecurityGroupRule(.incoming, .group(self), traffic, description, place).add(to: other, in: isNear ? nil : self)
    }
}
