import CloudFormation
import Strata
import StrataTesting
import TestSupport
import Testing

@Suite("Interpolation")
struct InterpolationTests {
    @Test("Text and references become Fn::Sub")
    func sub() {
        #expect(
            property { _, queue in "arn:\(AWS.partition):x:\(queue.ref)/\(queue.attribute("Arn"))" as StringValue }
                == ["Fn::Sub": "arn:${AWS::Partition}:x:${Queue}/${Queue.Arn}"])
    }

    @Test("One reference and no text is that reference")
    func single() {
        #expect(property { _, queue in "\(queue.ref)" as StringValue } == ["Ref": "Queue"])
        #expect(property { _, queue in "\(queue.attribute("Arn"))" as JSON } == ["Fn::GetAtt": ["Queue", "Arn"]])
    }

    @Test("An empty interpolation is an empty string")
    func empty() {
        #expect(property("\("")" as StringValue) == "")
    }

    @Test("What is literal is folded into the text")
    func literals() {
        enum Level: String { case high }
        #expect(
            property(
                "a\(StringValue("b"))\(1)\(IntegerValue(2))\(NumberValue(0.5))\(BooleanValue(true))\(Level.high)"
                    as StringValue)
                == "ab120.5truehigh")
        #expect(
            property { _, queue in "\(1)-\(queue.ref)-\(NumberValue(0.5))\(true as BooleanValue)" as StringValue }
                == ["Fn::Sub": "1-${Queue}-0.5true"])
    }

    @Test("An interpolation within an interpolation is flattened")
    func nested() {
        let value = property { _, queue in
            let inner: StringValue = "<\(queue.ref)>"
            return "a\(inner)b\(inner)" as StringValue
        }
        #expect(value == ["Fn::Sub": "a<${Queue}>b<${Queue}>"])
    }

    @Test("What is no reference becomes a variable, the same value one variable")
    func variables() {
        let value = property { _, queue in
            let piece = queue.ref.split(separator: "/").select(1)
            return "\(piece)-\(AWS.region)-\(piece)-\(StringValue.base64("x"))" as StringValue
        }
        #expect(
            value == [
                "Fn::Sub": [
                    "${Value1}-${AWS::Region}-${Value1}-${Value2}",
                    [
                        "Value1": ["Fn::Select": [1, ["Fn::Split": ["/", ["Ref": "Queue"]]]]],
                        "Value2": ["Fn::Base64": "x"],
                    ],
                ]
            ])
    }

    @Test("A variable never takes the name of a resource that the text refers to")
    func variableNames() {
        let value = property { stack, queue in
            let other = Resource("Value1", in: stack, type: "AWS::SQS::Queue")
            return "\(StringValue.base64("x")) \(other.ref)" as StringValue
        }
        #expect(value == ["Fn::Sub": ["${Value2} ${Value1}", ["Value2": ["Fn::Base64": "x"]]]])
    }

    @Test("An attribute whose name Fn::Sub cannot hold becomes a variable")
    func oddAttribute() {
        let value = property { _, queue in "a \(queue.attribute("some-thing else"))" as StringValue }
        #expect(
            value == ["Fn::Sub": ["a ${Value1}", ["Value1": ["Fn::GetAtt": ["Queue", "some-thing else"]]]]])
    }

    @Test("A literal ${name} is escaped, other dollars and braces are not")
    func escapes() {
        #expect(
            property { _, queue in "${HOME} $5 {x} $${a} ${!b} $\(queue.ref)}" as StringValue }
                == ["Fn::Sub": "${!HOME} $5 {x} $${!a} ${!!b} $${Queue}}"])
        #expect(property("${HOME}" as StringValue) == "${HOME}")
    }

    @Test("A literal ${ that is not closed becomes a variable, because Fn::Sub has no escape for it")
    func openEscapes() {
        #expect(
            property { _, queue in "${aws:\(queue.ref)}" as StringValue }
                == ["Fn::Sub": ["${Value1}aws:${Queue}}", ["Value1": "${"]]])
        #expect(
            property { _, queue in "${a${b}${}\(queue.ref)" as StringValue }
                == ["Fn::Sub": ["${Value1}a${!b}${Value1}}${Queue}", ["Value1": "${"]]])
    }

    @Test("A reference to another stack becomes a variable that imports it")
    func crossStack() {
        let synthesis = TestApp { app in
            let queue = Resource("Queue", in: Stack("a", in: app), type: "AWS::SQS::Queue")
            Resource("R", in: Stack("b", in: app), type: "T", properties: ["P": "<\(queue.attribute("Arn"))>"])
        }
        #expect(
            synthesis["b"]?["Resources", "R", "Properties", "P"] == [
                "Fn::Sub": [
                    "<${Value1}>", ["Value1": ["Fn::ImportValue": "a:ExportsOutputFnGetAttQueueArn042C0F02"]],
                ]
            ])
    }

    @Test("Whatever is interpolated, Fn::Sub evaluates to the text that was meant", arguments: 0..<400 as Range<UInt64>)
    func randomSegments(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let texts = [
            "$", "{", "}", "${", "${x}", "${!", "!", "a", "é", "日本", "👩‍👩‍👧", "\u{301}", "\n", "\"", "Value1", "$$", "%",
            "",
        ]
        var meant = ""
        let value = property { stack, queue in
            var segments = ValueInterpolation(literalCapacity: 0, interpolationCount: 0)
            let other = Resource("Value1", in: stack, type: "T")
            for _ in 0..<Int.random(in: 0...9, using: &random) {
                switch Int.random(in: 0..<8, using: &random) {
                case 0:
                    segments.appendInterpolation(queue.ref)
                    meant += "<Queue>"
                case 1:
                    segments.appendInterpolation(other.attribute("A.b"))
                    meant += "<Value1.A.b>"
                case 2:
                    segments.appendInterpolation(StringValue.base64("$"))
                    meant += "<base64 $>"
                case 3:
                    segments.appendInterpolation("${\(other.ref)}" as StringValue)
                    meant += "${<Value1>}"
                default:
                    let text = texts.randomElement(using: &random) ?? ""
                    segments.appendLiteral(text)
                    meant += text
                }
            }
            return StringValue(stringInterpolation: segments)
        }
        #expect(SubEvaluator.evaluate(value) == meant)
    }
}
