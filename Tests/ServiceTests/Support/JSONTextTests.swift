import CloudFormation
import OrderedCollections
import Strata
import StrataTesting
import Testing

@Suite("JSON as text, and ARNs")
struct JSONTextTests {
    private func written(_ value: StringValue) -> TemplateValue? {
        let sample = TestTemplate { stack in
            Resource("Use", in: stack, type: "Custom::Use", properties: ["Text": JSON(value)])
        }
        return sample.properties(of: "Custom::Use")?["Text"]
    }

    @Test("Literals are written without spaces, in order, with escapes")
    func literals() {
        let text = written(.jsonText(["b": ["x\"y\n", true, nil, 1, 1.5], "a": [:], "c": []]))
        #expect(text == #"{"b":["x\"y\n",true,null,1,1.5],"a":{},"c":[]}"#)
    }

    @Test("References stand in strings, and what looks like one in text is escaped")
    func references() {
        let text = written(.jsonText(["region": JSON(AWS.region), "mixed": "\(AWS.region)-\"${x}\""]))
        #expect(text == ["Fn::Sub": #"{"region":"${AWS::Region}","mixed":"${AWS::Region}-\"${!x}\""}"#])
    }

    @Test("An ARN is taken apart now if it is a literal, and keeps colons of its resource")
    func literalARN() {
        let arn = ARN(splitting: "arn:aws-cn:lambda:cn-north-1:123456789012:function:f:1")
        #expect(arn.partition.literalString == "aws-cn")
        #expect(arn.service.literalString == "lambda")
        #expect(arn.region.literalString == "cn-north-1")
        #expect(arn.account.literalString == "123456789012")
        #expect(arn.resource.literalString == "function:f:1")
        #expect(arn.value.literalString == "arn:aws-cn:lambda:cn-north-1:123456789012:function:f:1")
    }

    @Test("A text that is no ARN has empty parts")
    func noARN() {
        let arn = ARN(splitting: "nonsense")
        #expect(arn.resource.literalString == "")
        #expect(arn.region.literalString == "")
    }
}
