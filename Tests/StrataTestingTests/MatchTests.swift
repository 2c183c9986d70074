import CloudFormation
import OrderedCollections
import Strata
import StrataSQS
import StrataTesting
import Testing

@Suite("Matches")
struct MatchTests {
    /// What differs between a property `Value` and what is expected of it.
    private func differences(_ value: TemplateValue?, _ match: Match) -> [String] {
        var resource = TemplateResource(type: "Custom::Thing")
        resource.properties["Value"] = value
        var template = Template()
        template.resources["Thing"] = resource
        let tested = TestTemplate(template)
        let found = failures { tested.expectResource(of: "Custom::Thing", where: ["Value": match]) }
        let isFound = !tested.resources(of: "Custom::Thing", where: ["Value": match]).isEmpty
        #expect(isFound == found.isEmpty)
        return (found.first?.text ?? "").split(separator: "\n").dropFirst().map {
            String($0.trimmingPrefix("  Properties."))
        }
    }

    @Test("Literals are themselves")
    func literals() {
        for (value, match) in [
            ("a", "a"), (1, 1), (0.5, 0.5), (true, true), (nil, nil), ([1, 2], [1, 2]), (["a": 1], ["a": 1]),
        ] as [(TemplateValue, Match)] {
            #expect(differences(value, match) == [])
        }
        #expect(differences("1", 1) == [#"Value: expected 1, found "1""#])
        #expect(differences(1, "1") == [#"Value: expected "1", found 1"#])
        #expect(differences(nil, false) == ["Value: expected false, found nothing"])
        #expect(differences(false, nil) == ["Value: expected null, found false"])
    }

