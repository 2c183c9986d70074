import CloudFormation
import Testing

@Suite("CloudFormation's short forms")
struct YAMLShortFormTests {
    @Test(
        "A short form is read as the function",
        arguments: [
            ("!Ref Queue", #"{"Ref":"Queue"}"#), ("!Ref 'AWS::Region'", #"{"Ref":"AWS::Region"}"#),
            ("!Condition IsProd", #"{"Condition":"IsProd"}"#),
            ("!GetAtt A.Arn", #"{"Fn::GetAtt":["A","Arn"]}"#),
            ("!GetAtt A.Outputs.B.C", #"{"Fn::GetAtt":["A","Outputs.B.C"]}"#),
            ("!GetAtt [A, !Ref B]", #"{"Fn::GetAtt":["A",{"Ref":"B"}]}"#), ("!GetAtt A", #"{"Fn::GetAtt":["A"]}"#),
            ("!GetAtt \"A.B\"", #"{"Fn::GetAtt":["A","B"]}"#),
            ("!Sub 'a-${B}'", #"{"Fn::Sub":"a-${B}"}"#),
            ("!Sub ['${a}', {a: !Ref B}]", #"{"Fn::Sub":["${a}",{"a":{"Ref":"B"}}]}"#),
            ("!Sub\n  - '${a}'\n  - a: 1", #"{"Fn::Sub":["${a}",{"a":1}]}"#),
            ("!Sub |\n  one\n  ${Two}\n", #"{"Fn::Sub":"one\n${Two}\n"}"#),
            ("!If [C, a, !Ref AWS::NoValue]", #"{"Fn::If":["C","a",{"Ref":"AWS::NoValue"}]}"#),
            ("!Equals [!Ref A, 1]", #"{"Fn::Equals":[{"Ref":"A"},1]}"#),
            (
                "!And [!Condition A, !Not [!Condition B]]",
                #"{"Fn::And":[{"Condition":"A"},{"Fn::Not":[{"Condition":"B"}]}]}"#
            ),
            ("!Or [!Condition A, !Condition B]", #"{"Fn::Or":[{"Condition":"A"},{"Condition":"B"}]}"#),
            ("!Join ['', [a, !Sub b]]", #"{"Fn::Join":["",["a",{"Fn::Sub":"b"}]]}"#),
            ("!Select [0, !GetAZs '']", #"{"Fn::Select":[0,{"Fn::GetAZs":""}]}"#),
            ("!GetAZs", #"{"Fn::GetAZs":""}"#), ("!Base64 yes", #"{"Fn::Base64":"yes"}"#),
            ("!Split [',', a]", #"{"Fn::Split":[",","a"]}"#), ("!ImportValue x", #"{"Fn::ImportValue":"x"}"#),
            ("!ImportValue\n  Fn::Sub: x", #"{"Fn::ImportValue":{"Fn::Sub":"x"}}"#),
            ("!FindInMap [A, B, C]", #"{"Fn::FindInMap":["A","B","C"]}"#),
            ("!FindInMap [A, B, C, DefaultValue: d]", #"{"Fn::FindInMap":["A","B","C",{"DefaultValue":"d"}]}"#),
            ("!Cidr [10.0.0.0/16, 6, 8]", #"{"Fn::Cidr":["10.0.0.0/16",6,8]}"#),
            ("!Length [a]", #"{"Fn::Length":["a"]}"#), ("!ToJsonString {a: 1}", #"{"Fn::ToJsonString":{"a":1}}"#),
            ("!Transform {Name: M, Parameters: {a: b}}", #"{"Fn::Transform":{"Name":"M","Parameters":{"a":"b"}}}"#),
            (
                "!GetStackOutput {StackName: s, OutputName: o}",
                #"{"Fn::GetStackOutput":{"StackName":"s","OutputName":"o"}}"#
            ),
            ("!Contains [[a], !Ref B]", #"{"Fn::Contains":[["a"],{"Ref":"B"}]}"#),
            ("!RefAll AWS::EC2::VPC::Id", #"{"Fn::RefAll":"AWS::EC2::VPC::Id"}"#),
        ]
    )
    func forms(yaml: String, expected: String) throws {
        let text = "a: \(yaml)".replacing("\n", with: "\n  ")
        #expect(try json(text) == "{\"a\":\(expected)}")
        #expect(try findings(text) == [])
    }

    @Test("A tag that is no short form is a finding, and nothing of it is lost")
    func unknown() throws {
        #expect(try json("a: !sub x") == #"{"a":{"Fn::sub":"x"}}"#)
        #expect(
            try findings("a: !sub x") == [
                """
                error: !sub is no function of CloudFormation; read as Fn::sub [template/yaml-tag]
                  at t.yaml:1:4
                  help: did you mean !Sub?
                """
            ]
        )
        #expect(try json("a: !Fn::Sub x") == #"{"a":{"Fn::Sub":"x"}}"#)
        #expect(try read("a: !Fn::Sub x").findings.first?.help == "did you mean !Sub?")
        #expect(try json("a: !ForEach [x]") == #"{"a":{"Fn::ForEach":["x"]}}"#)
        let finding = try #require(try read("a: [!Rain::Embed {b: c}]").findings.first)
        #expect(finding.message == "!Rain::Embed is no function of CloudFormation; read as Fn::Rain::Embed")
        #expect(finding.help?.hasPrefix("there are: !And !Base64 !Cidr !Condition") == true)
        #expect(finding.location == SourceLocation(file: "t.yaml", line: 1, column: 5))
    }

    @Test("A short form stands where it is written, its operand behind the tag")
    func places() throws {
        let text = """
            A: !GetAtt B.Outputs.C
            D: &anchor !Sub
              - x
              - y: !Ref "z"
            E: !GetAtt 'F.G'
            """
        let document = try read(text)
        func place(_ components: TemplatePath.Component...) -> [String?] {
            let path = TemplatePath(components)
            return [document.keyRange(of: path)?.description, document.range(of: path)?.description]
        }
        #expect(place(.key("A")) == ["1:1-1:2", "1:4-1:23"])
        #expect(place(.key("A"), .key("Fn::GetAtt")) == ["1:4-1:11", "1:12-1:23"])
        #expect(place(.key("A"), .key("Fn::GetAtt"), .index(0)) == [nil, "1:12-1:13"])
        #expect(place(.key("A"), .key("Fn::GetAtt"), .index(1)) == [nil, "1:14-1:23"])
        #expect(place(.key("D"), .key("Fn::Sub")) == ["2:12-2:16", "3:3-4:16"])
        #expect(place(.key("D"), .key("Fn::Sub"), .index(1), .key("y")) == ["4:5-4:6", "4:8-4:16"])
        #expect(place(.key("D"), .key("Fn::Sub"), .index(1), .key("y"), .key("Ref")) == ["4:8-4:12", "4:13-4:16"])
        #expect(place(.key("E"), .key("Fn::GetAtt"), .index(1)) == [nil, "5:15-5:16"])
    }
}
