import CloudFormation
import Strata
import StrataEC2
import StrataTesting
import Testing

@Suite("Values that security groups do not take")
struct SecurityGroupFindingTests {
    private func findings(_ use: (SecurityGroup) -> Void) -> [String] {
        TestTemplate { stack in
            use(SecurityGroup("Web", in: stack, vpc: VPC.imported(id: "vpc-1"), description: "Web"))
        }.messages
    }

    @Test("Descriptions and names have AWS's characters and lengths")
    func texts() {
        let sample = TestTemplate { stack in
            let vpc = VPC.imported(id: "vpc-1")
            SecurityGroup("A", in: stack, vpc: vpc, description: "Größe")
            SecurityGroup("B", in: stack, vpc: vpc, description: "", name: "sg-web")
            SecurityGroup(
                "C", in: stack, vpc: vpc, description: "a-Z 0_9 ._-:/()#,@[]+=&;{}!$*",
                name: StringValue(String(repeating: "n", count: 256)))
        }
        let marks = "._-:/()#,@[]+=&;{}!$*"
        #expect(
            sample.messages == [
                "ec2/security-group-description: the description 'Größe' of 'app/A' holds 'ö', allowed are letters, digits, "
                    + "spaces and \(marks)",
                "ec2/security-group-description: the description '' of 'app/B' has a length of 0, allowed are 1 to 255 "
                    + "characters",
                "ec2/security-group-name: the security group name 'sg-web' of 'app/B' begins with 'sg-', which ids do",
                "ec2/security-group-name: the security group name '\(String(repeating: "n", count: 256))' of 'app/C' has a "
                    + "length of 256, allowed are 1 to 255 characters",
            ])
    }

    @Test("Ports, types and protocols are in their ranges")
    func traffic() {
        #expect(
            findings { web in
                web.allow(from: .anywhere, .tcp(65_536))
                web.allow(from: .anywhere, .udp(-1...80))
                web.allow(from: .anywhere, .icmp(type: 256))
                web.allow(from: .anywhere, .icmp(type: 3, code: 256))
                web.allow(from: .anywhere, .protocolNumber(256))
                web.allow(from: .anywhere, .protocolNumber(-1))
            } == [
                "ec2/rule-ports: a rule of 'app/Web' has port 65536, allowed are 0 to 65535",
                "ec2/rule-ports: a rule of 'app/Web' has ports -1 to 80, allowed are 0 to 65535",
                "ec2/rule-ports: a rule of 'app/Web' has ICMP type 256, allowed are -1 to 255",
                "ec2/rule-ports: a rule of 'app/Web' has ICMP code 256, allowed are -1 to 255",
                "ec2/rule-ports: a rule of 'app/Web' has protocol number 256, allowed are 0 to 255",
                "ec2/rule-ports: a rule of 'app/Web' has protocol number -1, allowed are 0 to 255",
            ])
    }

    @Test("Peers are blocks and ids of their kinds")
    func peers() {
        #expect(
            findings { web in
                web.allow(from: .cidr("10.0.0.1/8"), .tcp(1))
                web.allow(from: .cidr("2001:db8::/32"), .tcp(1))
                web.allow(from: .cidrIPv6("10.0.0.0/8"), .tcp(1))
                web.allow(to: .prefixList("sg-12"), .tcp(1))
                web.allow(from: SecurityGroup.imported(id: "web"), .tcp(1))
            } == [
                "ec2/rule-peer: a rule of 'app/Web' names '10.0.0.1/8', which does not begin at its first address",
                "ec2/rule-peer: a rule of 'app/Web' names '2001:db8::/32', which is no block of IPv4 addresses",
                "ec2/rule-peer: a rule of 'app/Web' names '10.0.0.0/8', which is no block of IPv6 addresses",
                "ec2/rule-peer: a rule of 'app/Web' names 'sg-12', which is no id of a prefix list",
                "ec2/rule-peer: a rule of 'app/Web' names 'web', which is no id of a security group",
            ])
    }

    @Test(
        "IPv6 blocks are told from what is none",
        arguments: [
            ("::/0", true), ("2001:db8::/32", true), ("1:2:3:4:5:6:7:8/128", true), ("fe80::1/64", true),
            ("1::8/16", true), ("1:2:3:4:5:6:7/64", false), ("1:2:3:4:5:6:7:8:9/64", false), ("1::2::3/64", false),
            ("12345::/16", false), ("::/129", false), ("::", false), (":::/0", false), ("g::/8", false), ("/0", false),
            ("1:2:3:4:5:6:7::8/64", false), (":1::/16", false),
        ])
    func ipv6(_ text: String, _ isBlock: Bool) {
        #expect(findings { $0.allow(from: .cidrIPv6(StringValue(text)), .tcp(1)) }.isEmpty == isBlock)
    }

    @Test("A rule's description has AWS's characters; the finding is at the line of the rule")
    func descriptions() {
        var line = 0
        let sample = TestTemplate { stack in
            let vpc = VPC.imported(id: "vpc-1")
            let web = SecurityGroup("Web", in: stack, vpc: vpc, description: "Web")
            web.allow(from: .anywhere, .tcp(80), "R&D")
            web.allow(from: web, .tcp(80), "R&D"); line = #line
            web.allow(from: .anywhere, .tcp(81), "it's")
        }
        #expect(
            sample.messages == [
                "ec2/rule-description: the description 'R&D' of a rule of 'app/Web' holds '&', allowed are letters, digits, "
                    + "spaces and ._-:/()#,@[]+=;{}!$*",
                "ec2/rule-description: the description 'it's' of a rule of 'app/Web' holds ''', allowed are letters, digits, "
                    + "spaces and ._-:/()#,@[]+=&;{}!$*",
            ])
        #expect(sample.findings.first?.location?.line == line)
    }
}
