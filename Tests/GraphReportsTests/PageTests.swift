import DependencyGraph
import Foundation
import GraphReports
import Testing

/// The page in a real browser: headless Chromium opens the file, a script in it does what a user does, and says what it saw.
@Suite(.enabled(if: Chromium.isInstalled && Chromium.hasGraphviz, "Chromium or Graphviz is not installed"))
struct PageTests {
    private func page(hostile: Bool = false) throws -> String {
        let report = try GraphReport(ReportSample.graph(hostile: hostile), GraphOptions(level: .resource))
        return report.html(svg: try Graphviz().svg(report.dot()), title: "Sample")
    }

    @Test("Search counts what it finds, and Enter goes to it")
    func search() throws {
        let seen = try Chromium.run(
            page(),
            """
            type('queue');
            see('count', byId('page-count').textContent);
            key(field, 'Enter');
            see('current', document.querySelector('.node.current text').textContent);
            see('after', byId('page-count').textContent);
            type('nothing like it');
            see('none', byId('page-count').textContent);
            """)
        #expect(seen == ["count": "1 found", "current": "Queue", "after": "1 of 1", "none": "none"])
    }

    @Test("A strength that is switched off is not drawn")
    func filter() throws {
        let seen = try Chromium.run(
            page(),
            """
            const drawn = () => [...document.querySelectorAll('.edge')].filter((edge) => getComputedStyle(edge).display !== 'none').length;
            see('all', drawn());
            document.querySelector('#page-strengths input[value=light]').click();
            see('without light', drawn());
            document.querySelector('#page-strengths input[value=hard]').click();
            see('without hard', drawn());
            """)
        let all = try #require(seen["all"].flatMap { Int($0) })
        #expect(seen["without light"] == "\(all - 1)")
        #expect(seen["without hard"] == "0")
    }

    @Test("A click on a node shows its dependencies with their lines, and marks what hangs together with it")
    func select() throws {
        let seen = try Chromium.run(
            page(),
            """
            const node = [...document.querySelectorAll('.node')].find((node) => node.textContent.includes('Queue'));
            node.dispatchEvent(new MouseEvent('click', { bubbles: true }));
            see('shown', !byId('page-panel').hidden);
            see('line', byId('page-panel').textContent.includes('Shop/consumer.swift:8'));
            see('up', document.querySelectorAll('.node.up').length);
            see('down', document.querySelectorAll('.node.down').length);
            key(document.body, 'Escape');
            see('closed', byId('page-panel').hidden);
            """)
        #expect(seen["shown"] == "true")
        #expect(seen["line"] == "true")
        #expect(seen["up"].flatMap { Int($0) } ?? 0 >= 2)
        #expect(seen["down"] == "0")
        #expect(seen["closed"] == "true")
    }

    @Test("Nodes can be reached and opened with the keyboard alone")
    func keyboard() throws {
        let seen = try Chromium.run(
            page(),
            """
            const node = document.querySelector('.node[tabindex]');
            node.focus();
            key(node, 'Enter');
            see('shown', !byId('page-panel').hidden);
            key(document.body, 'Escape');
            const scale = () => Number(document.querySelector('#page-canvas svg > g').getAttribute('transform').match(/scale\\(([0-9.]+)/)[1]);
            await frame();
            const before = scale();
            key(document.body, '+');
            await frame();
            see('zoomed', scale() > before && before > 0);
            key(document.body, '/');
            see('search', document.activeElement.id);
            """)
        #expect(seen == ["shown": "true", "zoomed": "true", "search": "page-search"])
    }

    @Test("Names are text, whatever they hold")
    func hostile() throws {
        let seen = try Chromium.run(
            page(hostile: true),
            """
            see('images', document.querySelectorAll('img').length);
            type('onerror');
            see('found', byId('page-count').textContent !== 'none');
            key(field, 'Enter');
            see('scripts', document.querySelectorAll('script').length);
            """)
        // The data, the page's own script, and two of the test's.
        #expect(seen == ["images": "0", "found": "true", "scripts": "4"])
    }
}
