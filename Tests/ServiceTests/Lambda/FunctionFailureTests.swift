import CloudFormation
import OrderedCollections
import Strata
import StrataLambda
import StrataSNS
import StrataSQS
import StrataTesting
import Testing

@Suite("Failures of functions")
struct FunctionFailureTests {
    @discardableResult
    private func function(
        _ stack: Stack, id: String = "Handler", _ failures: FailureDestination? = nil,
        deadLetters: (any QueueReference)? = nil
    ) -> Function {
        Function(
            id, in: stack, runtime: .python314, code: .inline("def handler(e, c): pass"), failures: failures,
            deadLetters: deadLetters)
    }

    @Test("A queue gets what failed, under the AWS CDK's id; the function may send, and waits until it may")
    func queue() {
        let sample = TestTemplate { stack in
            function(stack, .queue(Queue("Failures", in: stack), retries: 1, maximumAge: .seconds(3_600)))
        }
        #expect(sample.messages == [])
        let queue: TemplateValue = ["Fn::GetAtt": [.string(sample.ids(of: "AWS::SQS::Queue")[0]), "Arn"]]
        #expect(sample.ids(of: "AWS::Lambda::EventInvokeConfig") == ["HandlerEventInvokeConfig16376DFA"])
        #expect(
            sample.properties(of: "AWS::Lambda::EventInvokeConfig") == [
                "DestinationConfig": ["OnFailure": ["Destination": queue]],
                "FunctionName": ["Ref": "Handler886CB40B"], "MaximumEventAgeInSeconds": 3_600,
                "MaximumRetryAttempts": 1, "Qualifier": "$LATEST",
            ])
        #expect(
            sample.statements() == [["Action": "sqs:SendMessage", "Effect": "Allow", "Resource": queue]])
        #expect(sample[resource: "Handler886CB40B"]?.dependsOn == sample.ids(of: "AWS::IAM::Policy"))
    }

    @Test("So do a topic and another function")
    func others() {
        let topic = TestTemplate { stack in function(stack, .topic(Topic("Failures", in: stack))) }
        #expect(topic.messages == [])
        #expect(topic.statements().map { $0["Action"] } == ["sns:Publish"])
        #expect(topic.properties(of: "AWS::Lambda::EventInvokeConfig")?["MaximumRetryAttempts"] == nil)
        let other = TestTemplate { stack in function(stack, .function(function(stack, id: "Other"))) }
        #expect(other.messages == [])
        #expect(other.statements().map { $0["Action"] } == ["lambda:InvokeFunction"])
    }

    @Test("What failed may be dropped at once")
    func dropped() {
        let sample = TestTemplate { stack in function(stack, .dropped(retries: 0)) }
        #expect(
            sample.properties(of: "AWS::Lambda::EventInvokeConfig") == [
                "FunctionName": ["Ref": "Handler886CB40B"], "MaximumRetryAttempts": 0, "Qualifier": "$LATEST",
            ])
        #expect(sample.ids(of: "AWS::IAM::Policy") == [])
    }

    @Test("Dead letters go to a queue that the function may send to")
    func deadLetters() {
        let sample = TestTemplate { stack in function(stack, deadLetters: Queue("Dead", in: stack)) }
        #expect(sample.messages == [])
        let queue: TemplateValue = ["Fn::GetAtt": [.string(sample.ids(of: "AWS::SQS::Queue")[0]), "Arn"]]
        #expect(sample.properties(of: "AWS::Lambda::Function")?["DeadLetterConfig"] == ["TargetArn": queue])
        #expect(sample.statements().map { $0["Action"] } == ["sqs:SendMessage"])
        #expect(sample[resource: "Handler886CB40B"]?.dependsOn == sample.ids(of: "AWS::IAM::Policy"))
    }

    @Test("What Lambda does not take is reported")
    func bad() {
        let values = TestTemplate { stack in function(stack, .dropped(retries: 3, maximumAge: .seconds(59))) }
        #expect(
            values.messages == [
                "lambda/retries: the number of retries of 'app/Handler' is 3, allowed are 0 to 2",
                "lambda/maximum-age: the maximum age of events of 'app/Handler' is 59 seconds, allowed are 60 to "
                    + "21600 seconds",
            ])
        let ordered = TestTemplate { stack in
            let queue = Queue.imported(arn: "arn:aws:sqs:eu-west-1:123456789012:q.fifo", in: stack)
            let topic = Topic.imported(arn: "arn:aws:sns:eu-west-1:123456789012:t.fifo", in: stack)
            function(stack, .topic(topic), deadLetters: queue)
        }
        #expect(
            ordered.messages == [
                "lambda/failures: 'app/Handler' sends failures to a FIFO topic, to which Lambda delivers none",
                "lambda/failures: 'app/Handler' sends dead letters to a FIFO queue, to which Lambda delivers none",
            ])
    }
}
