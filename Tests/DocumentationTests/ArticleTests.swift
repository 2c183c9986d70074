import CloudFormation
import DocumentationCatalogues
import Foundation
import Testing

@Suite("Articles of constructs")
struct ArticleTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private let catalogues: DocumentationCatalogues
    private let facts: SourceFacts

    // Once for all tests, since each test makes a suite of its own.
    private static let read = Result { (try DocumentationCatalogues(root: root), try SourceFacts(root: root)) }

    init() throws { (catalogues, facts) = try Self.read.get() }

    private func article(of symbol: String) throws -> Article {
        try #require(catalogues.article(of: symbol), "no catalogue has a page '# ``\(symbol)``'")
    }

    /// The text without white space, and without what only `swift format` decides.
    private func plain(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }

    // MARK: What there is

    @Test("Every public construct has an article, an example, and a place among its module's topics")
    func complete() throws {
        let constructs = facts.constructs
        #expect(constructs.count > 40)
        let examples = Set(Examples.all.map(\.symbol))
        let curated = Set(catalogues.all.flatMap(\.curated))
        func missing(_ isThere: (String) -> Bool) -> [String] { constructs.map(\.symbol).filter { !isThere($0) } }
        #expect(missing { catalogues.article(of: $0) != nil } == [], "constructs without an article")
        #expect(missing(examples.contains) == [], "constructs without an example")
        #expect(missing(curated.contains) == [], "constructs that are not in the topics of their module")
    }

    @Test("Every public module that is no service has a catalogue, and each catalogue a first page with topics")
    func modules() throws {
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        let products = manifest.matches(of: /\.library\(name: "(\w+)"/).map { String($0.output.1) }
        #expect(products.contains("Strata"))
        for product in products {
            #expect(catalogues.all.contains { $0.module == product }, "\(product) has no \(product).docc")
        }
        for catalogue in catalogues.all {
            let page = catalogue.landingPage
            #expect(page != nil, "\(catalogue.module).docc has no page '# ``\(catalogue.module)``'")
            #expect(page?.text.contains("\n## Topics\n") == true, "\(catalogue.module) has no topics")
        }
    }

    // MARK: Examples

    @Test(
        "The Swift of an article is compiled",
        arguments: Examples.all)
    func swift(_ example: Example) throws {
        let article = try article(of: example.symbol)
        let source = plain(try String(contentsOf: URL(filePath: example.file), encoding: .utf8))
        let blocks = article.blocks("swift")
        #expect(!blocks.isEmpty, "\(article.path) has no Swift")
        for block in blocks {
            #expect(source.contains(plain(block)), "\(article.path): not in \(example.file):\n\(block)")
        }
    }

    @Test("Examples synthesize without findings", arguments: Examples.all)
    func findings(_ example: Example) {
        #expect(example.findings.map { "\($0.ruleID): \($0.message)" } == [])
    }

    /// `STRATA_RECORD=1` writes what is expected into the articles.
    @Test("The YAML of an article is what its construct becomes", arguments: Examples.all.filter { !$0.shows.isEmpty })
    func yaml(_ example: Example) throws {
        let article = try article(of: example.symbol)
        let yaml = try example.yaml()
        #expect(!yaml.isEmpty, "\(example.symbol) becomes nothing of what it is to show")
        let blocks = article.blocks("yaml")
        if blocks != [yaml], ProcessInfo.processInfo.environment["STRATA_RECORD"] != nil, blocks.count == 1 {
            let text = article.text.replacing("\n```yaml\n\(blocks[0])\n```", with: "\n```yaml\n\(yaml)\n```")
            try text.write(to: Self.root.appending(path: article.path), atomically: true, encoding: .utf8)
        } else {
            #expect(blocks == [yaml], "\(article.path)")
        }
    }

    // MARK: Facts

    /// The articles of a kind of resource.
    private func symbols(of kind: String) -> [String] {
        let name = String(kind.dropLast("Kind".count))
        let names = name == "Parameter" ? ["StringParameter", "StringListParameter"] : [name]
        return facts.constructs.filter { names.contains($0.name) && $0.module != "Strata" }.map(\.symbol)
    }

    @Test("An article lists every access to its kind of resource, with all actions")
    func accesses() throws {
        let accesses = facts.accesses
        #expect(accesses.count > 8)
        for (kind, list) in accesses {
            let symbols = symbols(of: kind)
            #expect(!symbols.isEmpty, "nothing is a \(kind)")
            for symbol in symbols {
                let article = try article(of: symbol)
                let rows = (article.table("Permissions") ?? []).map { row in
                    SourceFacts.Access(
                        name: String((Article.code(in: row[0]).first ?? "").drop { $0 == "." }),
                        actions: Article.code(in: row[1]).sorted())
                }
                #expect(rows.sorted { $0.name < $1.name } == list, "\(article.path)")
            }
        }
    }

    @Test("An article lists every metric of its kind of resource")
    func metrics() throws {
        let metrics = facts.metrics
        #expect(metrics.count == 7)
        for (kind, list) in metrics {
            let symbols = symbols(of: kind)
            #expect(!symbols.isEmpty, "nothing is a \(kind)")
            for symbol in symbols {
                let article = try article(of: symbol)
                let rows = (article.table("Metrics") ?? []).map { row in
                    let cells = row.prefix(4).map { Article.code(in: $0).first ?? "" }
                    return SourceFacts.Metric(
                        name: String(cells[0].drop { $0 == "." }), metric: cells[1],
                        statistic: String(cells[2].drop { $0 == "." }), unit: String(cells[3].drop { $0 == "." }))
                }
                #expect(rows.sorted { $0.name < $1.name } == list, "\(article.path)")
            }
        }
    }

    @Test("Pages name every rule that the sources of documented modules name, and no other")
    func rules() {
        let named = Set(
            catalogues.all.flatMap(\.articles).flatMap { $0.table("Rules") ?? [] }.flatMap { Article.code(in: $0[0]) })
        let known = Set(catalogues.all.flatMap { facts.ruleIDs(in: $0.module) })
        #expect(known.count > 200)
        #expect(known.subtracting(named).sorted() == [], "rules that are in no table below 'Rules'")
        #expect(named.subtracting(facts.ruleIDs(in: nil)).sorted() == [], "rules that there are not")
    }

    @Test("An article leads to AWS's documentation", arguments: Examples.all)
    func links(_ example: Example) throws {
        guard example.symbol != "Strata/App", example.symbol != "Strata/Group" else { return }
        let article = try article(of: example.symbol)
        #expect(article.text.contains("](https://docs.aws.amazon.com/"), "\(article.path)")
    }
}
