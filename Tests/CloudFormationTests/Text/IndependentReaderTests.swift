import CloudFormation
import Foundation
import TestSupport
import Testing

@Suite(
    "What PyYAML reads, too",
    .enabled(if: IndependentReader.isInstalled, Comment(rawValue: IndependentReader.skipMessage)))
struct IndependentReaderTests {
    /// One in many, so that a test that goes wrong is readable.
    private func sample(_ texts: [String]) -> Comment {
        Comment(rawValue: texts.prefix(5).joined(separator: "\n---\n"))
    }

    @Test("The samples are read alike")
    func samples() throws {
        let comparison = try IndependentReader.compare(try Samples.yaml().map { .init($0.text) })
        #expect(comparison.read == 4)
        #expect(comparison.different == [])
        #expect(comparison.onlyRefusedThere == [])
    }

    @Test("Plain scalars are taken for the same things, apart from what SnakeYAML takes otherwise")
    func scalars() throws {
        var generator = SeededGenerator(seed: 5)
        let alphabets = [
            "0123456789", "0123456789_", "01-+.eE", "0189:.", "0xbabF_1", "yYeEsSnNoOfF", "tTrRuUeE~", "0129-:T Z.",
        ]
        .map(Array.init)
        let words = [
            "null", "true", "yes", "No", "on", "OFF", "~", "False", "NULL", "0x1F", "0b11", "017", "1e3", "190:20:30",
        ]
        var texts: Set<String> = []
        while texts.count < 4_000 {
            let alphabet = alphabets.randomElement(using: &generator) ?? []
            var text = Int.random(in: 0..<6, using: &generator) == 0 ? words.randomElement(using: &generator) ?? "" : ""
            for _ in 0..<Int.random(in: 0...8, using: &generator) {
                text.append(alphabet.randomElement(using: &generator) ?? "0")
            }
            // Where a space, a dash or a colon is structure, and where Python cannot make a number of what it takes for one.
            let isStructure =
                text.hasPrefix(" ") || text.hasSuffix(" ") || text.hasPrefix("- ") || text.hasSuffix(":")
                || text.contains(": ") || text == "-" || text.hasPrefix("---")
            if !isStructure { texts.insert(text) }
        }
        let cases = texts.sorted().map { IndependentReader.Case("k: \($0)\n") }
        let comparison = try IndependentReader.compare(cases)
        #expect(comparison.different == [], sample(comparison.different))
        #expect(comparison.onlyRefusedHere == [], sample(comparison.onlyRefusedHere))
        #expect(comparison.onlyRefusedThere == [], sample(comparison.onlyRefusedThere))
    }

    @Test("What is written is read alike")
    func written() throws {
        var generator = SeededGenerator(seed: 6)
        var cases: [IndependentReader.Case] = []
        for index in 0..<800 {
            let value =
                index.isMultiple(of: 2)
                ? TemplateValue.random(depth: 4, using: &generator) : .randomFunction(depth: 4, using: &generator)
            cases.append(
                .init(String(decoding: try YAMLWriter.bytes(["Resources": value]), as: UTF8.self), ["Resources": value])
            )
        }
        let comparison = try IndependentReader.compare(cases)
        #expect(comparison.read == 800, sample(comparison.different + comparison.onlyRefusedThere))
    }

    @Test("Samples with random mistakes are read alike, or refused by both")
    func mutated() throws {
        var generator = SeededGenerator(seed: 7)
        let texts = try Samples.yaml().flatMap { Samples.parts(of: $0.text) }
        var cases: [IndependentReader.Case] = []
        while cases.count < 2_500 {
            guard let text = texts.randomElement(using: &generator) else { break }
            var mutator = Mutator(texts.map { Array($0.utf8) }, generator: generator)
            let bytes = mutator.mutant(of: Array(text.utf8), steps: 1)
            generator = mutator.generator
            // Where the two part is known: what ends a tag, and a tag that is no name.
            guard let mutant = String(validating: bytes, as: UTF8.self),
                !mutant.contains(/!(?![A-Z][A-Za-z0-9]*[ \n])/)
            else { continue }
            cases.append(.init(mutant))
        }
        let comparison = try IndependentReader.compare(cases)
        #expect(comparison.different == [], sample(comparison.different))
        #expect(comparison.read > 800)
        #expect(comparison.refused > 400)
        #expect(comparison.onlyRefusedHere.count < 20, sample(comparison.onlyRefusedHere))
        #expect(comparison.onlyRefusedThere.count < 20, sample(comparison.onlyRefusedThere))
    }
}
