import TemplateDiff
import Testing

@Suite("Network rules compared by meaning")
struct NetworkComparisonTests {
    private func group(
        _ ingress: String,
        egress: String = #"{"IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "10.9.9.9/32"}"#
    ) -> String {
        """
        "G": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "g",
          "SecurityGroupIngress": [\(ingress)], "SecurityGroupEgress": [\(egress)]}}
        """
    }

    private func rule(_ ports: String, _ peer: String, _ transport: String = #""tcp""#) -> String {
        let ends = ports.split(separator: "-")
        return #"{"IpProtocol": \#(transport), "FromPort": \#(ends[0]), "ToPort": \#(ends.last ?? ""), \#(peer)}"#
    }

    @Test("The same door is no change, however it is spelled")
    func spelling() throws {
        let old = group(rule("443-443", #""CidrIp": "10.0.0.0/8", "Description": "a""#))
        for new in [
            group(#"{"CidrIp": "10.1.2.3/8", "FromPort": "443", "ToPort": "443", "IpProtocol": 6}"#),
            group(
                #"{"Fn::If": ["C", {"CidrIp": "10.0.0.0/8", "FromPort": 443, "ToPort": 443, "IpProtocol": "TCP"}, {"CidrIp": "10.0.0.0/8", "FromPort": 443, "ToPort": 443, "IpProtocol": "6"}]}"#
            ),
            group("")
                + #", "R": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {"GroupId": {"Fn::GetAtt": ["G", "GroupId"]}, "CidrIp": "10.0.0.0/8", "FromPort": 443, "ToPort": 443, "IpProtocol": "tcp"}}"#,
        ] {
            #expect(try SecurityFixtures.lines(old, new) == [])
            #expect(try SecurityFixtures.lines(new, old) == [])
        }
    }

    @Test(
        "A wider range of ports or addresses is widened, back it is narrowed",
        arguments: [
            (#""CidrIp": "10.0.0.0/16""#, "443-443", #""CidrIp": "10.0.0.0/8""#, "443-443"),
            (#""CidrIp": "10.0.0.0/8""#, "443-443", #""CidrIp": "10.0.0.0/8""#, "400-500"),
            (#""CidrIpv6": "2001:db8::/64""#, "443-443", #""CidrIpv6": "2001:db8::/32""#, "443-443"),
            (#""CidrIpv6": "2001:db8:0:1::1/128""#, "1-2", #""CidrIpv6": "::/0""#, "0-65535"),
        ])
    func ranges(_ narrowPeer: String, _ narrowPorts: String, _ widePeer: String, _ widePorts: String) throws {
        let (narrow, wide) = (group(rule(narrowPorts, narrowPeer)), group(rule(widePorts, widePeer)))
        #expect(try SecurityFixtures.changes(narrow, wide).map(\.direction) == [.widened])
        #expect(try SecurityFixtures.changes(wide, narrow).map(\.direction) == [.narrowed])
    }

    @Test("Ports that only overlap are changed")
    func overlap() throws {
        let sides = [("443-600", "444-700"), ("444-700", "443-600")]
        for (old, new) in sides {
            let groups = [old, new].map { group(rule($0, #""CidrIp": "10.0.0.0/8""#)) }
            #expect(try SecurityFixtures.changes(groups[0], groups[1]).map(\.direction) == [.changed])
        }
    }

    @Test("The texts name the door and who may use it")
    func texts() throws {
        let old = group("")
        let new = group(
            [
                rule("443-443", #""CidrIp": "0.0.0.0/0""#),
                rule("8000-8080", #""SourceSecurityGroupId": {"Ref": "Other"}"#),
                rule("53-53", #""SourcePrefixListId": "pl-1""#, #""udp""#),
                rule("8-0", #""CidrIp": {"Ref": "Cidr"}"#, #""icmp""#),
                #"{"IpProtocol": "-1", "CidrIpv6": "::/0"}"#,
                #"{"IpProtocol": "tcp", "FromPort": {"Ref": "Port"}, "ToPort": {"Ref": "Port"}, "CidrIp": "1.2.3.4/32"}"#,
            ].joined(separator: ","))
        #expect(
            try SecurityFixtures.lines(old, new) == [
                "widened: nothing -> Allow all traffic from ::/0 to ${G} (anyone on the internet)",
                "widened: nothing -> Allow icmp type 8 code 0 from ${Cidr} to ${G}",
                "widened: nothing -> Allow tcp ${Port}-${Port} from 1.2.3.4/32 to ${G}",
                "widened: nothing -> Allow tcp 443 from 0.0.0.0/0 to ${G} (anyone on the internet)",
                "widened: nothing -> Allow tcp 8000-8080 from ${Other} to ${G}",
                "widened: nothing -> Allow udp 53 from pl-1 to ${G}",
            ])
    }

    @Test("A group without egress rules lets everything out, unless it had some")
    func egress() throws {
        let open = group("", egress: "")
        let some = group("")
        let all = "Allow all traffic from ${G} to anywhere"
        #expect(
            try SecurityFixtures.lines("", open) == [
                "widened: nothing -> \(all) (by default, as no egress rule is given)"
            ])
        #expect(try SecurityFixtures.lines(open, some) == ["narrowed: \(all) -> Allow tcp 1 from ${G} to 10.9.9.9/32"])
        #expect(try SecurityFixtures.lines(some, open) == ["narrowed: Allow tcp 1 from ${G} to 10.9.9.9/32 -> nothing"])
        let own =
            #", "R": {"Type": "AWS::EC2::SecurityGroupEgress", "Properties": {"GroupId": {"Ref": "G"}, "IpProtocol": "tcp", "FromPort": 1, "ToPort": 1, "CidrIp": "10.9.9.9/32"}}"#
        #expect(try SecurityFixtures.lines(some, open + own) == [])
        #expect(
            try SecurityFixtures.lines(open, open + own) == [
                "narrowed: \(all) -> nothing", "widened: nothing -> Allow tcp 1 from ${G} to 10.9.9.9/32",
            ])
    }

    @Test("Entries of a network ACL: a denial narrows, another position changes")
    func entries() throws {
        func entry(_ action: String, _ number: Int, _ cidr: String) -> String {
            """
            "E": {"Type": "AWS::EC2::NetworkAclEntry", "Properties": {"NetworkAclId": {"Ref": "A"}, "Protocol": 6,
              "RuleNumber": \(number), "RuleAction": "\(action)", "CidrBlock": "\(cidr)", "PortRange": {"From": 22, "To": 22}}}
            """
        }
        #expect(
            try SecurityFixtures.lines("", entry("deny", 10, "0.0.0.0/0"))
                == ["narrowed: nothing -> Deny tcp 22 from 0.0.0.0/0 to ${A}, rule 10"])
        #expect(
            try SecurityFixtures.lines(entry("allow", 10, "10.0.0.0/8"), entry("allow", 10, "0.0.0.0/0")) == [
                "widened: Allow tcp 22 from 10.0.0.0/8 to ${A}, rule 10 -> Allow tcp 22 from 0.0.0.0/0 to ${A}, rule 10 "
                    + "(anyone on the internet)"
            ])
        #expect(
            try SecurityFixtures.changes(entry("allow", 10, "10.0.0.0/8"), entry("allow", 20, "10.0.0.0/8"))
                .map(\.direction) == [.changed])
    }
}
