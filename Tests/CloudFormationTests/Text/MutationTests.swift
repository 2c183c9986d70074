import CloudFormation
import Foundation
import OrderedCollections
import TestSupport
import Testing

/// 100,000 texts with mistakes, made of templates, samples and what is odd in both. `STRATA_MUTATIONS` sets another number.
@Suite("Texts with mistakes")
struct MutationTests {
    private static let shards = 4
    private static let count =
        ProcessInfo.processInfo.environment["STRATA_MUTATIONS"].flatMap { Int($0) } ?? 100_000

    /// Small texts in both formats: resources of the committed templates, small templates, pieces of the samples.
    private static let corpus: Result<[[UInt8]], any Error> = Result {
        var texts: [[UInt8]] = []
        for file in try OwnTemplates.committed(stage: "dev") {
            let value = try TemplateValue(json: Array(Data(contentsOf: file)))
            for resource in value["Resources"]?.objectValue.map({ Array($0.values) }) ?? [] {
                texts += [JSONWriter.bytes(resource), try YAMLWriter.bytes(resource)].filter { $0.count <= 500 }
            }
        }
        for template in SmallTemplates.all {
            texts += [Array(template.utf8), try YAMLWriter.bytes(TemplateValue(json: template))]
        }
        for sample in try Samples.yaml() {
            texts += Samples.parts(of: sample.text).map { Array($0.utf8) }.filter { $0.count <= 1_000 }
        }
        return texts
    }

    @Test(
        "Every one gives an error in the text, or a document that is written and read again as the same",
        arguments: 0..<shards)
    func mutations(shard: Int) throws {
        let corpus = try Self.corpus.get()
        #expect(corpus.count > 200)
        var mutator = Mutator(corpus, generator: SeededGenerator(seed: UInt64(1_000 + shard)))
        var (read, refused) = (0, 0)
        for index in 0..<(Self.count / Self.shards) {
            let bytes = mutator.mutant()
            let format: TemplateFormat? = index.isMultiple(of: 8) ? (index.isMultiple(of: 16) ? .json : .yaml) : nil
            do throws(TemplateDocumentError) {
                let document = try TemplateReader.readValue(bytes, file: "t", format: format)
                read += 1
                if index.isMultiple(of: 5) { try? check(document, bytes) }
            } catch {
                refused += 1
                check(error.finding, bytes)
            }
        }
        #expect(read > Self.count / Self.shards / 20)
        #expect(refused > Self.count / Self.shards / 20)
    }

    private func check(_ error: Finding, _ bytes: [UInt8]) {
        guard let location = error.location, let column = location.column, !error.message.isEmpty else {
            Issue.record("an error without a place: \(error)")
            return
        }
        // UTF-16 is counted in the UTF-8 that it becomes.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return }
        let isInside =
            location.line >= 1 && location.line <= bytes.count + 1 && column >= 1 && column <= bytes.count + 1
        if !isInside { Issue.record("\(error) in \(String(decoding: bytes, as: UTF8.self).debugDescription)") }
    }

    private func check(_ document: ValueDocument, _ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self).debugDescription
        let json = try TemplateReader.readValue(JSONWriter.bytes(document.value), file: "t", format: .json)
        #expect(json.value == document.value, "\(text)")
        let yaml = try TemplateReader.readValue(try YAMLWriter.bytes(document.value), file: "t", format: .yaml)
        #expect(yaml.value == document.value, "\(text)")
        #expect(yaml.findings == [], "\(text)")
        document.value.visit { _, path in
            let range = document.range(of: path)
            #expect(
                range.map { ($0.start.line, $0.start.column) <= ($0.end.line, $0.end.column) } == true,
                "\(path) in \(text)")
            return true
        }
    }
}
