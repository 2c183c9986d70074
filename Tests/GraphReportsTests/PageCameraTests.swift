import DependencyGraph
import GraphReports
import Testing

/// What a large page shows where, in a real browser.
@Suite(.enabled(if: Chromium.isInstalled && Chromium.hasGraphviz, "Chromium or Graphviz is not installed"))
struct PageCameraTests {
    /// A chain of stacks, each with one resource, too long to be read as a whole.
    private func page(_ level: GraphOptions.Level, stacks: Int = 60) throws -> String {
        var nodes: [DependencyGraph.Node] = []
        for number in 0..<stacks {
            nodes.append(.init(kind: .stack, name: "stack\(number)"))
            nodes.append(.init(kind: .resource(type: "AWS::SQS::Queue"), name: "Queue\(number)", container: number * 2))
        }
        let edges = (1..<stacks).map { DependencyGraph.Edge($0 * 2 + 1, on: $0 * 2 - 1, .importValue) }
        let report = try GraphReport(DependencyGraph(nodes: nodes, edges: edges), GraphOptions(level: level))
        return report.html(svg: try Graphviz().svg(report.dot()))
    }

    /// Script that says whether the first element lies within the second.
    private let lies = """
        const lies = (inner, outer) => {
          const [own, around] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
          return own.width > 0 && own.left >= around.left - 1 && own.right <= around.right + 1
            && own.top >= around.top - 1 && own.bottom <= around.bottom + 1;
        };
        """

    @Test(
        "Going from find to find faster than the page draws still ends at the node",
        arguments: GraphOptions.Level.allCases)
    func search(level: GraphOptions.Level) throws {
        let seen = try Chromium.run(
            page(level),
            """
            \(lies)
            type('stack');
            for (let count = 0; count < 7; count += 1) key(field, 'Enter');
            await frame();
            see('count', byId('page-count').textContent);
            see('in sight', lies(document.querySelector('.node.current'), byId('page-canvas')));
            """)
        #expect(seen["count"]?.hasPrefix("7 of ") == true)
        #expect(seen["in sight"] == "true")
    }

    @Test("From afar the name of a stack stands in its box")
    func names() throws {
        let seen = try Chromium.run(
            page(.resource),
            """
            \(lies)
            key(document.body, '0');
            await frame();
            see('far', document.querySelector('#page-canvas svg').classList.contains('far'));
            const names = [...document.querySelectorAll('.names text')];
            see('names', names.length);
            const boxes = [...document.querySelectorAll('.cluster.stack path')];
            see('outside', names.filter((name) => !boxes.some((box) => lies(name, box))).length);
            """)
        #expect(seen == ["far": "true", "names": "60", "outside": "0"])
    }

    @Test("From afar the names of stacks are still drawn at stack level")
    func stackNames() throws {
        let seen = try Chromium.run(
            page(.stack, stacks: 20),
            """
            key(document.body, '0');
            await frame();
            see('far', document.querySelector('#page-canvas svg').classList.contains('far'));
            const sizes = [...document.querySelectorAll('.node text:first-of-type')].map((text) => text.getBoundingClientRect().height);
            see('readable', sizes.length === 20 && sizes.every((size) => size >= 9));
            """)
        #expect(seen == ["far": "true", "readable": "true"])
    }
}
