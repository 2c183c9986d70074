import CloudFormation

extension AccessReader {
    /// The rules of a security group, with what it lets out if no rule says so.
    ///
    /// A group that is made without egress rules gets one that allows everything; a group that loses its last one does not.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html>
    func rules(ofGroup place: Place) -> [NetworkRule] {
        let flows: [(String, NetworkRule.Flow)] = [
            ("SecurityGroupIngress", .ingress), ("SecurityGroupEgress", .egress),
        ]
        var rules = flows.flatMap { property, flow in
            (place[property]?.elements ?? []).flatMap { NetworkRuleReader.rules($0, flow, group: subject) }
        }
        let hasEgress = rules.contains { $0.flow == .egress } || unit.groupsWithEgress.contains(subject)
        if !hasEgress, !history.egress {
            rules.append(
                NetworkRule(
                    flow: .egress, subject: subject, path: TemplatePath(), transport: "all", ports: .all,
                    peer: .everywhere))
        }
        return rules
    }

    /// The rule of a resource of its own.
    func rules(ofRule place: Place, _ flow: NetworkRule.Flow) -> [NetworkRule] {
        let group = place["GroupId"] ?? place["GroupName"]
        return NetworkRuleReader.rules(place, flow, group: NetworkRule.group(group?.text ?? "no group"))
    }

    /// The rule of a network ACL.
    func rules(ofEntry place: Place) -> [NetworkRule] { NetworkRuleReader.entry(place) }

    /// The ranges of a prefix list: rules that name it allow them.
    func entries(ofPrefixList place: Place) -> [Grant] {
        (place["Entries"]?.elements ?? []).map { entry in
            let cidr = entry["Cidr"]?.text ?? entry.text
            return Grant(
                area: .network, subject: subject, path: entry.path, text: "\(cidr) in prefix list \(subject)",
                remark: AddressRange(cidr)?.isEverything == true ? "anyone on the internet" : nil)
        }
    }

    /// From where a cluster's endpoint is reached.
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-eks-cluster-resourcesvpcconfig.html>
    func endpoint(ofCluster place: Place) -> [Grant] {
        let config = place["ResourcesVpcConfig"]
        guard config?["EndpointPublicAccess"]?.truth != false else { return [] }
        let ranges = config?["PublicAccessCidrs"]?.elements ?? []
        let texts = ranges.isEmpty ? [("0.0.0.0/0", TemplatePath())] : ranges.map { ($0.text, $0.path) }
        return texts.map { text, path in
            Grant(
                area: .publicAccess, subject: subject, path: path,
                text: "Endpoint of cluster \(subject) reached from \(text)",
                remark: AddressRange(text)?.isEverything == true ? "anyone on the internet" : nil)
        }
    }

    /// What a bucket or access point does not block: each of four switches, which are on for what is made without them.
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html>
    func publicAccessBlock(_ place: Place) -> [Grant] {
        let block = place["PublicAccessBlockConfiguration"]
        // A bucket that is made without has them on; one whose switches are taken away has them off.
        guard block != nil || history.publicAccessBlock else { return [] }
        return ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]
            .filter { block?[$0]?.truth != true }
            .map { name in
                let given = block?[name].flatMap { $0.truth == nil ? " (\($0.text))" : nil } ?? ""
                return Grant(
                    area: .publicAccess, subject: subject,
                    path: block?[name]?.path ?? ["PublicAccessBlockConfiguration"],
                    text: "\(name) off for \(subject)\(given)", slot: name)
            }
    }
}
