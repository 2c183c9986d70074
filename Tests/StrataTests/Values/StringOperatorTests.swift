import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Values and Swift strings side by side")
struct StringOperatorTests {
    private let suffix = "/x"

    @Test("What + joins is what interpolation makes of it")
    func plus() {
        #expect(property(AWS.region + "/*") == ["Fn::Sub": "${AWS::Region}/*"])
        #expect(property("a-" + AWS.region + suffix) == ["Fn::Sub": "a-${AWS::Region}/x"])
        #expect(property(suffix + AWS.region) == ["Fn::Sub": "/x${AWS::Region}"])
        #expect(property(AWS.region + "\(AWS.partition)") == ["Fn::Sub": "${AWS::Region}${AWS::Partition}"])
        var text: StringValue = "a"
        text += "b"
        text += AWS.region
        #expect(property(text) == ["Fn::Sub": "ab${AWS::Region}"])
        let literals: StringValue = "a" + "b"
        #expect(property(literals) == "ab")
    }

    @Test("A sequence of values is joined, and an element of a list is selected by its place")
    func lists() {
        #expect(
            property([AWS.region, "b"].joined(separator: ",")) == ["Fn::Join": [",", [["Ref": "AWS::Region"], "b"]]])
        #expect(property(AWS.stackID.split(separator: ":")[3]) == property(AWS.stackID.split(separator: ":").select(3)))
    }

    @Test("JSON is made of literals and of Swift's dictionaries, lists and strings")
    func json() {
        let texts = ["b": "1", "a": "2"]
        let names = ["x", "y"]
        #expect(property(JSON(["b": 1, "a": "\(AWS.region)"])) == ["b": 1, "a": ["Ref": "AWS::Region"]])
        #expect(JSON(texts).expression == .object([.init("a", .string("2")), .init("b", .string("1"))]))
        #expect(JSON(["k": JSON(1)] as [String: JSON]).expression == .object([.init("k", .integer(1))]))
        #expect(property(JSON(names)) == ["x", "y"])
        #expect(property(JSON(suffix)) == "/x")
        #expect(MapValue<StringValue>(texts).expression == JSON(texts).expression)
    }

    @Test("Numbers and truth values of Swift stand in interpolations")
    func interpolations() {
        let flag = true
        let ratio = 0.5
        #expect(property("\(flag)-\(ratio)" as StringValue) == "true-0.5")
    }

    @Test("Tags, outputs, overrides and comparisons take Swift strings")
    func variables() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let parameter = Parameter("P", in: stack)
            Output("Text", in: stack, value: suffix)
            Output("Number", in: stack, value: 3 + suffix.count)
            let queue = Resource("Q", in: stack, type: "AWS::SQS::Queue")
            queue.tag("one", suffix)
            queue.tag(["two": suffix])
            queue.override("QueueName", with: parameter.value)
            let isSuffix = Condition("C", in: stack, parameter.value == suffix)
            let isOther = Condition("D", in: stack, parameter.value != suffix)
            _ = Condition("E", in: stack, isSuffix && isOther || !isSuffix && parameter.value == "b")
        }
        synthesis.expectNoFindings()
        #expect(synthesis["s"]?["Outputs", "Text", "Value"] == "/x")
        #expect(synthesis["s"]?["Outputs", "Number", "Value"] == "5")
        #expect(
            synthesis["s"]?["Resources", "Q", "Properties"] == [
                "Tags": [["Key": "one", "Value": "/x"], ["Key": "two", "Value": "/x"]],
                "QueueName": ["Ref": "P"],
            ])
        #expect(synthesis["s"]?["Conditions", "C"] == ["Fn::Equals": [["Ref": "P"], "/x"]])
        #expect(synthesis["s"]?["Conditions", "D"] == ["Fn::Not": [["Fn::Equals": [["Ref": "P"], "/x"]]]])
        #expect(
            synthesis["s"]?["Conditions", "E"] == [
                "Fn::Or": [
                    ["Fn::And": [["Condition": "C"], ["Condition": "D"]]],
                    ["Fn::And": [["Fn::Not": [["Condition": "C"]]], ["Fn::Equals": [["Ref": "P"], "b"]]]],
                ]
            ])
    }
}
