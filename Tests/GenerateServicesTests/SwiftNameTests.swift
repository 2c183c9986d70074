import ServiceGenerator
import Testing

@Suite("Swift names")
struct SwiftNameTests {
    @Test(
        "A property's name becomes a member by one rule",
        arguments: [
            ("QueueName", "queueName"), ("KMSMasterKeyId", "kmsMasterKeyId"), ("SSEAlgorithm", "sseAlgorithm"),
            ("ARNs", "arns"), ("VPCs", "vpcs"), ("IPv6CidrBlock", "ipv6CidrBlock"), ("S3Bucket", "s3Bucket"),
            ("OAuthScopes", "oAuthScopes"), ("Id", "id"), ("URL", "url"), ("Endpoint.Address", "endpointAddress"),
            ("deadLetterTargetArn", "deadLetterTargetArn"), ("DBSubnetGroupName", "dbSubnetGroupName"),
            ("AZMode", "azMode"), ("CIDRBlock", "cidrBlock"),
        ])
    func member(name: String, expected: String) {
        #expect(SwiftName.member(name) == expected)
    }

    @Test(
        "An allowed value becomes a static member",
        arguments: [
            ("AES256", "aes256"), ("aws:kms", "awsKms"), ("PAY_PER_REQUEST", "payPerRequest"),
            ("python3.12", "python3_12"), ("nodejs22.x", "nodejs22X"), ("NONE", "noneValue"), ("x86_64", "x86_64"),
            ("3des", "_3des"), ("default", "default"),
        ])
    func enumerationMember(value: String, expected: String) {
        #expect(SwiftName.enumerationMember(value) == expected)
    }

    @Test("A value without letters and digits has no member")
    func symbols() {
        #expect(SwiftName.enumerationMember("*") == nil)
    }

    @Test("Reserved words are declared in backticks, and what no backtick helps has Value appended")
    func escapes() {
        #expect(SwiftName.declared("protocol") == "`protocol`")
        #expect(SwiftName.declared("queueName") == "queueName")
        #expect(SwiftName.type("Type") == "TypeValue")
        #expect(SwiftName.resourceMember("Metadata") == "metadataValue")
        #expect(SwiftName.resourceMember("File") == "fileValue")
        #expect(SwiftName.resourceMember("Name") == "name")
    }
}
