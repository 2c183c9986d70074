import CloudFormation
import Strata
import StrataTesting
import Testing

@Suite("Parameters")
struct ParameterTests {
    @Test("Everything that was said is written, in CloudFormation's order")
    func everything() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            Parameter(
                "Size", in: stack, type: .number, default: "3", description: "How many", allowedValues: ["1", "3"],
                allowedPattern: "[0-9]", constraintDescription: "one or three", minLength: 1, maxLength: 2,
                minValue: 0, maxValue: 9, noEcho: true)
            Resource("R", in: stack, type: "T")
        }
        #expect(
            synthesis["s"]?["Parameters", "Size"] == [
                "Type": "Number", "Description": "How many", "Default": "3", "AllowedValues": ["1", "3"],
                "AllowedPattern": "[0-9]", "ConstraintDescription": "one or three", "MinLength": 1, "MaxLength": 2,
                "MinValue": 0, "MaxValue": 9, "NoEcho": true,
            ])
    }

    @Test("A parameter's value is a reference; in a construct its id is made of the path")
    func values() {
        let synthesis = TestApp { app in
            let stack = Stack("s", in: app)
            let parameter = Parameter("P", in: Group("Group", in: stack))
            let list = Parameter("L", in: stack, type: .list(of: "AWS::EC2::Subnet::Id"))
            let number = Parameter("N", in: stack, type: .number)
            Resource(
                "R", in: stack, type: "T",
                properties: [
                    "A": JSON(parameter.value), "B": JSON(list.listValue), "C": JSON(number.integerValue),
                    "D": "\(parameter.value)!",
                ])
        }
        #expect(synthesis["s"]?.ids(in: .parameters) == ["GroupPC1B55244", "L", "N"])
        #expect(
            synthesis["s"]?["Resources", "R", "Properties"] == [
                "A": ["Ref": "GroupPC1B55244"], "B": ["Ref": "L"], "C": ["Ref": "N"],
                "D": ["Fn::Sub": "${GroupPC1B55244}!"],
            ])
        #expect(synthesis["s"]?["Parameters", "L", "Type"] == "List<AWS::EC2::Subnet::Id>")
    }

    @Test("A lookup reads the parameter store, and can be renamed")
    func lookup() {
        let app = App()
        let stack = Stack("s", in: app)
        let parameter = Parameter("Vpc", in: stack, lookup: "/vpc/id", as: "AWS::EC2::VPC::Id")
        Resource("R", in: stack, type: "T", properties: ["V": JSON(parameter.value)])
        #expect(parameter.type.isParameterStoreValue)
        #expect(parameter.defaultValue == "/vpc/id")
        parameter.defaultValue = "/dev/vpc/id"
        #expect(
            TestApp(app)["s"]?["Parameters", "Vpc"]
                == ["Type": "AWS::SSM::Parameter::Value<AWS::EC2::VPC::Id>", "Default": "/dev/vpc/id"])
    }

    @Test(
        "A type knows whether it is a list",
        arguments: [
            (ParameterType.string, false), (.number, false), (.stringList, true), (.numberList, true),
            (.list(of: "AWS::EC2::Subnet::Id"), true), (.parameterStore(.stringList), true),
            (.parameterStore(.list(of: .string)), true), (.parameterStore(), false), (.parameterStoreName, false),
        ])
    func lists(type: ParameterType, isList: Bool) {
        #expect(type.isList == isList)
    }
}
