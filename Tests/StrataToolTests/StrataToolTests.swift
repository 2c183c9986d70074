import Foundation
import Testing

@Suite("strata, on templates that no program made")
struct StrataToolTests {
    private static func queue(_ delay: Int) -> String {
        #"{"Resources": {"Queue": {"Type": "AWS::SQS::Queue", "Properties": {"DelaySeconds": \#(delay)}}}}"#
    }

    @Test("two files are one stack, whatever they are called and however they are written")
    func files() throws {
        let run = try StrataRun([
            "old.json": Self.queue(1),
            "new.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties: {DelaySeconds: 2}\n",
            "same.yaml": "Resources:\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties: {DelaySeconds: 1}\n",
        ])
        let outcome = try run.run("diff", "old.json", "new.yaml")
        #expect(outcome.exitCode == 2)
        #expect(
            outcome.output == """
                1 stack changes: 1 resource updated

                new  new.yaml:1
                  ~ Queue  AWS::SQS::Queue  updated  new.yaml:2:3
                      ~ DelaySeconds: 1 → 2  new.yaml:4:18

                Signs: ~ updated in place

                """)
        let same = try run.run("diff", "old.json", "same.yaml")
        #expect(same.exitCode == 0)
        #expect(same.output == "no change\n")
        #expect(try run.run("diff", "old.json", "new.yaml", "--fail-on", "any").exitCode == 1)
        #expect(try run.run("diff", "old.json", "new.yaml", "--format", "json").output.contains(#""kind": "updated""#))
    }

    @Test("folders are compared stack by stack")
    func folders() throws {
        let run = try StrataRun([
            "old/a.json": Self.queue(1), "old/b.json": Self.queue(1), "new/b.json": Self.queue(2),
            "new/c.json": Self.queue(1),
        ])
        let outcome = try run.run("diff", "old", "new")
        #expect(outcome.output.hasPrefix("1 stack changes, 1 stack goes, 1 stack is new: "))
        #expect(
            try run.run("diff", "old", "new", "--stack", "b").output.hasPrefix("1 stack changes: 1 resource updated\n"))
        #expect(
            try run.run("diff", "old", "new", "--stack", "a").output.hasPrefix(
                "1 stack goes: 1 resource removed; "))
        let file = try run.run("diff", "old/a.json", "new")
        #expect(file.exitCode == 1)
        #expect(file.errors.contains("is one template, and there are 2 stacks to compare it with"))
    }

    @Test(
        "bad input is a clear error",
        arguments: [
            (["diff", "gone.json", "a.json"], "error: there is no 'gone.json'"),
            (["diff", "a.json", "gone.json"], "error: there is no 'gone.json'"),
            (["diff", "a.json", "list.json"], "list.json:1:1: expected a template"),
            (["diff", "broken.yaml", "a.json"], "broken.yaml:1:"),
            (["diff", "empty", "a.json"], "there is no template in the folder 'empty'"),
            (["diff", "a.json", "deployed"], "what is deployed can only be what to compare with"),
            (["diff", "git:main", "a.json"], "is in no git repository"),
            (["diff", "a.json"], "Missing expected argument '<new>'"),
            (["graph", "a.json", "a.json"], "two stacks are called 'a'"),
            (
                ["convert", "list.json"],
                "list.json:1:1: expected a template, an object with the section Resources, found "
            ),
            (["convert", "tags.yaml"], "!Reff is no function of CloudFormation"),
            (["graph", "both"], "two stacks are called 'a'"),
            (["graph", "gone"], "there is no 'gone'"), (["convert", "gone"], "could not read 'gone'"),
            (["convert", "broken.yaml"], "broken.yaml:1:"),
            (["convert", "a.json", "--format", "xml"], "'xml' is invalid"),
            (["graph", "a.json", "--depth", "2"], "--around"),
        ])
    func badInput(arguments: [String], message: String) throws {
        let run = try StrataRun([
            "a.json": Self.queue(1), "list.json": "[]", "broken.yaml": "a: [", "empty/x.txt": "",
            "both/a.json": Self.queue(1), "both/a.yaml": Self.queue(1),
            "tags.yaml": "Resources:\n  Q:\n    Type: !Reff x\n",
        ])
        let outcome = try run.run(arguments)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(message))
        #expect(outcome.output == "")
    }

    @Test("templates of one name are told apart by their folders")
    func oneName() throws {
        let run = try StrataRun([
            "a.json": Self.queue(1), "x/one/a.json": Self.queue(1), "x/two/a.json": Self.queue(2),
            "y/two/a.json": Self.queue(3),
        ])
        let outcome = try run.run("graph", "a.json", "x/one/a.json", "x/two/a.json", "y/two/a.json")
        #expect(outcome.exitCode == 0)
        for id in ["a", "x/one/a", "x/two/a", "y/two/a"] { #expect(outcome.output.contains(id)) }
        #expect(try run.run("graph", "x/one/a.json", "x/two/a.json").output.contains("wave 1  one/a, two/a"))
    }

    @Test("in a folder, what is no template is passed over, and what claims to be one hides no other")
    func strangeFolder() throws {
        let run = try StrataRun([
            "old/stack.json": Self.queue(1), "new/stack.json": Self.queue(2),
            "new/service.yaml": "kind: Service\n---\nkind: Deployment\n", "new/tsconfig.json": "{ // why\n}",
            "new/lock.json": "[" + String(repeating: "1,", count: 3_000_000) + "1]", "new/words.json": "[1]",
        ])
        let pipe = run.url.appending(path: "new/pipe.yaml").path
        #expect(mkfifo(pipe, 0o600) == 0)
        let outcome = try run.run("diff", "old", "new")
        #expect(outcome.exitCode == 2)
        #expect(outcome.output.hasPrefix("1 stack changes: 1 resource updated\n"))
        #expect(
            outcome.errors.hasPrefix(
                "info: passed over in 'new', since they are no templates: lock.json, pipe.yaml, service.yaml, "
                    + "tsconfig.json, words.json [template/passed-over]\n"))
        try run.write(#"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}"#, to: "new/cut.json")
        let cut = try run.run("diff", "old", "new")
        #expect(cut.exitCode == 1)
        #expect(cut.output.contains("1 stack changes"))
        #expect(cut.errors.contains("error: "))
        #expect(cut.errors.contains("new/cut.json:1:"))
        let graph = try run.run("graph", "new")
        #expect(graph.exitCode == 1)
        #expect(graph.output.contains("stack"))
    }

    @Test("the graph of templates, with cycles as errors")
    func graph() throws {
        let run = try StrataRun([
            "a.json":
                #"{"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}, "Outputs": {"O": {"Value": {"Ref": "Q"}, "Export": {"Name": "q"}}}}"#,
            "b.yaml":
                "Resources:\n  P:\n    Type: AWS::SSM::Parameter\n    Properties:\n      Type: String\n      Value: !ImportValue q\n",
            "cycle.yaml":
                "Resources:\n  A:\n    Type: AWS::SQS::Queue\n    DependsOn: B\n  B:\n    Type: AWS::SQS::Queue\n    DependsOn: A\n",
        ])
        let outcome = try run.run("graph", "a.json", "b.yaml")
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("wave 1  a\n  wave 2  b"))
        #expect(try run.run("graph", "a.json", "b.yaml", "--format", "json").output.contains("\"version\": 1"))
        let cycle = try run.run("graph", "cycle.yaml")
        #expect(cycle.exitCode == 1)
        #expect(cycle.errors.contains("cycle.yaml:4"))
    }

    @Test("JSON becomes YAML and is the same when it comes back")
    func convert() throws {
        let json = """
            {
             "Resources": {
              "Queue": {
               "Type": "AWS::SQS::Queue",
               "Properties": {
                "QueueName": {
                 "Fn::Sub": "${AWS::StackName}-q"
                },
                "Tags": [
                 {
                  "Key": "n",
                  "Value": "012"
                 }
                ]
               }
              }
             }
            }

            """
        let run = try StrataRun(["a.json": json])
        let yaml = try run.run("convert", "a.json")
        #expect(yaml.exitCode == 0)
        #expect(yaml.output.contains("QueueName: !Sub"))
        try run.write(yaml.output, to: "a.yaml")
        #expect(try run.run("convert", "a.yaml").output == json)
        #expect(try run.run("convert", "a.json", "--format", "json", "--output", "b.json").output == "")
        #expect(try run.text(of: "b.json") == json)
    }

    @Test("Nothing in a template speaks to the terminal, right or wrong")
    func terminal() throws {
        let run = try StrataRun([
            "old.json": Self.queue(1),
            "new.json": #"""
            {"Resources": {"A\u001b]0;x\u0007": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": {"Ref": "B\u001b[31m"}}}}}
            """#,
            "twice.json":
                #"{"Resources": {"Q\u001b[2J": {"Type": "AWS::SNS::Topic"}, "Q\u001b[2J": {"Type": "AWS::SNS::Topic"}}}"#,
            "bad.yaml": "Resources:\n  A: *\u{9b}x\n",
        ])
        for arguments in [
            ["diff", "old.json", "new.json"], ["graph", "new.json"], ["graph", "twice.json"], ["graph", "bad.yaml"],
        ] {
            let outcome = try run.run(arguments)
            let text = outcome.output + outcome.errors
            #expect(!text.isEmpty)
            #expect(
                !text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || 0x7F..<0xA0 ~= $0.value) },
                "\(arguments)")
        }
        #expect(try run.run("graph", "new.json").errors.contains(#"Ref names 'B\u001b[31m'"#))
    }
}