    @Test("Objects need only have what is named, at every depth; exactly() closes them, at every depth")
    func objects() {
        let value: TemplateValue = ["a": 1, "b": ["c": 2, "d": [["e": 3, "f": 4]]]]
        #expect(differences(value, ["b": ["d": [["f": 4]]]]) == [])
        #expect(
            differences(value, .exactly(["b": ["d": [["f": 4]]]])) == [
                "Value.b.d[0].e: expected nothing, found 3", "Value.b.c: expected nothing, found 2",
                "Value.a: expected nothing, found 1",
            ])
        #expect(differences(value, .exactly(["b": ["d": [["f": .any, "e": .any]], "c": 2], "a": 1])) == [])
        #expect(differences(value, .equal(to: ["b": ["c": 2, "d": [["f": 4, "e": 3]]], "a": 1])) == [])
        #expect(
            differences(value, .equal(to: ["a": 1, "b": ["c": 3, "g": 1]])) == [
                "Value.b.c: expected 3, found 2", "Value.b.g: expected 1, found nothing",
                #"Value.b.d: expected nothing, found [{"e":3,"f":4}]"#,
            ])
        #expect(differences("text", ["a": 1]) == [#"Value: expected {"a":1}, found "text""#])
    }

    @Test("Lists have exactly what is named, in order")
    func lists() {
        #expect(differences([1, 2], [2, 1]) == ["Value[0]: expected 2, found 1", "Value[1]: expected 1, found 2"])
        #expect(differences([1], [1, 2]) == ["Value[1]: expected 2, found nothing"])
        #expect(differences([1, 2], [1]) == ["Value[1]: expected nothing, found 2"])
        #expect(differences(1, [1]) == ["Value: expected [1], found 1"])
        #expect(differences([], []) == [])
    }

    @Test("Any value and none")
    func presence() {
        #expect(differences(.some(.null), .any) == [])
        #expect(differences(nil as TemplateValue?, .absent) == [])
        #expect(differences(1, .absent) == ["Value: expected nothing, found 1"])
        #expect(differences(nil as TemplateValue?, .any) == ["Value: expected any value, found nothing"])
        #expect(differences(["a": 1], ["b": .absent]) == [])
        #expect(differences(nil as TemplateValue?, ["b": .absent]) == [])
        #expect(differences(nil as TemplateValue?, ["b": .any]) == [#"Value: expected {"b":any value}, found nothing"#])
    }

    @Test("A list that contains elements gives each of them one of its own, wherever it is")
    func containing() {
        let tags: TemplateValue = [["Key": "a", "Value": "1"], ["Key": "b", "Value": "2"]]
        #expect(differences(tags, .containing(["Key": "b"])) == [])
        #expect(differences(tags, .containing(["Key": "b"], ["Key": "a"])) == [])
        #expect(differences(tags, .containing(["Key": .any], ["Key": "a"])) == [])
        #expect(
            differences(tags, .containing(["Key": "b", "Value": "3"])) == [
                #"Value[1].Value: expected "3", found "2""#
            ])
        #expect(
            differences(tags, .containing(["Key": "c"])) == [
                #"Value: expected a list containing {"Key":"c"}, found "#
                    + #"[{"Key":"a","Value":"1"},{"Key":"b","Value":"2"}]"#
            ])
        #expect(differences([1, 2], .containing(.any, 1)) == [])
        #expect(differences([1], .containing(1, 1)) == ["Value: expected a list containing 1, found [1]"])
        #expect(differences("a", .containing("a")) == [#"Value: expected a list containing "a", found "a""#])
    }

    @Test("References by Ref, Fn::GetAtt and in texts")
    func references() {
        let getAtt: TemplateValue = ["Fn::GetAtt": ["Queue", "Arn"]]
        #expect(differences(["Ref": "Queue"], .ref(of: "Queue")) == [])
        #expect(differences(["Fn::Sub": "${Queue}"], .ref(of: "Queue")) == [])
        #expect(differences(getAtt, .attribute("Arn", of: "Queue")) == [])
        #expect(differences(["Fn::Sub": "${Queue.Arn}"], .attribute("Arn", of: "Queue")) == [])
        #expect(
            differences(getAtt, .attribute("Url", of: "Queue")) == [
                #"Value: expected Fn::GetAtt Url of Queue, found {"Fn::GetAtt":["Queue","Arn"]}"#
            ])
        #expect(differences(getAtt, .ref(of: "Queue")).count == 1)
        #expect(
            differences(["Ref": "Queue2"], .ref(of: "Queue")) == [
                #"Value: expected Ref of Queue, found {"Ref":"Queue2"}"#
            ])
        #expect(differences(["Fn::Sub": "${Queue.Arn}/*"], .attribute("Arn", of: "Queue")).count == 1)
        for value in [
            getAtt, ["Fn::Sub": "x/${Queue.Arn}/*"], ["Fn::Join": ["", ["a", ["Ref": "Queue"]]]],
            ["Fn::Sub": ["${x}", ["x": ["Ref": "Queue"]]]],
        ] as [TemplateValue] {
            #expect(differences(value, .reference(to: "Queue")) == [])
        }
        #expect(differences(["Fn::Sub": "${!Queue}"], .reference(to: "Queue")).count == 1)
        #expect(differences(["Fn::Sub": ["${Queue}", ["Queue": "x"]]], .reference(to: "Queue")).count == 1)
        #expect(
            differences("Queue", .reference(to: "Queue")) == [
                #"Value: expected a reference to Queue, found "Queue""#
            ])
    }

    @Test("A construct in a reference stands for its main resource, or for all in it")
    func constructs() {
        let app = App()
        let stack = Stack("app", in: app)
        let queue = Queue("Orders", in: stack)
        let pair = Group("Pair", in: stack)
        Resource("One", in: pair, type: "Custom::One")
        let two = Resource("Two", in: pair, type: "Custom::Two")
        let parameter = Parameter("Stage", in: stack, type: .string)
        Resource(
            "Use", in: stack, type: "Custom::Use",
            properties: ["Arn": JSON(queue.arn), "Two": JSON(two.ref), "Stage": JSON(parameter.value)])
        let template = TestTemplate(of: stack)
        template.expectResource(
            of: "Custom::Use",
            where: ["Arn": .attribute("Arn", of: queue), "Two": .ref(of: pair), "Stage": .ref(of: parameter)])
        template.expectNoResource(of: "Custom::Use", where: ["Arn": .reference(to: pair)])
        let found = failures { template.expectResource(of: "Custom::Use", where: ["Arn": .reference(to: pair)]) }
        #expect(found.first?.text.contains("expected a reference to PairOne") == true)
        #expect(found.first?.text.contains(" or PairTwo") == true)
    }

    @Test("Texts by beginning, end, part and pattern, also with references in them")
    func texts() {
        for match in [.prefix("or"), .suffix("rs"), .text(containing: "der"), .pattern("^o[a-z]+s$")] as [Match] {
            #expect(differences("orders", match) == [])
        }
        #expect(
            differences("orders", .prefix("x")) == [#"Value: expected a text that begins with "x", found "orders""#])
        #expect(differences("orders", .suffix("x")) == [#"Value: expected a text that ends with "x", found "orders""#])
        #expect(differences("orders", .text(containing: "x")) == [#"Value: expected a text with "x", found "orders""#])
        #expect(
            differences("orders", .pattern("^x")) == [#"Value: expected a text of the pattern /^x/, found "orders""#])
        #expect(
            differences("a", .pattern("(")) == [
                #"Value: expected a text of /(/, which is no regular expression, found "a""#
            ])
        #expect(differences("orders", .suffix("de")).count == 1)
        #expect(differences("orders", .prefix("rd")).count == 1)
        #expect(differences(1, .prefix("1")) == [#"Value: expected a text that begins with "1", found 1"#])
        #expect(differences(["Fn::Sub": "arn:${AWS::Partition}:s3"], .pattern("Partition.:s3$")) == [])
    }

    @Test("JSON in a text is matched inside")
    func json() {
        let text: TemplateValue = #"{"limits":{"orders":5},"open":true}"#
        #expect(differences(text, .json(["limits": ["orders": 5]])) == [])
        #expect(
            differences(text, .json(["limits": ["orders": 6]])) == [
                "Value.limits.orders: expected 6, found 5"
            ])
        #expect(differences("no", .json(["a": 1])) == [#"Value: expected JSON text of {"a":1}, found "no""#])
        #expect(differences(["Fn::Sub": #"{"q":"${Q.Arn}"}"#], .json(["q": "${Q.Arn}"])) == [])
    }

    @Test("Not, one of several, and a function of one's own")
    func combinations() {
        #expect(differences(1, .not(2)) == [])
        #expect(differences(nil as TemplateValue?, .not(2)) == [])
        #expect(differences(2, .not(2)) == ["Value: expected not 2, found 2"])
        #expect(differences("a", .including("a")) == [])
        #expect(differences(["b", "a"], .including("a")) == [])
        #expect(
            differences(["b"], .including("a")) == [#"Value: expected "a" or a list containing "a", found ["b"]"#])
        #expect(differences(2, .oneOf(1, 2)) == [])
        #expect(differences(3, .oneOf(1, 2)) == ["Value: expected 1 or 2, found 3"])
        let even = Match.satisfying("an even number") { ($0.integerValue ?? 1).isMultiple(of: 2) }
        #expect(differences(4, even) == [])
        #expect(differences(5, even) == ["Value: expected an even number, found 5"])
    }

    @Test("Long values are shortened in failures")
    func long() {
        let found = differences(.string(String(repeating: "x", count: 1_000)), 1)
        #expect(found == ["Value: expected 1, found \"\(String(repeating: "x", count: 239))… (1002 characters)"])
    }
}
