import CloudFormation
import OrderedCollections
import Testing

@Suite("Intrinsic functions")
struct IntrinsicFunctionTests {
    /// Each function with its form in a template.
    static let forms: [(IntrinsicFunction, TemplateValue)] = [
        (.ref("Queue"), ["Ref": "Queue"]),
        (.ref(.region), ["Ref": "AWS::Region"]),
        (.getAttribute(resource: "Queue", attribute: "Arn"), ["Fn::GetAtt": ["Queue", "Arn"]]),
        (.getAttribute(resource: "Db", attribute: "Endpoint.Port"), ["Fn::GetAtt": ["Db", "Endpoint.Port"]]),
        (.getAttribute(resource: "A", attribute: ["Ref": "P"]), ["Fn::GetAtt": ["A", ["Ref": "P"]]]),
        (.substitute(SubstitutionTemplate(parsing: "${A}-x"), variables: nil), ["Fn::Sub": "${A}-x"]),
        (
            .substitute(SubstitutionTemplate(parsing: "${v}"), variables: ["v": ["Ref": "A"]]),
            ["Fn::Sub": ["${v}", ["v": ["Ref": "A"]]]]
        ),
        (.substitute(SubstitutionTemplate(parsing: "x"), variables: [:]), ["Fn::Sub": ["x", [:]]]),
        (.join(delimiter: ",", list: ["a", ["Ref": "B"]]), ["Fn::Join": [",", ["a", ["Ref": "B"]]]]),
        (.join(delimiter: "", list: ["Ref": "Ids"]), ["Fn::Join": ["", ["Ref": "Ids"]]]),
        (.split(delimiter: ",", source: ["Ref": "B"]), ["Fn::Split": [",", ["Ref": "B"]]]),
        (.select(index: 0, list: ["a"]), ["Fn::Select": [0, ["a"]]]),
        (.base64("x"), ["Fn::Base64": "x"]),
        (.base64(["Fn::Sub": "x"]), ["Fn::Base64": ["Fn::Sub": "x"]]),
        (.cidr(ipBlock: ["Ref": "V"], count: 6, cidrBits: 5), ["Fn::Cidr": [["Ref": "V"], 6, 5]]),
        (.cidr(ipBlock: "10.0.0.0/16", count: "6", cidrBits: nil), ["Fn::Cidr": ["10.0.0.0/16", "6"]]),
        (
            .findInMap(map: "M", topKey: ["Ref": "AWS::Region"], secondKey: "ami", defaultValue: nil),
            ["Fn::FindInMap": ["M", ["Ref": "AWS::Region"], "ami"]]
        ),
        (
            .findInMap(map: "M", topKey: "a", secondKey: "b", defaultValue: nil as TemplateValue),
            ["Fn::FindInMap": ["M", "a", "b", ["DefaultValue": nil]]]
        ),
        (.getAvailabilityZones(region: ""), ["Fn::GetAZs": ""]),
        (.getAvailabilityZones(region: ["Ref": "AWS::Region"]), ["Fn::GetAZs": ["Ref": "AWS::Region"]]),
        (
            .getStackOutput(stackName: "network", outputName: "VpcId", region: nil, roleARN: nil),
            ["Fn::GetStackOutput": ["StackName": "network", "OutputName": "VpcId"]]
        ),
        (
            .getStackOutput(stackName: ["Ref": "S"], outputName: "O", region: "eu-west-1", roleARN: "arn"),
            [
                "Fn::GetStackOutput": [
                    "StackName": ["Ref": "S"], "OutputName": "O", "Region": "eu-west-1", "RoleArn": "arn",
                ]
            ]
        ),
        (
            .ifElse(condition: "IsProd", then: 1, otherwise: ["Ref": "AWS::NoValue"]),
            ["Fn::If": ["IsProd", 1, ["Ref": "AWS::NoValue"]]]
        ),
        (.importValue("name"), ["Fn::ImportValue": "name"]),
        (.importValue(["Fn::Sub": "${A}-x"]), ["Fn::ImportValue": ["Fn::Sub": "${A}-x"]]),
        (.length([1, 2]), ["Fn::Length": [1, 2]]),
        (.length(["Ref": "P"]), ["Fn::Length": ["Ref": "P"]]),
        (.toJSONString(["a": 1]), ["Fn::ToJsonString": ["a": 1]]),
        (.toJSONString([1]), ["Fn::ToJsonString": [1]]),
        (
            .forEach(
                name: "Topics",
                identifier: "Name",
                collection: ["a", "b"],
                outputKey: "Topic${Name}",
                body: ["Type": "AWS::SNS::Topic"]
            ),
            ["Fn::ForEach::Topics": ["Name", ["a", "b"], ["Topic${Name}": ["Type": "AWS::SNS::Topic"]]]]
        ),
        (
            .transform(name: "AWS::Include", parameters: ["Location": "s3://b/k"]),
            ["Fn::Transform": ["Name": "AWS::Include", "Parameters": ["Location": "s3://b/k"]]]
        ),
        (.transform(name: "Mine", parameters: nil), ["Fn::Transform": ["Name": "Mine"]]),
        (.and([["Condition": "A"], ["Condition": "B"]]), ["Fn::And": [["Condition": "A"], ["Condition": "B"]]]),
        (.or([["Condition": "A"], ["Condition": "B"]]), ["Fn::Or": [["Condition": "A"], ["Condition": "B"]]]),
        (.not(["Condition": "A"]), ["Fn::Not": [["Condition": "A"]]]),
        (.equals(["Ref": "A"], "x"), ["Fn::Equals": [["Ref": "A"], "x"]]),
        (.condition("IsProd"), ["Condition": "IsProd"]),
        (.contains(list: ["a"], value: ["Ref": "P"]), ["Fn::Contains": [["a"], ["Ref": "P"]]]),
        (.eachMemberEquals(list: ["Ref": "P"], value: "a"), ["Fn::EachMemberEquals": [["Ref": "P"], "a"]]),
        (.eachMemberIn(list: ["Ref": "P"], allowed: ["a"]), ["Fn::EachMemberIn": [["Ref": "P"], ["a"]]]),
        (.refAll(parameterType: "AWS::EC2::VPC::Id"), ["Fn::RefAll": "AWS::EC2::VPC::Id"]),
        (.valueOf(parameter: "P", attribute: "Tags.Stage"), ["Fn::ValueOf": ["P", "Tags.Stage"]]),
        (
            .valueOfAll(parameterType: "AWS::EC2::VPC::Id", attribute: "Tags.Stage"),
            ["Fn::ValueOfAll": ["AWS::EC2::VPC::Id", "Tags.Stage"]]
        ),
    ]

