import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Literals")
struct LiteralTests {
    private struct Algorithm: EnumerationValue {
        let expression: Expression
        init(expression: Expression) { self.expression = expression }
        static var aes256: Self { "AES256" }
    }

    @Test("A literal of every value type is written as the JSON of its kind")
    func literals() {
        #expect(property("text" as StringValue) == "text")
        #expect(property(42 as IntegerValue) == 42)
        #expect(property(-7 as IntegerValue) == -7)
        #expect(property(0.25 as NumberValue) == .number("0.25"))
        #expect(property(3 as NumberValue) == 3)
        #expect(property(2.0 as NumberValue) == 2)
        #expect(property(true as BooleanValue) == true)
        #expect(property(["a", "b"] as ListValue<StringValue>) == ["a", "b"])
        #expect(property(["b": 1, "a": 2] as MapValue<IntegerValue>) == ["b": 1, "a": 2])
        #expect(property(Algorithm.aes256) == "AES256")
        #expect(property("zstd" as Algorithm) == "zstd")
    }

    @Test("Swift variables become literals through the initialisers")
    func variables() {
        let (text, count, share, truth) = ("text", 3, 0.5, false)
        #expect(property(StringValue(text)) == "text")
        #expect(property(IntegerValue(count)) == 3)
        #expect(property(NumberValue(share)) == .number("0.5"))
        #expect(property(NumberValue(count)) == 3)
        #expect(property(BooleanValue(truth)) == false)
        #expect(property(ListValue<StringValue>(["x", "y"].lazy.map { $0 + "!" })) == ["x!", "y!"])
        #expect(property(ListValue([IntegerValue(1), 2])) == [1, 2])
        #expect(property(StringValue(Algorithm.aes256)) == "AES256")
        #expect(property(JSON(text)) == "text")
        #expect(property(JSON(count)) == 3)
        #expect(property(JSON(share)) == .number("0.5"))
        #expect(property(JSON(truth)) == false)
    }

    @Test("A map made of a Swift dictionary is sorted by key")
    func sortedMap() {
        let value = MapValue<IntegerValue>(["c": 3, "a": 1, "b": 2])
        #expect(property(value) == ["a": 1, "b": 2, "c": 3])
    }

    @Test("A map's values can be read, changed, added and removed by key")
    func mapSubscript() {
        var map: MapValue<StringValue> = ["a": "1", "b": "2"]
        #expect(map["a"]?.literalString == "1")
        #expect(map["c"] == nil)
        map["a"] = "one"
        map["b"] = nil
        map["c"] = "3"
        #expect(property(map) == ["a": "one", "c": "3"])
    }

    @Test("Null, empty objects and empty lists that an author wrote survive")
    func emptyValues() {
        let value: JSON = ["null": nil, "object": [:], "list": [], "deep": [[], [nil], ["x": [:]]]]
        #expect(
            property(value)
                == ["null": nil, "object": [:], "list": [], "deep": [[], [nil], ["x": [:]]]])
        #expect(property(JSON.null) == .null)
    }

    @Test("JSON literals nest, with references inside")
    func nestedReferences() {
        let value = property { _, queue in
            ["Statement": [["Effect": "Allow", "Resource": [JSON(queue.ref), "\(queue.ref)/*", 1, 1.5, true]]]] as JSON
        }
        #expect(
            value == [
                "Statement": [
                    [
                        "Effect": "Allow",
                        "Resource": [["Ref": "Queue"], ["Fn::Sub": "${Queue}/*"], 1, .number("1.5"), true],
                    ]
                ]
            ])
    }

    @Test("A list tells its elements unless it is known only at deployment")
    func elements() {
        #expect((["a", "b"] as ListValue<StringValue>).elements?.map(\.literalString) == ["a", "b"])
        #expect(AWS.notificationARNs.elements == nil)
    }

    @Test("A key written twice is reported with the construct, and not lost in silence")
    func duplicateKey() {
        let synthesis = TestApp { app in
            let stack = Stack("stack", in: app)
            Resource("R", in: stack, type: "Custom::R", properties: ["P": ["k": 1, "other": 2, "k": 3]])
            Resource("S", in: stack, type: "Custom::R", properties: ["Twice": 1, "Once": 2, "Twice": 3])
        }
        #expect(
            synthesis.texts == [
                "error: an object in 'stack/R' has the key 'k' twice [value/duplicate-key] "
                    + "help: write each key once; the later value would hide the earlier",
                "error: an object in 'stack/S' has the key 'Twice' twice [value/duplicate-key] "
                    + "help: write each key once; the later value would hide the earlier",
            ])
    }

    @Test("Many keys without a duplicate are fine, one duplicate among many is found")
    func manyKeys() {
        let names = (0..<100).map { "k\($0 * 37 % 100)" }
        func findings(_ names: [String]) -> [String] {
            TestApp { app in
                Resource(
                    "R", in: Stack("s", in: app), type: "T", properties: ["P": JSON(fields: names.map { ($0, 1) })])
            }.findings.map(\.ruleID)
        }
        #expect(findings(names) == [])
        #expect(findings(names + ["k50"]) == ["value/duplicate-key"])
    }

    @Test("A number that JSON cannot write is reported", arguments: [Double.nan, .infinity, -.infinity])
    func notANumber(number: Double) {
        let synthesis = TestApp { app in
            Resource("R", in: Stack("s", in: app), type: "T", properties: ["P": JSON(number)])
        }
        #expect(
            synthesis.texts == [
                "error: 's/R' has the number \(number), which JSON cannot write [value/not-a-number] "
                    + "help: use a finite number"
            ])
    }

    @Test("Values are nested up to 500 levels; what is deeper is reported, and does not crash")
    func depth() {
        func synthesis(depth: Int) -> TestApp {
            var value: JSON = "end"
            for _ in 0..<depth { value = [value] }
            return TestApp { Resource("R", in: Stack("s", in: $0), type: "T", properties: ["P": value]) }
        }
        synthesis(depth: 500).expectNoFindings()
        #expect(
            synthesis(depth: 501).texts == [
                "error: a value in 's/R' is nested more than 500 levels deep [value/too-deep] "
                    + "help: check the code that builds it for a loop"
            ])
        #expect(synthesis(depth: 10_000).findings.map(\.ruleID) == ["value/too-deep"])
    }

    @Test("Properties that are no object are reported; a macro may make them")
    func propertiesOfFunctions() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Resource(
                "R", in: stack, type: "T",
                properties: StringValue.transform("AWS::Include", parameters: ["Location": "s3://a/b"]).cast())
            Resource("S", in: stack, type: "T", properties: AWS.region.cast(to: StringValue.self).cast())
            Resource("X", in: stack, type: "T", properties: ("text" as StringValue).cast())
        }
        #expect(
            synthesis["s"]?["Resources", "R", "Properties"]
                == ["Fn::Transform": ["Name": "AWS::Include", "Parameters": ["Location": "s3://a/b"]]])
        #expect(
            synthesis.texts == [
                "error: 'properties' of 's/X' is not an object with literal keys [value/not-an-object] "
                    + "help: pass a dictionary; its values may be known only at deployment, its keys not"
            ])
    }
}
