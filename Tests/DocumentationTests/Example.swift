import CloudFormation
import Foundation
import OrderedCollections
import Strata

/// The program that an article shows. The Swift of the article is in the file that makes the example, so it was compiled; the
/// YAML of the article is what the smallest form of the construct becomes.
struct Example: Sendable {
    /// The symbol that the article is of: `StrataSQS/Queue`.
    let symbol: String
    /// The file that makes the example.
    let file: String
    /// What the YAML shows: types of resources, and sections such as `Outputs`; nothing for an article without YAML.
    let shows: [String]
    private let smallest: @Sendable (App) -> Void
    private let more: (@Sendable (App) -> Void)?

    /// Makes an example whose parts are declared in a stack.
    init(
        _ symbol: String, shows: [String], smallest: @escaping @Sendable (Stack) -> Void,
        more: (@Sendable (Stack) -> Void)? = nil, file: StaticString = #filePath
    ) {
        let rest = more.map { declare in { @Sendable (app: App) in declare(Stack("app", in: app)) } }
        self.init(symbol, shows, "\(file)", { smallest(Stack("app", in: $0)) }, rest)
    }

    /// An example that declares its stacks itself.
    static func inApp(
        _ symbol: String, shows: [String], smallest: @escaping @Sendable (App) -> Void,
        more: (@Sendable (App) -> Void)? = nil, file: StaticString = #filePath
    ) -> Example { Example(symbol, shows, "\(file)", smallest, more) }

    private init(
        _ symbol: String, _ shows: [String], _ file: String, _ smallest: @escaping @Sendable (App) -> Void,
        _ more: (@Sendable (App) -> Void)?
    ) {
        self.symbol = symbol
        self.shows = shows
        self.file = file
        self.smallest = smallest
        self.more = more
    }

    /// The files of assets, and the present.
    private static func app() -> App {
        App(
            now: Timestamp(secondsSinceEpoch: 1_780_000_000),
            root: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files").path)
    }

    /// What is found in the smallest form and in the rest.
    var findings: [Finding] {
        [smallest, more].compactMap(\.self).flatMap { declare in
            let app = Self.app()
            declare(app)
            return app.synthesize().findings
        }
    }

    /// The parts of the templates that the article shows, as YAML without a newline at the end.
    func yaml() throws -> String {
        let app = Self.app()
        smallest(app)
        let parts = app.synthesize().stacks.compactMap { stack -> TemplateValue? in
            var template = stack.template.template
            template.resources = template.resources.filter { shows.contains($0.value.type) }
            guard case .object(let members) = template.templateValue else { return nil }
            let kept = members.filter {
                shows.contains($0.key) || ($0.key == "Resources" && !template.resources.isEmpty)
            }
            return kept.isEmpty ? nil : .object(kept)
        }
        return try parts.map { String(decoding: try YAMLWriter.bytes($0), as: UTF8.self) }
            .joined(separator: "---\n").trimmingCharacters(in: .newlines)
    }
}
