import CloudFormation
import OrderedCollections
import Strata
import StrataIAM
import StrataKMS
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
        let line = #line + 2
        let sample = TestTemplate { stack in
            LogGroup("Logs", in: stack).grantWrite(
                to: Role.imported(arn: "arn:aws:iam::123456789012:role/r", in: stack))
        }
        #expect(
            sample.messages == [
                "iam/grant: 'app/Logs' cannot allow write (logs:CreateLogStream, logs:PutLogEvents) to a role that is imported or a "
                    + "principal: there is no policy of this program to add it to"
            ]
        )
        #expect(sample.findings.first?.help == "allow it where the resource or the role is declared")
        #expect(sample.findings.first?.location == SourceLocation(file: "ServiceTests/LogGroupTests.swift", line: line))
    }

    @Test("An imported group's name is part of its ARN, which ends in a star for policies")
    func imported() {
        let group = LogGroup.imported(
            arn: "arn:aws:logs:eu-west-1:123456789012:log-group:/app/x", in: Stack("app", in: App()))
        #expect(group.name.literalString == "/app/x")
        #expect(group.arn.literalString == "arn:aws:logs:eu-west-1:123456789012:log-group:/app/x:*")
    }

    @Test(
        "A key of the program lets CloudWatch Logs use it, for log groups of the account, and nothing waits in a circle"
    )
    func encryption() {
        let sample = TestTemplate { stack in
            let key = Key("Key", in: stack)
            for id in ["A", "B"] { _ = LogGroup(id, in: stack, encryption: .key(key)) }
            let theirs = Key.imported(arn: "arn:aws:kms:eu-west-1:123456789012:key/k", in: stack)
            #expect(LogGroup("C", in: stack, encryption: .key(theirs)).encryptionKey?.isImported == true)
        }
        #expect(sample.messages == [])
        guard case .array(let statements)? = sample.properties(of: "AWS::KMS::Key")?["KeyPolicy"]?["Statement"] else {
            Issue.record("no key policy")
            return
        }
        #expect(statements.count == 2)
        #expect(
            statements.last == [
                "Action": ["kms:Decrypt*", "kms:Describe*", "kms:Encrypt*", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
                "Condition": [
                    "ArnLike": [
                        "kms:EncryptionContext:aws:logs:arn": [
                            "Fn::Sub":
                                "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*"
                        ]
                    ]
                ],
                "Effect": "Allow", "Principal": ["Service": ["Fn::Sub": "logs.${AWS::Region}.amazonaws.com"]],
                "Resource": "*",
            ])
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
