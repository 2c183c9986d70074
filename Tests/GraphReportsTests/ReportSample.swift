import CloudFormation
import DependencyGraph
import OrderedCollections

/// A small set of stacks: a consumer that imports from a producer, reads a stored parameter, and names a bus of nobody.
enum ReportSample {
    static func graph(hostile: Bool = false) throws -> DependencyGraph {
        let name = hostile ? #"<img src=x onerror=alert(1)>"]]></script>"# : "orders"
        return DependencyGraph(stacks: [
            try stack(
                "consumer",
                """
                {"Parameters": {"Url": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/shop/url"}},
                 "Resources": {
                  "Function": {"Type": "AWS::Lambda::Function", "Properties": {"Role": {"Fn::ImportValue": "producer:role"},
                    "Environment": {"Variables": {"URL": {"Ref": "Url"}, "QUEUE_NAME": "orders-queue"}}}},
                  "Rule": {"Type": "AWS::Events::Rule", "Properties": {"EventBusName": "elsewhere"}}}}
                """),
            try stack(
                "producer",
                """
                {"Resources": {
                  "Role": {"Type": "AWS::IAM::Role"},
                  "Queue": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "orders-queue"}},
                  "Parameter": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/shop/url", "Type": "String", "Value": {"Ref": "Queue"}}}},
                 "Outputs": {"RoleArn": {"Value": {"Fn::GetAtt": ["Role", "Arn"]}, "Export": {"Name": "producer:role"}}}}
                """),
            try stack(
                name, #"{"Resources": {"Topic": {"Type": "AWS::SNS::Topic", "DependsOn": "Topic"}}}"#,
                isSound: !hostile),
        ])
    }

    static func stack(_ id: String, _ json: String, isSound: Bool = true) throws -> GraphStack {
        let template = try Template(TemplateValue(json: Array(json.utf8)))
        return GraphStack(
            id: id,
            template: GraphTemplate(
                id: id, template: template,
                sources: SourceMap(
                    template: .init(constructPath: id, location: SourceLocation(file: "Shop/\(id).swift", line: 3)),
                    lookUp: { name, section in
                        section == .outputs || section == .parameters
                            ? nil
                            : .init(
                                constructPath: "\(id)/\(name)",
                                location: SourceLocation(file: "Shop/\(id).swift", line: name.count))
                    })))
    }
}
