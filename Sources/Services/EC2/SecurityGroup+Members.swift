public import Strata
public import StrataKit

extension SecurityGroup {
    /// Lets something in a network reach the members of this group, whatever groups it has itself.
    /// - Parameters:
    ///   - member: Who, such as a function.
    ///   - traffic: With what: `.tcp(5432)`.
    ///   - description: Why, at most 255 characters; `nil` says who and what.
    ///   - scope: Where the rules are declared; `nil` for the group itself.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func allow(
        from member: any NetworkMember, _ traffic: Traffic, _ description: StringValue? = nil,
        in scope: (any Scope)? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        let place = Place(file, line)
        for group in member.groups(at: place) {
            SecurityGroupRule(.incoming, .group(group), traffic, description, place).add(to: self, in: scope)
        }
    }

    /// Lets the members of this group reach something in a network, as far as this one goes; its own groups must allow it too.
    /// - Parameters:
    ///   - member: Whom, such as a function.
    ///   - traffic: With what: `.tcp(443)`.
    ///   - description: Why, at most 255 characters; `nil` says whom and what.
    ///   - scope: Where the rules are declared; `nil` for the group itself.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func allow(
        to member: any NetworkMember, _ traffic: Traffic, _ description: StringValue? = nil,
        in scope: (any Scope)? = nil, file: StaticString = #fileID, line: Int = #line
    ) {
        let place = Place(file, line)
        for group in member.groups(at: place) {
            SecurityGroupRule(.outgoing, .group(group), traffic, description, place).add(to: self, in: scope)
        }
    }

    /// Lets the members of this group reach something in a network: the rule here to go out, and the rules there to come in, of
    /// those of its groups that are this program's.
    ///
    /// If it is in another stack, all rules are declared here, so that this stack needs that one and not the other way round too.
    /// - Parameters:
    ///   - member: Whom, such as a function.
    ///   - traffic: With what: `.tcp(443)`.
    ///   - description: Why, at most 255 characters; `nil` says who and what.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func connect(
        to member: any NetworkMember, _ traffic: Traffic, _ description: StringValue? = nil,
        file: StaticString = #fileID, line: Int = #line
    ) {
        let place = Place(file, line)
        for group in member.groups(at: place) {
            SecurityGroupRule(.outgoing, .group(group), traffic, description, place).add(to: self, in: nil)
            SecurityGroupRule(.incoming, .group(self), traffic, description, place).add(toEnd: group, askedBy: self)
        }
    }
}

extension NetworkMember {
    /// Lets it reach the members of a group: the rules of its own groups to go out, where they are this program's and closed, and
    /// the rules there to come in.
    ///
    /// If the group is in another stack, all rules are declared here, so that this stack needs that one and not the other way
    /// round too.
    /// - Parameters:
    ///   - group: Whom.
    ///   - traffic: With what: `.tcp(5432)`.
    ///   - description: Why, at most 255 characters; `nil` says who and what.
    ///   - file: The Swift file to point at in messages.
    ///   - line: The line to point at in messages.
    public func connect(
        to group: SecurityGroup, _ traffic: Traffic, _ description: StringValue? = nil, file: StaticString = #fileID,
        line: Int = #line
    ) {
        let place = Place(file, line)
        for own in groups(at: place) {
            SecurityGroupRule(.outgoing, .group(group), traffic, description, place).add(toEnd: own, askedBy: node)
            SecurityGroupRule(.incoming, .group(own), traffic, description, place).add(toEnd: group, askedBy: node)
        }
    }

    /// Its groups; that it has none is reported.
    fileprivate func groups(at place: Place) -> [any SecurityGroupReference] {
        if securityGroups.isEmpty {
            node.annotate(
                .error(
                    "'\(node.path)' is in no network, so no rule of a security group can be about it",
                    help: "place it in one: network: .private(in: vpc)", rule: "ec2/network-member"),
                at: place)
        }
        return securityGroups
    }
}

extension OwnSecurityGroup {
    /// The resource beneath.
    public var resource: AWS.EC2.SecurityGroup { AWS.EC2.SecurityGroup(unchecked: resourceNode) }
}
