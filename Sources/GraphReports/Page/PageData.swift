import CloudFormation
import DependencyGraph
import OrderedCollections

/// What the page knows beside the picture: nodes by the ids of the picture, lines, and the dependencies that they stand for.
///
/// Members have short names and texts that recur stand in one list: a page of 2,000 nodes stays small.
struct PageData {
    private let view: GraphView
    private var graph: DependencyGraph { view.graph }

    init(_ view: GraphView) { self.view = view }

    var json: String { JSONWriter.string(value) }

    private var value: TemplateValue {
        var texts = TextList()
        let layout = PictureLayout(view)
        let nodes = layout.drawn.map { node(value: $0, &texts) }
        let links = view.links.map { link(value: $0, &texts) }
        return [
            "level": .string(view.level.rawValue), "nodes": .array(nodes), "links": .array(links),
            "texts": .array(texts.texts.map { .string($0) }),
        ]
    }

    /// `[id, name, what it is, full name, construct path, place]`
    private func node(value node: DependencyGraph.NodeID, _ texts: inout TextList) -> TemplateValue {
        let own = graph.nodes[node]
        let kind: String =
            switch own.kind {
            case .resource(let type): type
            case .output(let export?): "output, exported as \(export)"
            case .external(let external): "\(external.words), not made by these stacks"
            case .stack, .parameter, .output(nil): own.kind.word
            }
        return [
            .integer(node), texts[own.name], texts[kind], texts[graph.name(of: node)],
            texts[own.constructPath ?? ""], texts[own.location?.description ?? ""],
        ]
    }

    /// `[consumer, producer, strength, dependencies]`, each of them `[consumer, producer, mechanism, property, place]`
    private func link(value link: GraphView.Link, _ texts: inout TextList) -> TemplateValue {
        var edges: [TemplateValue] = []
        for index in link.edges {
            let edge = graph.edges[index]
            let detail = edge.detail.isEmpty ? "" : " \(edge.detail)"
            edges.append([
                texts[view.labels.full(edge.consumer)], texts[view.labels.full(edge.producer)],
                texts[edge.mechanism.rawValue + detail], texts[graph.innerProperty(of: edge)],
                texts[edge.location?.description ?? ""],
            ])
        }
        return [
            .integer(link.consumer), .integer(link.producer), texts[link.strength.rawValue], .array(edges),
        ]
    }
}

/// Texts, each once.
private struct TextList {
    private(set) var texts: OrderedSet<String> = []

    /// The number of a text.
    subscript(_ text: String) -> TemplateValue {
        mutating get { .integer(texts.append(text).index) }
    }
}
