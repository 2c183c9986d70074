import Foundation

/// The index of all constructs: a part of `docs/README.md`, and a page of the built documentation.
package struct ConstructIndex {
    private static let start = "<!-- What follows is written by `make docs`. -->"
    private static let end = "<!-- End of what `make docs` writes. -->"

    private let groups: [(module: String, articles: [Article])]

    /// Lists the constructs that have a page.
    /// - Parameters:
    ///   - facts: What the sources say.
    ///   - catalogues: The pages.
    package init(_ facts: SourceFacts, _ catalogues: DocumentationCatalogues) {
        let articles = facts.constructs.compactMap { catalogues.article(of: $0.symbol) }
        // The language first, then what every service has, then services.
        let first = ["Strata", "StrataKit", "StrataSDKCalls"]
        let modules = Set(articles.map(\.module))
        let order = first.filter(modules.contains) + modules.subtracting(first).sorted()
        groups = order.map { module in (module, articles.filter { $0.module == module }) }
    }

    /// The symbols that it lists.
    package var symbols: [String] { groups.flatMap(\.articles).compactMap(\.symbol) }

    /// The modules that it lists constructs of.
    package var modules: [String] { groups.map(\.module) }

    /// The list for readers of the repository, with links to the pages' files.
    package var markdown: String {
        groups.map { module, articles in
            "### \(module)\n\n| | |\n| --- | --- |\n"
                + articles.map { article in
                    "| [`\(Self.name(of: article))`](../\(article.path)) | \(Self.plain(article.summary)) |"
                }
                .joined(separator: "\n")
        }
        .joined(separator: "\n\n")
    }

    /// The page of the built documentation, which leads to the pages of all modules.
    package var page: String {
        """
        # Constructs

        All of Strata's constructs, by module.

        @Metadata {
            @TechnologyRoot
        }


        """
            + groups.map { module, articles in
                "## \(module)\n\n"
                    + articles.map { article in
                        "- ``/\(article.symbol ?? "")``: \(Self.plain(article.summary))"
                    }
                    .joined(separator: "\n")
            }
            .joined(separator: "\n\n") + "\n"
    }

    /// Puts the list in the place of the one that a document holds.
    /// - Parameter document: The document, with the two lines between which the list stands.
    /// - Returns: The document as it must be; `nil` if it lacks one of those lines.
    package func written(into document: String) -> String? {
        guard let start = document.range(of: Self.start), let end = document.range(of: Self.end) else { return nil }
        return document[..<start.upperBound] + "\n\n\(markdown)\n\n" + document[end.lowerBound...]
    }

    private static func name(of article: Article) -> String {
        article.symbol?.split(separator: "/").last.map(String.init) ?? article.title
    }

    // Links to symbols are understood on the page itself alone.
    private static func plain(_ text: String) -> String { text.replacing("``", with: "`") }
}
