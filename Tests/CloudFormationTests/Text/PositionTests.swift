import CloudFormation
import OrderedCollections
import Testing

@Suite("Where the parts of a template stand")
struct PositionTests {
    private let yaml = """
        # Ünïcode before it
        Resources:
          Queue: # comment
            Type: AWS::SQS::Queue
            DependsOn: Tabelle
            Properties:
              "Tags":
                - {Key: ä, Value: b}
                -
                  Key: c
              Text: |
                one

                two

              Empty:
          Tabelle:
            Type: X

        """

    private let json = """
        {
         "Resources": {
          "Queue": {
           "Type": "AWS::SQS::Queue", "ä": 1, "Tags": [
            {"Key": "ä", "Value": [ ]},
            12.50
           ]
          }
         }
        }

        """

    private func places(_ document: ValueDocument) -> [String] {
        var places: [String] = []
        document.value.visit { _, path in
            let key = document.keyRange(of: path)?.description ?? "-"
            places.append("\(path) \(key) \(document.range(of: path)?.description ?? "?")")
            return true
        }
        return places
    }

    @Test("Every key and every value of a YAML text has its range")
    func inYAML() throws {
        #expect(
            places(try read(yaml)) == [
                " - 2:1-18:12",
                "Resources 2:1-2:10 3:3-18:12",
                "Resources.Queue 3:3-3:8 4:5-16:13",
                "Resources.Queue.Type 4:5-4:9 4:11-4:26",
                "Resources.Queue.DependsOn 5:5-5:14 5:16-5:23",
                "Resources.Queue.Properties 6:5-6:15 7:7-16:13",
                "Resources.Queue.Properties.Tags 7:7-7:13 8:9-10:17",
                "Resources.Queue.Properties.Tags[0] - 8:11-8:30",
                "Resources.Queue.Properties.Tags[0].Key 8:12-8:15 8:17-8:19",
                "Resources.Queue.Properties.Tags[0].Value 8:21-8:26 8:28-8:29",
                "Resources.Queue.Properties.Tags[1] - 10:11-10:17",
                "Resources.Queue.Properties.Tags[1].Key 10:11-10:14 10:16-10:17",
                "Resources.Queue.Properties.Text 11:7-11:11 11:13-14:12",
                "Resources.Queue.Properties.Empty 16:7-16:12 16:13-16:13",
                "Resources.Tabelle 17:3-17:10 18:5-18:12",
                "Resources.Tabelle.Type 18:5-18:9 18:11-18:12",
            ]
        )
    }

    @Test("Every key and every value of a JSON text has its range")
    func inJSON() throws {
        #expect(
            places(try read(json, format: .json)) == [
                " - 1:1-10:2",
                "Resources 2:2-2:13 2:15-9:3",
                "Resources.Queue 3:3-3:10 3:12-8:4",
                "Resources.Queue.Type 4:4-4:10 4:12-4:29",
                "Resources.Queue.ä 4:31-4:35 4:37-4:38",
                "Resources.Queue.Tags 4:40-4:46 4:48-7:5",
                "Resources.Queue.Tags[0] - 5:5-5:32",
                "Resources.Queue.Tags[0].Key 5:6-5:11 5:13-5:17",
                "Resources.Queue.Tags[0].Value 5:19-5:26 5:28-5:31",
                "Resources.Queue.Tags[1] - 6:5-6:10",
            ]
        )
    }

    @Test(
        "Lines are the same for LF, CR LF and CR, with and without a byte order mark", arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(lineBreak: String) throws {
        let usual = [try places(read(yaml)), try places(read(json, format: .json))]
        for mark in ["", "\u{FEFF}"] {
            #expect(places(try read(mark + yaml.replacing("\n", with: lineBreak))) == usual[0])
            #expect(places(try read(mark + json.replacing("\n", with: lineBreak), format: .json)) == usual[1])
        }
    }

    @Test("A path shows its key, and where there is nothing what is nearest")
    func locations() throws {
        let document = try TemplateReader.read(Array(yaml.utf8), file: "stacks/t.yaml")
        #expect(document.format == .yaml)
        #expect(document.template.resources["Queue"]?.dependsOn == ["Tabelle"])
        func place(_ components: TemplatePath.Component...) -> String {
            document.location(of: TemplatePath(components)).description
        }
        let queue: [TemplatePath.Component] = [.key("Resources"), .key("Queue")]
        #expect(document.location(of: TemplatePath(queue)).description == "stacks/t.yaml:3:3")
        #expect(place(.key("Resources"), .key("Queue"), .key("DependsOn"), .index(0)) == "stacks/t.yaml:5:5")
        #expect(place(.key("Resources"), .key("Nothing"), .key("Type")) == "stacks/t.yaml:2:1")
        #expect(place(.key("Outputs")) == "stacks/t.yaml:2:1")
        #expect(document.text.range(of: ["Outputs"]) == nil)
        #expect(document.text.keyRange(of: []) == nil)
        #expect(document.text.range(of: TemplatePath(queue + [.key("DependsOn"), .index(0)])) == nil)
    }
}
