import CloudFormation
import TemplateDiff

/// Differences made by hand, with everything that a report can say.
enum DiffSample {
    static func line(_ number: Int) -> SourceLocation { SourceLocation(file: "Shop/OrdersStack.swift", line: number) }

    /// Every kind of change once.
    static let everything: TemplateDiff = {
        var table = ResourceChange(
            logicalID: "Table", type: "AWS::DynamoDB::Table", kind: .replaced, oldResource: .deleted,
            properties: [
                PropertyChange(
                    path: ["KeySchema", "0", "AttributeName"], label: "KeySchema[HASH].AttributeName", old: "id",
                    new: "pk", impact: .replace, location: line(13))
            ], location: line(12))
        table.data = DataAtRisk(content: "items", verdict: .lost, reason: "its DeletionPolicy is Delete")
        let function = ResourceChange(
            logicalID: "Function", type: "AWS::Lambda::Function", kind: .updated,
            properties: [
                PropertyChange(
                    path: ["Code", "S3Key"], old: .string(String(repeating: "a1", count: 32) + ".zip"),
                    new: .string(String(repeating: "b2", count: 32) + ".zip"), impact: .update),
                PropertyChange(
                    path: ["Environment", "Variables", "TABLE"], old: ["Ref": "Table"], new: ["Ref": "Table"],
                    impact: .update,
                    because: [
                        Cause(ResourceAddress(stack: "orders", logicalID: "Alias"), mechanism: "Ref", event: "updated"),
                        Cause(
                            ResourceAddress(stack: "orders", logicalID: "Table"), mechanism: "Fn::GetAtt",
                            event: "replaced", path: ["KeySchema"]),
                    ]),
                PropertyChange(path: ["Timeout"], old: 3, new: 30, impact: .update),
                PropertyChange(path: ["ReservedConcurrentExecutions"], old: nil, new: 5, impact: .update),
                PropertyChange(path: ["Description"], old: "gone", new: nil, impact: .update),
            ], attributes: [AttributeChange(name: "DependsOn", old: nil, new: ["Table"])], location: line(20))
        let bucket = ResourceChange(
            logicalID: "Bucket", type: "AWS::S3::Bucket", kind: .orphaned, oldResource: .retained, location: line(30))
        let queue = ResourceChange(
            logicalID: "Queue", type: "AWS::SQS::Queue", kind: .mayBeReplaced, oldResource: .unknown, location: line(31)
        )
        var moved = ResourceChange(logicalID: "Topic", type: "AWS::SNS::Topic", kind: .imported, location: line(32))
        moved.movedFrom = ResourceAddress(stack: "old", logicalID: "Topic")
        return TemplateDiff(
            stacks: [
                StackChange(
                    id: "gone", kind: .removed,
                    resources: [
                        ResourceChange(
                            logicalID: "Key", type: "AWS::KMS::Key", kind: .removed, oldResource: .deleted,
                            location: line(40))
                    ]),
                StackChange(
                    id: "orders", kind: .changed, resources: [bucket, function, queue, table, moved],
                    entries: [
                        EntryChange(section: "Outputs", name: "Url", old: ["Value": "a"], new: nil, location: line(50)),
                        EntryChange(section: "Transform", name: nil, old: nil, new: "AWS::Serverless-2016-10-31"),
                    ], location: line(10)),
                StackChange(
                    id: "web", kind: .added,
                    resources: [
                        ResourceChange(logicalID: "Site", type: "AWS::S3::Bucket", kind: .added, location: line(60))
                    ]),
            ],
            security: [
                SecurityChange(
                    .identityPolicy, .widened, resource: ResourceAddress(stack: "orders", logicalID: "Role"),
                    type: "AWS::IAM::Role", path: ["Policies"], condition: "IsProd", old: nil,
                    new: "Allow s3:* on * to role Role", remark: "any action", location: line(70)),
                SecurityChange(
                    .network, .narrowed, resource: ResourceAddress(stack: "orders", logicalID: "Group"),
                    type: "AWS::EC2::SecurityGroup", path: [], old: "tcp 22 from 0.0.0.0/0", new: nil),
            ],
            renames: [
                ProbableRename(
                    old: ResourceAddress(stack: "orders", logicalID: "OldQueue"),
                    new: ResourceAddress(stack: "orders", logicalID: "Queue"), type: "AWS::SQS::Queue",
                    similarity: 0.97, advice: "write queue.moved(from: \"OldQueue\")", location: line(31))
            ],
            findings: [
                Finding(
                    ruleID: "diff/export-in-use", severity: .error,
                    message: "export 'orders-url' goes, and stack 'web' imports it", help: "deploy twice:\nfirst web",
                    location: line(50),
                    related: [RelatedLocation(message: "imported here", location: line(61))]),
                Finding(ruleID: "diff/order", severity: .warning, message: "web now waits for orders"),
            ])
    }()

    /// One property that changes from one value to another.
    static func change(_ old: TemplateValue?, _ new: TemplateValue?) -> TemplateDiff {
        TemplateDiff(stacks: [
            StackChange(
                id: "s", kind: .changed,
                resources: [
                    ResourceChange(
                        logicalID: "R", type: "T::T::T", kind: .updated,
                        properties: [PropertyChange(path: ["P"], old: old, new: new, impact: .update)])
                ])
        ])
    }
}
