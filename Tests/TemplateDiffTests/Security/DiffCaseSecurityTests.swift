import TemplateDiff
import TestSupport
import Testing

@Suite(
    "Security against the AWS CDK's verdicts",
    .enabled(if: SharedFiles.folder != nil, "STRATA_SHARED names no folder")
)
struct DiffCaseSecurityTests {
    /// Where more is allowed by one of the two only, or the CDK alone shows something, and why ours is right.
    private static let differences = [
        "hand-iam-inline-role-policy-condition-added": "a condition that is added allows less",
        "hand-iam-policy-resource-condition-added": "a condition that is added allows less",
        "hand-iam-inline-role-policy-fn-if-statement": "the branch for !C allows more, which the CDK does not read",
        "hand-iam-policy-resource-fn-if-statement": "the branch for !C allows more, which the CDK does not read",
        "hand-iam-inline-role-policy-notresource": "s3:* on all but one resource is more than s3:GetObject on a bucket",
        "hand-iam-policy-resource-notresource": "s3:* on all but one resource is more than s3:GetObject on a bucket",
        "hand-iam-inline-role-policy-sid-only": "a Sid allows nothing",
        "hand-iam-policy-resource-sid-only": "a Sid allows nothing",
        "hand-sg-egress-icmp": "the first egress rule takes the place of the one that allows everything",
        "hand-sg-egress-prefix-list": "the first egress rule takes the place of the one that allows everything",
        "hand-sg-egress-source-group": "the first egress rule takes the place of the one that allows everything",
        "prop-aws-opensearchservice-domain-accesspolicies-update":
            "a policy that is no document cannot be told, which the CDK passes over",
        "upstream-broadening-is-removal-of-not-statements": "an Allow that goes allows less, whatever it excepts",
        "upstream-statement-is-an-intrinsic": "the branch of the Fn::If allows more, which the CDK does not read",
    ]
    private static let unchanged: Set = [
        "hand-iam-inline-role-policy-sid-only", "hand-iam-policy-resource-sid-only",
    ]

    @Test("Ours shows a change where theirs does, and agrees on what allows more but for a list of reasons")
    func agreement() throws {
        var disagreements: Set<String> = []
        var shown = 0
        for diffCase in try DiffCase.all() {
            let changes = SecurityComparison(from: diffCase.old, to: diffCase.new).changes
            if diffCase.changesAccess {
                shown += 1
                #expect(changes.isEmpty == Self.unchanged.contains(diffCase.file), "\(diffCase.file)")
            }
            if changes.contains(where: { $0.direction != .narrowed }) != diffCase.widens {
                disagreements.insert(diffCase.file)
            }
        }
        #expect(shown >= 67)
        #expect(disagreements == Set(Self.differences.keys))
    }
}
