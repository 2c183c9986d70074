import CloudFormation
import TemplateDiff
import Testing

@Suite("Probable renames")
struct RenameTests {
    private static let table =
        #""Type": "AWS::DynamoDB::Table", "Properties": {"BillingMode": "PAY_PER_REQUEST", "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}], "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}]"#

    @Test("are a removal and an addition of one type and nearly one content")
    func rename() throws {
        let diff = try Compared.templates(
            "{\"Resources\": {\"Old\": {\(Self.table)}}}}",
            "{\"Resources\": {\"New\": {\(Self.table), \"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}]}}}}")
        #expect(diff["Old"]?.kind == .removed)
        #expect(diff["New"]?.kind == .added)
        let rename = try #require(diff.renames.first)
        #expect(rename.old.description == "s/Old")
        #expect(rename.new.description == "s/New")
        #expect(rename.similarity > 0.75 && rename.similarity < 1)
        #expect(rename.advice == "write .moved(from: \"Old\") on New in the program to keep the resource")
    }

    @Test("are none where little is alike, or a name that cannot change is another")
    func others() throws {
        let unlike = try Compared.templates(
            #"{"Resources": {"A": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 1, "VisibilityTimeout": 2}}}}"#,
            #"{"Resources": {"B": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": 3, "VisibilityTimeout": 4}}}}"#
        )
        #expect(unlike.renames.isEmpty)
        let named = try Compared.templates(
            #"{"Resources": {"A": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "a", "DelaySeconds": 1, "VisibilityTimeout": 2, "MaximumMessageSize": 3}}}}"#,
            #"{"Resources": {"B": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "b", "DelaySeconds": 1, "VisibilityTimeout": 2, "MaximumMessageSize": 3}}}}"#
        )
        #expect(named.renames.isEmpty)
    }

    @Test("pair each with its best match")
    func best() throws {
        func queue(_ delay: Int, _ size: Int) -> String {
            #"{"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": \#(delay), "VisibilityTimeout": 30, "MaximumMessageSize": \#(size), "KmsMasterKeyId": "k"}}"#
        }
        let diff = try Compared.templates(
            "{\"Resources\": {\"A\": \(queue(1, 10)), \"B\": \(queue(2, 20)), \"C\": \(queue(3, 30))}}",
            "{\"Resources\": {\"X\": \(queue(3, 30)), \"Y\": \(queue(1, 11)), \"Z\": \(queue(2, 20))}}")
        #expect(diff.renames.map { "\($0.old.logicalID) \($0.new.logicalID)" } == ["A Y", "B Z", "C X"])
    }

    @Test("are found although what they refer to is renamed too")
    func references() throws {
        func template(_ function: String, _ permission: String) -> String {
            """
            {"Resources": {
             "\(function)": {"Type": "AWS::Lambda::Function", "Properties": {"Handler": "a", "Runtime": "b", "Role": "r"}},
             "\(permission)": {"Type": "AWS::Lambda::Permission", "Properties": {"Action": "lambda:InvokeFunction",
              "FunctionName": {"Fn::GetAtt": ["\(function)", "Arn"]}, "SourceAccount": {"Fn::Sub": "${\(function)}-x"}, "Principal": "p"}}}}
            """
        }
        let diff = try Compared.templates(template("F", "P"), template("G", "Q"))
        #expect(
            diff.renames.map { "\($0.old.logicalID) \($0.new.logicalID) \($0.similarity)" } == ["F G 1.0", "P Q 1.0"])
    }

    @Test("between stacks take more than a type in common")
    func nothingInCommon() throws {
        let empty = #"{"Resources": {}}"#
        let full = #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#
        let diff = TemplateDiff(
            from: [try Compared.stack("a", full), try Compared.stack("b", empty)],
            to: [try Compared.stack("a", empty), try Compared.stack("b", full)])
        #expect(diff.renames.isEmpty)
    }

    @Test("of resources alike go by their names")
    func names() throws {
        func template(_ suffix: String) -> String {
            let lines = (1...60).map { #""Q\#($0)\#(suffix)": {"Type": "AWS::SQS::Queue"}"# }
            return "{\"Resources\": {\(lines.joined(separator: ","))}}"
        }
        let diff = try Compared.templates(template("Old"), template("New"))
        #expect(diff.renames.count == 60)
        #expect(diff.renames.allSatisfy { $0.old.logicalID.dropLast(3) == $0.new.logicalID.dropLast(3) })
    }

    @Test("of many resources alike take no longer than they are many")
    func many() throws {
        let count = 3_000
        func template(_ prefix: String) -> String {
            let lines = (0..<count).map { #""\#(prefix)\#($0)": {"Type": "AWS::SQS::Queue"}"# }
            return "{\"Resources\": {\(lines.joined(separator: ","))}}"
        }
        let (old, new) = (try Compared.stack("s", template("A")), try Compared.stack("s", template("B")))
        let time = ContinuousClock().measure {
            #expect(TemplateDiff(from: [old], to: [new]).renames.count == count)
        }
        #expect(time < .seconds(10))
    }

    @Test("between stacks are moves, with another advice")
    func moves() throws {
        let empty = #"{"Resources": {}}"#
        let full = "{\"Resources\": {\"T\": {\(Self.table)}}}}"
        let diff = TemplateDiff(
            from: [try Compared.stack("a", full), try Compared.stack("b", empty)],
            to: [try Compared.stack("a", empty), try Compared.stack("b", full)])
        #expect(diff["a/T"]?.movedTo?.description == "b/T")
        #expect(diff["b/T"]?.movedFrom?.description == "a/T")
        #expect(diff["b/T"]?.kind == .added)
        #expect(diff.renames.first?.advice.contains("stack refactoring") == true)
    }

    @Test("between stacks are imports, where the resource is retained and its name taken")
    func imports() throws {
        let empty = #"{"Resources": {}}"#
        let full =
            #"{"Resources": {"B": {"Type": "AWS::S3::Bucket", "DeletionPolicy": "Retain", "Properties": {"BucketName": "b"}}}}"#
        let diff = TemplateDiff(
            from: [try Compared.stack("a", full), try Compared.stack("b", empty)],
            to: [try Compared.stack("a", empty), try Compared.stack("b", full)])
        #expect(diff["a/B"]?.kind == .orphaned)
        #expect(diff["b/B"]?.kind == .imported)
        #expect(diff.renames.first?.advice.contains("IMPORT") == true)
    }
}
