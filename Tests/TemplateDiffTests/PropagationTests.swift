import CloudFormation
import TemplateDiff
import Testing

@Suite("A replacement is carried on")
struct PropagationTests {
    /// The difference of a bucket's name, with these other resources and sections on both sides.
    private func renamed(_ rest: String, sections: String = "") throws -> TemplateDiff {
        func template(_ name: String) -> String {
            """
            {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "\(name)"}}, \(rest)}\(sections)}
            """
        }
        return try Compared.templates(template("a"), template("b"))
    }

    struct Use: CustomTestStringConvertible {
        let value: String
        let mechanism: String
        var place = "Value"
        var testDescription: String { value }
    }

    static let uses = [
        Use(value: #"{"Ref": "B"}"#, mechanism: "Ref"),
        Use(value: #"{"Fn::GetAtt": ["B", "Arn"]}"#, mechanism: "Fn::GetAtt"),
        Use(value: #"{"Fn::GetAtt": "B.Arn"}"#, mechanism: "Fn::GetAtt"),
        Use(value: #"{"Fn::Sub": "${B.Arn}/*"}"#, mechanism: "Fn::Sub"),
        Use(value: #"{"Fn::Sub": ["${X}/*", {"X": {"Ref": "B"}}]}"#, mechanism: "Ref"),
        Use(value: #"{"Fn::Join": ["", ["x", {"Ref": "B"}]]}"#, mechanism: "Ref"),
        Use(value: #"{"Fn::If": ["C", {"Ref": "B"}, "x"]}"#, mechanism: "Ref", place: "Value.Fn::If[1]"),
        Use(value: #"{"Fn::Select": [0, [{"Ref": "B"}]]}"#, mechanism: "Ref"),
    ]

    @Test("through every function, which in place updates", arguments: uses)
    func inPlace(_ use: Use) throws {
        let diff = try renamed(
            #""R": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": \#(use.value)}}"#)
        #expect(diff["R"]?.kind == .updated)
        #expect(diff.lines() == ["\(use.place): update ← s/B \(use.mechanism) replaced"])
        #expect(diff["R"]?.properties.first?.because.first?.path == ["BucketName"])
    }

    @Test("through every function, which replaces where the place is create-only", arguments: uses)
    func createOnly(_ use: Use) throws {
        let diff = try renamed(
            #""R": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": \#(use.value)}}"#)
        // In a branch it counts only where the condition says so.
        #expect(diff["R"]?.kind == (use.value.contains("Fn::If") ? .mayBeReplaced : .replaced))
        #expect(diff["R"]?.oldResource == .deleted)
    }

    @Test("on and on, with all reasons")
    func chain() throws {
        let diff = try renamed(
            """
            "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "B"}}},
            "F": {"Type": "AWS::Lambda::Function", "Properties": {"Environment": {"Variables": {"T": {"Ref": "T"}}}}},
            "P": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Ref": "F"}}}
            """)
        #expect(diff["T"]?.kind == .replaced)
        #expect(diff.lines("F") == ["Environment.Variables.T: update ← s/T Ref replaced ← s/B Ref replaced"])
        // A function that is updated stays the same function.
        #expect(diff["P"] == nil)
    }

    @Test("far, in little time, with the beginning and the end of the reasons")
    func far() throws {
        let count = 4_000
        func template(_ name: String) -> String {
            let lines = (1..<count).map {
                #""T\#($0)": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "T\#($0 - 1)"}}}"#
            }
            return """
                {"Resources": {"T0": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "\(name)"}},
                \(lines.joined(separator: ","))}}
                """
        }
        let (old, new) = (try Compared.stack("s", template("a")), try Compared.stack("s", template("b")))
        let time = ContinuousClock().measure {
            let diff = TemplateDiff(from: [old], to: [new])
            #expect(diff.stacks.first?.resources.count { $0.kind == .replaced } == count)
            let because = diff["T\(count - 1)"]?.properties.first?.because ?? []
            #expect(because.count == 16)
            #expect(because.first?.target.logicalID == "T\(count - 2)")
            #expect(because.last?.target.logicalID == "T0")
        }
        #expect(time < .seconds(10))
    }

    @Test("in circles without end")
    func cycle() throws {
        let diff = try renamed(
            """
            "X": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::Sub": "${B}${Y}"}}},
            "Y": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "X"}}}
            """)
        #expect(diff["X"]?.kind == .replaced)
        #expect(diff["Y"]?.kind == .replaced)
    }

    @Test("as what may be, where it may be")
    func uncertain() throws {
        func template(_ type: String) -> String {
            """
            {"Resources": {"I": {"Type": "AWS::EC2::Instance", "Properties": {"InstanceType": "\(type)"}},
             "E": {"Type": "AWS::EC2::EIPAssociation", "Properties": {"InstanceId": {"Ref": "I"}}},
             "N": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "I"}}}}}
            """
        }
        let diff = try Compared.templates(template("a"), template("b"))
        #expect(diff["I"]?.kind == .mayBeReplaced)
        #expect(diff["N"]?.kind == .mayBeReplaced)
        #expect(diff.lines("N") == ["TopicName: mayReplace ← s/I Ref may be replaced"])
    }

    @Test("but not where the name stays")
    func stable() throws {
        // CloudFormation refuses this (a finding says so); what refers to the function is not part of it.
        func template(_ text: String) -> String {
            """
            {"Resources": {"F": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "f", "PackageType": "\(text)"}},
             "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "F"}}},
             "B": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::GetAtt": ["F", "Arn"]}}},
             "C": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::GetAtt": ["F", "SnapStartResponse"]}}}}}
            """
        }
        let diff = try Compared.templates(template("Zip"), template("Image"))
        #expect(diff["F"]?.kind == .replaced)
        #expect(diff["A"] == nil)
        #expect(diff["B"] == nil)
        #expect(diff["C"]?.kind == .updated)
    }

    @Test("but not over a change of the text")
    func text() throws {
        let diff = try Compared.templates(
            """
            {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "a"}},
             "R": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": "x"}}}}
            """,
            """
            {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "b"}},
             "R": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Ref": "B"}}}}}
            """)
        #expect(diff.lines() == [#"Value: update "x" → {"Ref":"B"}"#])
    }

    @Test("to outputs, importing stacks and stack outputs")
    func crossStack() throws {
        func producer(_ name: String) -> String {
            """
            {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "\(name)"}}},
             "Outputs": {"O": {"Value": {"Ref": "B"}, "Export": {"Name": "bucket"}}, "P": {"Value": {"Ref": "B"}}}}
            """
        }
        let consumer = try Compared.stack(
            "consumer",
            """
            {"Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::ImportValue": "bucket"}}},
             "U": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::GetStackOutput": {"StackName": "producer", "OutputName": "P"}}}}}}
            """)
        let diff = TemplateDiff(
            from: [consumer, try Compared.stack("producer", producer("a"))],
            to: [try Compared.stack("producer", producer("b")), consumer])
        #expect(diff["consumer/T"]?.kind == .replaced)
        #expect(
            diff.lines("consumer/T") == [
                "TopicName: replace ← producer/O Fn::ImportValue value changes ← producer/B Ref replaced"
            ])
        #expect(
            diff.lines("consumer/U") == [
                "Value: update ← producer/P Fn::GetStackOutput value changes ← producer/B Ref replaced"
            ])
        #expect(diff.entryNames("producer") == ["Outputs.O", "Outputs.P"])
    }

    @Test("through the parameter store, as what may be")
    func parameterStore() throws {
        func producer(_ value: String) -> String {
            #"{"Resources": {"P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/a/b", "Value": "\#(value)"}}}}"#
        }
        let consumer = try Compared.stack(
            "consumer",
            """
            {"Parameters": {"In": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/a/b"}}, "Resources": {
             "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "{{resolve:ssm:/a/b}}"}},
             "B": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "{{resolve:ssm:/a/b:3}}"}},
             "C": {"Type": "AWS::SNS::Topic", "Properties": {"DisplayName": {"Ref": "In"}}}}}
            """)
        let diff = TemplateDiff(
            from: [consumer, try Compared.stack("producer", producer("a"))],
            to: [consumer, try Compared.stack("producer", producer("b"))])
        #expect(diff.lines("consumer/A") == ["TopicName: mayReplace ← producer/P SSM parameter Value changes"])
        #expect(diff["consumer/B"] == nil)
        #expect(
            diff.lines("consumer/C") == [
                "DisplayName: update ← consumer/In Ref value changes ← producer/P SSM parameter Value changes"
            ])
    }

    @Test("into nested stacks and out of them")
    func nested() throws {
        let inner = [
            "N": """
            {"Parameters": {"In": {"Type": "String"}, "Other": {"Type": "String", "Default": "x"}},
             "Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "In"}}}},
             "Outputs": {"Out": {"Value": {"Fn::GetAtt": ["T", "TopicArn"]}}}}
            """
        ]
        func template(_ name: String) -> String {
            """
            {"Resources": {"B": {"Type": "AWS::S3::Bucket", "Properties": {"BucketName": "\(name)"}},
             "N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u", "Parameters": {"In": {"Ref": "B"}}}},
             "P": {"Type": "AWS::Lambda::Permission", "Properties": {"SourceArn": {"Fn::GetAtt": ["N", "Outputs.Out"]}}}}}
            """
        }
        let diff = TemplateDiff(
            from: [try Compared.stack("s", template("a"), nested: inner)],
            to: [try Compared.stack("s", template("b"), nested: inner)])
        #expect(diff.stacks.map(\.id) == ["s", "s/N"])
        #expect(diff.lines("N") == ["Parameters.In: update ← s/B Ref replaced"])
        #expect(
            diff.lines("s/N/T") == [
                "TopicName: replace ← s/N/In Ref value changes ← s/N nested-stack parameter replaced ← s/B Ref replaced"
            ])
        #expect(diff["P"]?.kind == .replaced)
        #expect(diff["P"]?.properties.first?.because.first?.mechanism == "nested-stack output")
    }

    @Test("from a parameter's default, as what may be: who deploys may give another value")
    func parameters() throws {
        func template(_ value: String) -> String {
            """
            {"Parameters": {"Name": {"Type": "String", "Default": "\(value)"}}, "Resources": {
             "T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "Name"}}},
             "Q": {"Type": "AWS::SQS::Queue", "Properties": {"Tags": [{"Key": "n", "Value": {"Fn::Sub": "${Name}!"}}]}}}}
            """
        }
        let diff = try Compared.templates(template("a"), template("b"))
        #expect(diff["T"]?.kind == .mayBeReplaced)
        #expect(diff.lines("T") == ["TopicName: mayReplace ← s/Name Ref Default changes"])
        #expect(diff.lines("Q") == ["Tags[n].Value: update ← s/Name Fn::Sub Default changes"])
        #expect(diff.entryNames() == ["Parameters.Name"])
    }

    @Test("from a parameter of a nested stack only where the stack around it gives no value")
    func nestedDefaults() throws {
        func nested(_ value: String) -> [String: String] {
            [
                "N": """
                {"Parameters": {"A": {"Type": "String", "Default": "\(value)"}, "B": {"Type": "String", "Default": "\(value)"}},
                 "Resources": {"T": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "A"}}},
                  "U": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Ref": "B"}}}}}
                """
            ]
        }
        let outer = #"""
            {"Resources": {"N": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "u", "Parameters": {"A": "given"}}}}}
            """#
        let diff = TemplateDiff(
            from: [try Compared.stack("s", outer, nested: nested("a"))],
            to: [try Compared.stack("s", outer, nested: nested("b"))])
        #expect(diff["s/N/T"] == nil)
        #expect(diff["s/N/U"]?.kind == .replaced)
    }

    @Test("from the entries of a mapping that are used")
    func mappings() throws {
        func template(_ value: String) -> String {
            """
            {"Mappings": {"M": {"prod": {"name": "\(value)", "same": "x"}, "dev": {"name": "y"}}}, "Resources": {
             "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::FindInMap": ["M", "prod", "name"]}}},
             "B": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::FindInMap": ["M", "prod", "same"]}}},
             "C": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::FindInMap": ["M", {"Ref": "AWS::Region"}, "name"]}}},
             "D": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::FindInMap": ["M", "dev", "name"]}}}}}
            """
        }
        let diff = try Compared.templates(template("a"), template("b"))
        #expect(diff["A"]?.kind == .replaced)
        #expect(diff.lines("A") == ["TopicName: replace ← s/M Fn::FindInMap prod.name changes"])
        #expect(diff["B"] == nil)
        #expect(diff["C"]?.kind == .mayBeReplaced)
        #expect(diff["D"] == nil)
    }

    @Test("from conditions, to what they choose and to what exists under them")
    func conditions() throws {
        func template(_ value: String) -> String {
            """
            {"Conditions": {"C": {"Fn::Equals": [{"Ref": "AWS::Region"}, "\(value)"]}, "D": {"Fn::Not": [{"Condition": "C"}]}}, "Resources": {
             "A": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::If": ["D", "x", "y"]}}},
             "B": {"Type": "AWS::SNS::Topic", "Condition": "C"},
             "E": {"Type": "AWS::SNS::Topic"}}, "Outputs": {"O": {"Condition": "D", "Value": "v"}}}
            """
        }
        let diff = try Compared.templates(template("a"), template("b"))
        #expect(diff["A"]?.kind == .mayBeReplaced)
        #expect(
            diff.lines("A") == [
                "TopicName: mayReplace ← s/D Fn::If may come out differently ← s/C Condition definition changes"
            ])
        #expect(diff["B"]?.kind == .updated)
        #expect(diff["B"]?.attributes.map(\.name) == ["Condition"])
        #expect(diff["B"]?.attributes.first?.because.map(\.event) == ["definition changes"])
        #expect(diff["E"] == nil)
        #expect(diff.entryNames() == ["Conditions.C", "Conditions.D", "Outputs.O"])
    }

    @Test("from an attribute that an update in place changes")
    func attributes() throws {
        func template(_ value: String) -> String {
            """
            {"Resources": {"L": {"Type": "AWS::EC2::LaunchTemplate", "Properties": {"LaunchTemplateData": {"ImageId": "\(value)"}}},
             "G": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": {"LaunchTemplate": {"LaunchTemplateId": {"Ref": "L"}, "Version": {"Fn::GetAtt": ["L", "LatestVersionNumber"]}}}},
             "P": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "n", "Value": "\(value)"}},
             "Q": {"Type": "AWS::SSM::Parameter", "Properties": {"Value": {"Fn::GetAtt": ["P", "Value"]}}},
             "X": {"Type": "Custom::X", "Properties": {"ServiceToken": "t", "A": "\(value)"}},
             "Y": {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": {"Fn::GetAtt": ["X", "Name"]}}}}}
            """
        }
        let diff = try Compared.templates(template("a"), template("b"))
        #expect(
            diff.lines("G") == ["LaunchTemplate.Version: update ← s/L Fn::GetAtt LaunchTemplateData changes"])
        #expect(diff.lines("Q") == ["Value: update ← s/P Fn::GetAtt Value changes"])
        // What a custom resource answers is for its program to say.
        #expect(diff["Y"]?.kind == .mayBeReplaced)
    }
}
