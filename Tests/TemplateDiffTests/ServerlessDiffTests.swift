import Testing

@testable import TemplateDiff

@Suite("Differences of AWS::Serverless")
struct ServerlessDiffTests {
    @Test("The name of a function replaces it, as that of the function that the transform makes; its code does not")
    func function() throws {
        #expect(
            try Set(
                Compared.resource(
                    "AWS::Serverless::Function", #"{"FunctionName": "a", "CodeUri": "s3://a/1"}"#,
                    #"{"FunctionName": "b", "CodeUri": "s3://a/2"}"#
                ).lines()) == [
                    #"FunctionName: replace "a" → "b""#, #"CodeUri: update "s3://a/1" → "s3://a/2""#,
                ])
    }

    @Test("A state machine's name and type replace it, and so does a table's key")
    func others() throws {
        #expect(
            try Compared.resource(
                "AWS::Serverless::StateMachine", #"{"Name": "a", "Type": "STANDARD"}"#,
                #"{"Name": "a", "Type": "EXPRESS"}"#
            ).lines() == [#"Type: replace "STANDARD" → "EXPRESS""#])
        #expect(
            try Compared.resource(
                "AWS::Serverless::SimpleTable", #"{"PrimaryKey": {"Name": "id", "Type": "String"}}"#,
                #"{"PrimaryKey": {"Name": "key", "Type": "String"}}"#
            ).lines() == [#"PrimaryKey.Name: replace "id" → "key""#])
    }

    @Test("A table that goes takes its items along")
    func data() throws {
        let table = #"{"Type": "AWS::Serverless::SimpleTable", "Properties": {"TableName": "orders"}}"#
        let diff = try Compared.templates(
            #"{"Resources": {"R": \#(table), "Q": {"Type": "AWS::SQS::Queue"}}}"#,
            #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}}"#)
        #expect(diff["R"]?.data?.content == "items")
    }

    @Test("The policy of an API and the trust in a function's role are compared by what they allow")
    func access() throws {
        let diff = try Compared.resource(
            "AWS::Serverless::Function", #"{"Runtime": "python3.13"}"#,
            #"{"Runtime": "python3.13", "AssumeRolePolicyDocument": {"Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "*"}}]}}"#
        )
        #expect(!diff.security.isEmpty)
    }
}
