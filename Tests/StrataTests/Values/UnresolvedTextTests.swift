import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Text of values that are known only at deployment")
struct UnresolvedTextTests {
    /// What a program gets that hands a value to a function of its own, where the compiler cannot warn.
    private func text<Value>(_ value: Value) -> String { String(describing: value) }
    private func reflected<Value>(_ value: Value) -> String { String(reflecting: value) }

    private func queue(in stack: Stack) -> Resource { Resource("Queue", in: stack, type: "AWS::SQS::Queue") }

    /// The rules that find something, and the lines that they find it on, but for the declaring line of the queue.
    private func findings(_ declare: (Stack, Resource) -> Void) -> [Finding] {
        TestApp { app in
            let stack = Stack("s", in: app)
            declare(stack, queue(in: stack))
        }.findings
    }

    @Test("However a value becomes text, the text carries the mark and says what the value is")
    func marked() {
        let stack = Stack("s", in: App())
        let queue = queue(in: stack)
        let arn = queue.attribute("Arn")
        let optional: StringValue? = arn
        let texts = [
            text(arn), reflected(arn), text(optional), text([arn]), text(["a": arn]), text(queue), reflected(queue),
            text("\(arn)/*" as StringValue), text(JSON(arn)), text(ListValue([arn])), text(IntegerValue(arn)),
            text(AWS.region), text(arn.expression), "\(text(arn))", text(arn).uppercased(), String(text(arn).prefix(9)),
            text(["\(text(arn))"]), text(arn as any ValueConvertible),
        ]
        for text in texts { #expect(text.contains(UnresolvedText.mark), "\(text)") }
        #expect(text(arn) == "\(UnresolvedText.mark)Arn of s/Queue\(UnresolvedText.mark)")
        #expect(text(AWS.region) == "\(UnresolvedText.mark)AWS::Region\(UnresolvedText.mark)")
        #expect(text(queue.ref).contains("Ref of s/Queue"))
        #expect(text("\(arn)/*" as StringValue).contains("what is made of Arn of s/Queue"))
        #expect(text(StringValue.importValue("x")).contains("a value"))
    }

    @Test("Text of a literal is the literal")
    func literals() {
        #expect(text("a" as StringValue) == "a")
        #expect(text(3 as IntegerValue) == "3")
        #expect(text(1.5 as NumberValue) == "1.5")
        #expect(text(true as BooleanValue) == "true")
        #expect(text(["b": [1, "x"], "a": nil] as JSON) == #"{"b":[1,"x"],"a":null}"#)
        #expect(text(["a", "b"] as ListValue<StringValue>) == #"["a","b"]"#)
    }

    @Test("An id made of a value is an error at its line, and stands in no template")
    func ids() {
        var lines: [Int] = []
        let findings = findings { stack, queue in
            let text = text(queue.ref)
            lines = [#line + 1, #line + 2, #line + 3]
            Resource(text, in: stack, type: "T")
            Output(text, in: stack, value: "x" as StringValue)
            _ = Group(text, in: stack)
        }
        #expect(findings.map(\.ruleID) == Array(repeating: "value/unresolved-text", count: 3))
        #expect(findings.map(\.location?.line) == lines)
        #expect(
            findings.first?.message == "an id was made of a value that is known only at deployment: Ref of s--Queue")
        #expect(findings.first?.help?.contains(".literalString") == true)
    }

    @Test("A key made of a value is an error, wherever the object stands")
    func keys() {
        let findings = findings { stack, queue in
            let key = text(queue.ref)
            Resource("Json", in: stack, type: "T", properties: ["A": ["b": [["\(key)x": 1]]]])
            Resource("Own", in: stack, type: "T", properties: [key: 1])
            Resource("Meta", in: stack, type: "T").metadata[key] = 1
            Resource("Over", in: stack, type: "T").override("A.\(key)", with: 1)
            Resource("\(1)Policy", in: stack, type: "T").updatePolicy = ["A": ["\(key)": 1]]
            _ = Mapping("M", in: stack, ["top": [key: 1]])
            _ = Mapping("N", in: stack, [key: ["low": 1]])
            stack.templateMetadata[key] = 1
        }
        #expect(Set(findings.map(\.ruleID)) == ["value/unresolved-text"])
        #expect(
            Set(findings.compactMap(\.constructPath)) == [
                "s", "s/Json", "s/Own", "s/Meta", "s/Over", "s/1Policy", "s/M", "s/N",
            ])
        #expect(findings.allSatisfy { $0.location?.file.hasSuffix("UnresolvedTextTests.swift") == true })
        #expect(findings.allSatisfy { $0.message.hasPrefix("a key was made of a value") })
        #expect(findings.allSatisfy { !($0.templatePath ?? "").contains(UnresolvedText.mark) })
    }

