import CloudFormation
import OrderedCollections
import Strata
import StrataEC2
import StrataTesting
import TestSupport
import Testing

@Suite("Closing a VPC's default security group")
struct DefaultSecurityGroupTests {
    @Test("One function serves all VPCs of a template, and may revoke rules of their default groups alone")
    func provider() {
        let sample = TestTemplate { stack in
            VPC("One", in: stack, cidr: "10.0.0.0/24", subnets: [])
            VPC("Two", in: stack, cidr: "10.1.0.0/24", subnets: [])
        }
        #expect(sample.messages == [])
        #expect(sample.ids(of: "AWS::Lambda::Function").count == 1)
        let closings = sample.template.resources.values.filter { $0.type == "Custom::ClosedDefaultSecurityGroup" }
        let vpcs = sample.ids(of: "AWS::EC2::VPC")
        #expect(
            closings.map { $0.properties["GroupId"] }
                == vpcs.map { ["Fn::GetAtt": [.string($0), "DefaultSecurityGroup"]] })
        #expect(closings.map(\.dependsOn) == sample.ids(of: "AWS::IAM::Policy").map { [$0] })
        let revoking = sample.statements().filter { $0["Resource"] != "*" }
        #expect(revoking.count == 2)
        for (statement, vpc) in zip(revoking, vpcs) {
            #expect(statement["Action"] == ["ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress"])
            let resource =
                "arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:security-group/${\(vpc).DefaultSecurityGroup}"
            #expect(statement["Resource"] == ["Fn::Sub": .string(resource)])
        }
    }

    @Test("A default group that stays brings nothing along")
    func unchanged() {
        let sample = TestTemplate { stack in
            VPC("One", in: stack, cidr: "10.0.0.0/24", subnets: [], defaultSecurityGroup: .unchanged)
        }
        #expect(sample.ids(of: "AWS::EC2::VPC").count == sample.template.resources.count)
    }

    @Test("The program takes little of a template")
    func size() { #expect((1...8_192).contains(DefaultSecurityGroupRun.program.utf8.count)) }
}

/// Runs the program, as it stands in the template, against a stub of boto3 and a responder on loopback.
@Suite(
    "The program that closes default security groups",
    .enabled(if: PythonProgram.canRun, "python3 is not installed"))
struct DefaultSecurityGroupProgramTests {
    @Test("Creation and update revoke every rule, of all pages", arguments: ["Create", "Update"])
    func revokes(request: String) throws {
        let outcome = try DefaultSecurityGroupRun.outcome(request)
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.reason.hasPrefix("revoked 3 rules"))
        #expect(outcome.physicalID == "closed-sg-1")
        #expect(outcome.calls == ["describe", "in sg-1 sgr-1", "out sg-1 sgr-2 sgr-3"])
        #expect(outcome.contentType == "")
    }

    @Test("A group without rules is closed already")
    func empty() throws {
        let outcome = try DefaultSecurityGroupRun.outcome("Create", "empty")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.calls == ["describe"])
    }

    @Test("Deletion does nothing")
    func delete() throws {
        let outcome = try DefaultSecurityGroupRun.outcome("Delete")
        #expect(outcome.status == "SUCCESS")
        #expect(outcome.physicalID == "given-id")
        #expect(outcome.calls == [])
    }

    @Test("A failure is answered with its reason, within CloudFormation's 4,096 bytes")
    func failure() throws {
        let outcome = try DefaultSecurityGroupRun.outcome("Create", "denied")
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.hasPrefix("sg-1: ClientError: UnauthorizedOperation"))
        #expect(outcome.size <= 4_096)
    }

    @Test("It answers before its time is over, even if a call hangs")
    func timeout() throws {
        let outcome = try DefaultSecurityGroupRun.outcome("Create", "hang", milliseconds: 31_000)
        #expect(outcome.status == "FAILED")
        #expect(outcome.reason.hasPrefix("time ran out before sg-1 was closed"))
    }

    @Test("An answer that does not get through is given again")
    func repeatedAnswer() throws {
        let outcome = try DefaultSecurityGroupRun.outcome("Create", "busy")
        #expect(outcome.answers == 2)
    }
}