    @Test("Every function is written in its form and recognised in it", arguments: forms)
    func roundTrip(function: IntrinsicFunction, value: TemplateValue) {
        #expect(function.templateValue == value)
        #expect(IntrinsicFunction(value, inCondition: true) == function)
    }

    @Test("Every function that CloudFormation has is in the table of forms")
    func completeness() {
        let keys = Self.forms.compactMap { $0.1.objectValue?.keys.first }
        for key in IntrinsicFunction.Key.allCases {
            #expect(keys.contains { $0 == key.rawValue || $0.hasPrefix(key.rawValue + "::") }, "\(key.rawValue)")
        }
    }

    @Test("GetAtt is recognised in its dotted form, cut at the first dot")
    func dottedGetAtt() {
        #expect(
            IntrinsicFunction(["Fn::GetAtt": "Db.Endpoint.Port"])
                == .getAttribute(resource: "Db", attribute: "Endpoint.Port")
        )
    }

    @Test("An object with the key Condition is a function only inside a condition")
    func conditionKey() {
        #expect(IntrinsicFunction(["Condition": "IsProd"]) == nil)
        #expect(IntrinsicFunction(["Condition": ["StringEquals": [:]]], inCondition: true) == nil)
    }

    @Test(
        "What does not have a function's shape is not taken for one",
        arguments: [
            "Ref", 1, nil, [], [:], ["Ref": "A", "B": 1], ["Ref": ["A"]], ["Ref": 1], ["Fn::GetAtt": ["A"]],
            ["Fn::GetAtt": "NoDot"], ["Fn::GetAtt": [["Ref": "A"], "Arn"]], ["Fn::Sub": ["a"]],
            ["Fn::Sub": ["a", "b"]], ["Fn::Sub": 1], ["Fn::Join": ["a"]], ["Fn::Join": [1, []]], ["Fn::If": ["A", 1]],
            ["Fn::If": [["Ref": "A"], 1, 2]], ["Fn::Not": [1, 2]], ["Fn::Equals": [1]],
            ["Fn::FindInMap": ["M", "a", "b", "c"]], ["Fn::ForEach::": ["i", [], ["k": 1]]],
            ["Fn::ForEach::X": ["i", [], ["k": 1, "l": 2]]], ["Fn::ForEach": ["i", [], ["k": 1]]],
            ["Fn::GetStackOutput": ["StackName": "s"]],
            ["Fn::GetStackOutput": ["StackName": "s", "OutputName": "o", "Extra": 1]], ["Fn::Unknown": 1],
            ["Fn::Transform": "x"], ["Fn::ValueOf": ["p", 1]], ["Fn::And": 1],
        ] as [TemplateValue]
    )
    func notAFunction(value: TemplateValue) {
        #expect(IntrinsicFunction(value, inCondition: true) == nil)
    }
}