    @Test("Texts beside the properties are looked at too: descriptions, types, tags, rules, defaults, policies")
    func texts() {
        let findings = findings { stack, queue in
            let text = text(queue.ref)
            stack.templateDescription = text
            Resource("Type", in: stack, type: text)
            Output("O", in: stack, value: "x" as StringValue, description: text)
            let parameter = Parameter("P", in: stack, default: text, description: text, allowedValues: [text])
            ParameterRule("Rule", in: stack, assertions: [.init(parameter.value == "a", text)])
            Resource("Policy", in: stack, type: "T").creationPolicy = ["A": JSON(text)]
            Output("E", in: stack, value: "x" as StringValue, exportName: StringValue(text))
        }.filter { $0.ruleID == "value/unresolved-text" }
        #expect(
            Set(findings.compactMap(\.templatePath)) == [
                "Description", "Resources.Type.Type", "Outputs.O.Description", "Parameters.P.Default",
                "Parameters.P.Description", "Parameters.P.AllowedValues[0]",
                "Rules.Rule.Assertions[0].AssertDescription", "Resources.Policy.CreationPolicy.A",
                "Outputs.E.Export.Name",
            ])
    }

    @Test("What a stack says outside of its template is looked at: name, tags, environment, qualifier")
    func stacks() {
        let synthesis = TestApp { app in
            let text = text(queue(in: Stack("first", in: app)).ref)
            for (id, stack) in [
                ("name", Stack("name", in: app, name: text)),
                ("tag", Stack("tag", in: app, tags: ["a": text])),
                ("key", Stack("key", in: app, tags: [text: "a"])),
                ("account", Stack("account", in: app, environment: Environment(account: text, region: nil))),
                ("region", Stack("region", in: app, environment: Environment(account: nil, region: text))),
            ] {
                Resource(id, in: stack, type: "T")
            }
        }
        let found = synthesis.findings.filter { $0.ruleID == "value/unresolved-text" }
        #expect(
            found.map { "\($0.constructPath ?? "") \($0.message.prefix { $0 != "," }.prefix(24))" } == [
                "name the name of a stack was ", "tag the value of a tag was m", "key the key of a tag was mad",
                "account the account of a stack w", "region the region of a stack wa",
            ])
        #expect(!synthesis.findings.map(\.ruleID).contains("stack/name"))
    }

    @Test("Other findings quote such a text in readable form, and say what it is")
    func quoted() {
        let finding = findings { stack, queue in
            Asset("Code", in: stack, path: "handlers/\(text(queue.ref))")
        }.first
        #expect(finding?.ruleID == "asset/missing")
        #expect(finding?.message.contains("'handlers/(Ref of s/Queue)'") == true)
        #expect(finding?.help?.hasPrefix("a value known only at deployment has no text") == true)
    }

    @Test("What is said of a construct whose id was refused has a readable path")
    func readablePath() {
        let findings = findings { stack, queue in
            Group(text(queue.ref), in: stack).node.addWarning("look at me")
        }
        #expect(findings.map(\.constructPath) == ["s", "s/(Ref of s--Queue)"])
        #expect(findings.last?.help == nil)
    }
}
