import CloudFormation
import OrderedCollections
import Strata
import StrataConventions
import StrataSQS
import StrataTesting
import Testing

struct TagAspectTests {
    private func template(_ declare: (App, Stack) -> Void) -> TestTemplate {
        let app = App()
        let stack = Stack("s", in: app)
        declare(app, stack)
        return TestTemplate(of: stack)
    }

    @Test("Tags come sorted by key, whatever the order of their declaration")
    func sorted() {
        let result = template { app, stack in
            app.tag("owner", "o")
            app.tag(["context": "c", "b": "2"])
            AWS.SQS.Queue("Queue", in: stack)
        }
        #expect(result[resource: "Queue"]?.tagList == ["b=2", "context=c", "owner=o"])
        result.expectNoFindings()
    }

    @Test("A resource's own tag wins, and its others stay")
    func ownWins() {
        let result = template { app, stack in
            app.tag(["owner": "app", "stage": "dev"])
            AWS.SQS.Queue(
                "Queue", in: stack, tags: [.init(key: "zeta", value: "1"), .init(key: "owner", value: "mine")])
        }
        #expect(result[resource: "Queue"]?.tagList == ["owner=mine", "stage=dev", "zeta=1"])
    }

    @Test("The innermost scope wins, whoever was declared first", arguments: [true, false])
    func nearestWins(outerFirst: Bool) {
        let result = template { app, stack in
            if outerFirst { app.tag("owner", "app") }
            let construct = Group("C", in: stack)
            construct.tag("owner", "inner")
            if !outerFirst { app.tag("owner", "app") }
            AWS.SQS.Queue("Queue", in: construct)
            AWS.SQS.Queue("Other", in: stack)
        }
        let resources = result.template.resources
        #expect(resources.first { $0.key.hasPrefix("CQueue") }?.value.tagList == ["owner=inner"])
        #expect(resources["Other"]?.tagList == ["owner=app"])
    }

    @Test("What is declared last wins within one scope, and a tag may be set on the resource's own node")
    func lastWins() {
        let result = template { app, stack in
            app.tag("owner", "first")
            app.tag("owner", "second")
            let queue = AWS.SQS.Queue("Queue", in: stack)
            queue.tag("team", "a")
        }
        #expect(result[resource: "Queue"]?.tagList == ["owner=second", "team=a"])
    }

    @Test("A stack is tagged itself, but keeps what it said")
    func stackTags() {
        let app = App()
        let stack = Stack("s", in: app, tags: ["owner": "stack"])
        AWS.SQS.Queue("Queue", in: stack)
        app.tag(["owner": "app", "stage": "dev"])
        _ = app.synthesize()
        #expect(stack.tags == ["owner": "stack", "stage": "dev"])
    }

    @Test("Nested stacks are tagged on their resource and inside")
    func nested() throws {
        let result = template { app, stack in
            app.tag("owner", "o")
            AWS.SQS.Queue("Queue", in: NestedStack("Inner", in: stack))
        }
        #expect(try result.resource(of: "AWS::CloudFormation::Stack").tagList == ["owner=o"])
        #expect(result.nested.first?[resource: "Queue"]?.tagList == ["owner=o"])
    }

    @Test(
        "What cannot be tagged is left alone",
        arguments: [
            "AWS::IAM::ManagedPolicy", "AWS::KMS::Alias", "AWS::Lambda::Permission", "AWS::Lambda::LayerVersion",
            "AWS::SQS::QueuePolicy", "AWS::Scheduler::Schedule", "Custom::Thing", "My::Own::Type",
        ])
    func untaggable(type: String) {
        let result = template { app, stack in
            app.tag("owner", "o")
            Resource("R", in: stack, type: type, properties: ["A": "b"])
        }
        #expect(result[resource: "R"]?.properties == ["A": "b"])
    }

    @Test("Tags that are known only at deployment are left alone, with a warning at the line")
    func intrinsicList() {
        let result = template { app, stack in
            app.tag(["owner": "o", "stage": "dev"])
            let condition = Condition("C", in: stack, AWS.region == "eu-west-1")
            AWS.SQS.Queue(
                "Queue", in: stack, tags: .if(condition, [.init(key: "a", value: "b")], else: []),
                file: "Infra/Queue.swift", line: 3)
        }
        #expect(result[resource: "Queue"]?.properties["Tags"]?["Fn::If"] != nil)
        #expect(
            result.findings.map(\.description) == [
                """
                warning: 's/Queue' is not tagged with owner, stage: its Tags are known only at deployment [tag/intrinsic]
                  at Infra/Queue.swift:3 (s/Queue)
                  help: write the tags as a literal list, or put these into each branch of the function
                """
            ])
    }

    @Test("An element that is known only at deployment stays, with the keys of its branches")
    func intrinsicElement() {
        let result = template { app, stack in
            app.tag(["owner": "o", "stage": "dev"])
            let condition = Condition("C", in: stack, AWS.region == "eu-west-1")
            AWS.SQS.Queue(
                "Queue", in: stack,
                tags: [.if(condition, .init(key: "owner", value: "x"), else: .init(key: "owner", value: "y"))])
        }
        let tags = result[resource: "Queue"]?.properties["Tags"]?.arrayValue
        #expect(tags?.count == 2)
        #expect(tags?[0]["Fn::If"] != nil)
        #expect(tags?[1] == ["Key": "stage", "Value": "dev"])
    }

    @Test("A value may be known only at deployment")
    func referenceValue() {
        let result = template { app, stack in
            app.tag("account", AWS.accountID)
            AWS.SQS.Queue("Queue", in: stack)
        }
        #expect(
            result[resource: "Queue"]?.properties["Tags"] == [["Key": "account", "Value": ["Ref": "AWS::AccountId"]]])
    }

    @Test("What an aspect declares later is tagged too, and the aspects settle")
    func declaredByAspect() {
        let result = template { app, stack in
            app.tag("owner", "o")
            stack.apply("declares", priority: .last) { node in
                if Stack(node) != nil, node.child("Late") == nil { AWS.SQS.Queue("Late", in: node) }
            }
        }
        #expect(result[resource: "Late"]?.tagList == ["owner=o"])
        result.expectNoFindings()
    }

    @Test("A value that moves is kept from types whose tags cannot change without replacing them")
    func volatile() {
        let result = template { app, stack in
            app.tag("owner", "o")
            app.apply(TagAspect(["expires-at": "t"], isVolatile: true))
            Resource("Moving", in: stack, type: "AWS::SQS::Queue")
            Resource("Fixed", in: stack, type: "AWS::Batch::ComputeEnvironment")
        }
        #expect(result[resource: "Moving"]?.tagList == ["expires-at=t", "owner=o"])
        #expect(result[resource: "Fixed"]?.properties["Tags"] == ["owner": "o"])
    }
}
