import CloudFormation

extension AccessReader {
    /// What a role, user or group is given beside its policies: managed policies, a boundary, groups.
    func attachments(_ place: Place) -> [Grant] {
        var grants = managed(place["ManagedPolicyArns"], of: subject)
        grants += boundary(place["PermissionsBoundary"])
        for group in place["Groups"]?.elements ?? [] {
            grants.append(membership(of: subject, in: group.text, group.path))
        }
        return grants
    }

    /// The statements of an `AWS::IAM::Policy`, for each who has it.
    func policy(_ place: Place) -> AccessSet {
        let holders = holders(place)
        let subjects = holders.isEmpty ? [subject] : holders.map(\.text)
        guard let document = place["PolicyDocument"] else { return AccessSet() }
        return PolicyDocumentReader(area: .identityPolicy, subjects: subjects).read(document)
    }

    /// Who a managed policy is attached to by its own resource.
    func holders(ofManagedPolicy place: Place) -> [Grant] {
        holders(place).map { attachment(subject, to: $0.text, at: $0.path) }
    }

    private func holders(_ place: Place) -> [Place] {
        ["Groups", "Roles", "Users"].flatMap { place[$0]?.elements ?? [] }
    }

    /// The users that are put into a group.
    func members(_ place: Place) -> [Grant] {
        let group = place["GroupName"]?.text ?? subject
        return (place["Users"]?.elements ?? []).map { membership(of: $0.text, in: group, $0.path) }
    }

    private func membership(of user: String, in group: String, _ path: TemplatePath) -> Grant {
        Grant(area: .identityPolicy, subject: user, path: path, text: "\(user) is a member of group \(group)")
    }

    /// What a permission set holds beside its inline policy.
    func permissionSet(_ place: Place) -> [Grant] {
        var grants = managed(place["ManagedPolicies"], of: subject)
        for policy in place["CustomerManagedPolicyReferences"]?.elements ?? [] {
            let path = policy["Path"]?.text ?? "/"
            let name = path + (path.hasSuffix("/") ? "" : "/") + (policy["Name"]?.text ?? policy.text)
            grants.append(attachment(name, to: subject, at: policy.path))
        }
        return grants + boundary(place["PermissionsBoundary"])
    }

    private func managed(_ place: Place?, of holder: String) -> [Grant] {
        (place?.elements ?? []).map { attachment($0.text, to: holder, at: $0.path) }
    }

    private func attachment(_ policy: String, to holder: String, at path: TemplatePath) -> Grant {
        let name = policy.split(separator: "/").last.map(String.init) ?? policy
        let remarks = [
            "AdministratorAccess": "any action on any resource", "IAMFullAccess": "any change of permissions",
            "PowerUserAccess": "any action but on permissions",
        ]
        return Grant(
            area: .managedPolicy, subject: holder, path: path, text: "Managed policy \(policy) for \(holder)",
            remark: policy.hasPrefix("arn:") ? remarks[name] : nil)
    }

    /// A permissions boundary: it limits. One that comes or goes with its holder changes nothing for anyone.
    private func boundary(_ place: Place?) -> [Grant] {
        guard let place, hasCounterpart else { return [] }
        return [
            Grant(
                area: .boundary, subject: subject, path: place.path,
                text: "Permissions boundary \(place.text) of \(subject)", widens: false, slot: "boundary")
        ]
    }

    /// The attributes of users that policies may ask for.
    func accessAttributes(_ place: Place) -> [Grant] {
        let nested = place[["InstanceAccessControlAttributeConfiguration", "AccessControlAttributes"]]
        let instance = place["InstanceArn"]?.text ?? subject
        return ((place["AccessControlAttributes"] ?? nested)?.elements ?? []).map { attribute in
            let sources = attribute[["Value", "Source"]]?.elements.map(\.text).sorted() ?? []
            let key = attribute["Key"]?.text ?? attribute.text
            return Grant(
                area: .identityPolicy, subject: instance, path: attribute.path,
                text: "Access attribute \(key) from \(sources.joined(separator: ", ")) in \(instance)", slot: key)
        }
    }

    /// A policy of an organization that limits accounts; other kinds grant and deny nothing.
    /// <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies.html>
    func organizationPolicy(_ place: Place) -> AccessSet {
        let kind = place["Type"]?.text ?? ""
        guard
            ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"].contains(kind) || kind.contains(CompactText.marker),
            let content = place["Content"]
        else { return AccessSet() }
        let targets = place["TargetIds"]?.elements.map(\.text) ?? []
        return PolicyDocumentReader(area: .boundary, subjects: targets.isEmpty ? [subject] : targets).read(content)
    }
}
