import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataLogs
import StrataTesting
import Testing

@Suite("Log groups")
struct LogGroupTests {
    @Test("A log group forgets after a month unless told otherwise")
    func retention() {
        let sample = TestTemplate { stack in
            _ = LogGroup("Logs", in: stack)
            _ = LogGroup("Forever", in: stack, retention: nil, name: "/app/audit", removalPolicy: .retain)
        }
        #expect(sample.messages == [])
        #expect(sample.properties(of: "AWS::Logs::LogGroup", "Logs6819BB44") == ["RetentionInDays": 30])
        let forever = sample.template.resources.values.first { $0.properties["RetentionInDays"] == nil }
        #expect(forever?.properties == ["LogGroupName": "/app/audit"])
        #expect(forever?.deletionPolicy == "Retain")
    }

    @Test("A writer may add streams and events to the group, but not make groups")
    func grant() {
        let sample = TestTemplate { stack in
            let logs = LogGroup("Logs", in: stack)
            logs.grantWrite(to: Role("Role", in: stack, assumedBy: .service("ecs-tasks.amazonaws.com")))
        }
        #expect(
            sample.statements() == [
                [
                    "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Effect": "Allow",
                    "Resource": ["Fn::GetAtt": ["Logs6819BB44", "Arn"]],
                ]
            ]
        )
    }

    @Test("A grant to an imported role is reported, since nothing can be added to it")
    func importedGrant() {
        let sample = TestTemplate { stack in
            LogGroup("Logs", in: stack).grantWrite(
                to: Role.imported(arn: "arn:aws:iam::123456789012:role/r", in: stack))
        }
        #expect(
            sample.messages == [
                "iam/grant: 'app/Logs' cannot allow logs:CreateLogStream, logs:PutLogEvents to a role that is imported or a "
                    + "principal: there is no policy of this program to add it to"
            ]
        )
        #expect(sample.findings.first?.help == "allow it where the resource or the role is declared")
        #expect(sample.findings.first?.location == SourceLocation(file: "ServiceTests/LogGroupTests.swift", line: 43))
    }

    @Test("An imported group's name is part of its ARN, which ends in a star for policies")
    func imported() {
        let group = LogGroup.imported(
            arn: "arn:aws:logs:eu-west-1:123456789012:log-group:/app/x", in: Stack("app", in: App()))
        #expect(group.name.literalString == "/app/x")
        #expect(group.arn.literalString == "arn:aws:logs:eu-west-1:123456789012:log-group:/app/x:*")
    }

    @Test("A bad name is reported with what is allowed")
    func badName() {
        let sample = TestTemplate { stack in _ = LogGroup("Logs", in: stack, name: "/app:x") }
        #expect(
            sample.messages == [
                "logs/group-name: the log group name '/app:x' of 'app/Logs' holds ':', allowed are letters, digits and .-_/#"
            ]
        )
    }
}
