/// How the page looks, in light and dark.
enum PageStyle {
    static var text: String { [colours, frame, picture, panel].joined(separator: "\n") }

    private static let colours = #"""
        :root {
          --back: #ffffff; --canvas: #f7f8fa; --text: #1b2330; --muted: #566275; --line: #d8dde5; --field: #ffffff;
          --hard: #c0392b; --soft: #a5690a; --light: #4a709b; --down: #1659c7; --up: #b0267a; --match: #d98e00;
          --cluster: #eef1f6; --cluster-line: #c4cbd6; --nested: #e3e8f0;
          --far-cluster: #e6ebf3; --far-node: #94a2b8;
          --stack: #e4ecfb; --stack-line: #3b62b5; --resource: #ffffff; --resource-line: #7a879b;
          --parameter: #f3ecfa; --parameter-line: #8457b8; --output: #e2f3ed; --output-line: #2b7f66;
          --external: #fdf3e1; --external-line: #a2690c; --shadow: 0 1px 3px rgb(20 30 50 / .12);
          color-scheme: light;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --back: #161b22; --canvas: #0f1319; --text: #e4e9f0; --muted: #9aa7b8; --line: #2d3643; --field: #0f1319;
            --hard: #ff7b6b; --soft: #e5ac4d; --light: #86b3e6; --down: #6ea8ff; --up: #ff85c8; --match: #ffc247;
            --cluster: #171d26; --cluster-line: #38444f; --nested: #1e2632;
            --far-cluster: #1a222d; --far-node: #56657c;
            --stack: #1b2b4d; --stack-line: #7da2ee; --resource: #222b38; --resource-line: #72819a;
            --parameter: #2d2340; --parameter-line: #b793e6; --output: #14342b; --output-line: #5cc3a2;
            --external: #3a2c12; --external-line: #dca84b; --shadow: 0 1px 3px rgb(0 0 0 / .5);
            color-scheme: dark;
          }
        }
        """#

    private static let frame = #"""
        * { box-sizing: border-box; }
        [hidden] { display: none !important; }
        html, body { height: 100%; margin: 0; }
        body {
          display: flex; flex-direction: column; overflow: hidden; color: var(--text); background: var(--back);
          font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif;
        }
        header {
          display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; padding: 10px 16px; z-index: 1;
          border-bottom: 1px solid var(--line); background: var(--back); box-shadow: var(--shadow);
        }
        #page-title { flex: 1 1 240px; min-width: 0; }
        #page-title h1 {
          margin: 0; font-size: 17px; font-weight: 650; overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
        }
        #page-title p { margin: 0; color: var(--muted); font-size: 13px; }
        #page-find { position: relative; flex: 0 1 300px; min-width: 180px; }
        #page-search {
          width: 100%; height: 34px; padding: 0 84px 0 12px; border: 1px solid var(--line); border-radius: 8px;
          color: var(--text); background: var(--field); font: inherit;
        }
        #page-search::placeholder { color: var(--muted); opacity: 1; }
        #page-search::-webkit-search-cancel-button { display: none; }
        #page-count {
          position: absolute; right: 12px; top: 0; line-height: 34px; color: var(--muted); font-size: 12px; pointer-events: none;
        }
        #page-strengths { display: flex; gap: 14px; margin: 0; padding: 0; border: 0; }
        #page-strengths legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        #page-strengths label { display: inline-flex; align-items: center; gap: 6px; height: 34px; cursor: pointer; }
        #page-strengths input { margin: 0; accent-color: var(--down); }
        #page-strengths b { color: var(--muted); font-weight: 400; }
        #page-strengths line { stroke-width: 2.4; }
        #page-zoom { display: flex; }
        #page-zoom button {
          height: 34px; min-width: 36px; padding: 0 10px; border: 1px solid var(--line); margin-left: -1px; color: var(--text);
          background: var(--field); font: inherit; cursor: pointer;
        }
        #page-zoom button:first-child { border-radius: 8px 0 0 8px; }
        #page-zoom button:last-child { border-radius: 0 8px 8px 0; }
        #page-zoom button:hover { background: var(--canvas); }
        :focus-visible { outline: 2px solid var(--down); outline-offset: 1px; }
        main { display: flex; flex: 1; min-height: 0; }
        #page-canvas {
          position: relative; flex: 1; min-width: 0; overflow: hidden; background: var(--canvas); cursor: grab;
          touch-action: none; user-select: none; -webkit-user-select: none;
        }
        #page-canvas.moving { cursor: grabbing; }
        #page-canvas > svg { display: block; width: 100%; height: 100%; }
        #page-empty { position: absolute; inset: 45% 0 auto; text-align: center; color: var(--muted); }
        #page-hint {
          position: absolute; left: 12px; bottom: 10px; margin: 0; padding: 3px 8px; border-radius: 6px; color: var(--muted);
          background: color-mix(in srgb, var(--canvas) 85%, transparent); font-size: 12px; pointer-events: none;
        }
        kbd {
          padding: 0 4px; margin-left: 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--back);
          font: 11px/1.4 ui-monospace, Menlo, Consolas, monospace;
        }
        kbd:first-child, kbd + kbd { margin-left: 0; }
        @media (max-width: 700px) { #page-hint { display: none; } }
        """#

    private static let picture = #"""
        /* Precise text is not laid out anew at every zoom. */
        svg text { fill: var(--text); text-rendering: geometricPrecision; }
        svg .node text + text { fill: var(--muted); font-size: 10.5px; }
        svg .node { cursor: pointer; }
        svg .node:focus { outline: none; }
        g.graph > polygon:first-of-type { display: none; }
        .cluster path, .cluster polygon { fill: var(--cluster); stroke: var(--cluster-line); }
        .cluster.nested path, .cluster.nested polygon { fill: var(--nested); }
        .cluster text, .names text { font-weight: 600; }
        .node.stack path, .node.stack polygon { fill: var(--stack); stroke: var(--stack-line); }
        .node.resource path, .node.resource polygon { fill: var(--resource); stroke: var(--resource-line); }
        .node.parameter path, .node.parameter polygon { fill: var(--parameter); stroke: var(--parameter-line); }
        .node.output path, .node.output polygon { fill: var(--output); stroke: var(--output-line); }
        .node.external path, .node.external polygon { fill: var(--external); stroke: var(--external-line); }
        line.hard, .edge.hard path, .edge.hard polygon { stroke: var(--hard); }
        line.soft, .edge.soft path, .edge.soft polygon { stroke: var(--soft); }
        line.light, .edge.light path, .edge.light polygon { stroke: var(--light); }
        line.soft { stroke-dasharray: 6 4; }
        line.light { stroke-dasharray: 2 3; }
        .edge.hard polygon { fill: var(--hard); }
        .edge.soft polygon { fill: var(--soft); }
        .edge.light polygon { fill: var(--light); }
        .hide-hard .edge.hard, .hide-soft .edge.soft, .hide-light .edge.light { display: none; }
        .far .node text, .far .edge text, .far .edge polygon, .far .cluster.nested text { display: none; }
        .far.stack-level .node text:first-of-type {
          display: inline; font-size: var(--name-size); paint-order: stroke; stroke: var(--canvas); stroke-width: .3em;
          stroke-linejoin: round;
        }
        /* Strokes that do not scale would be computed anew at every zoom. */
        .far :is(.node, .cluster) :is(path, polygon) { stroke-width: 3; }
        .farther :is(.node, .cluster) :is(path, polygon) { stroke-width: 12; }
        .far .cluster :is(path, polygon) { stroke: var(--muted); fill: var(--far-cluster); }
        .far .node.resource :is(path, polygon) { fill: var(--far-node); stroke: none; }
        .far .names text { paint-order: stroke; stroke: var(--cluster); stroke-width: .35em; stroke-linejoin: round; }
        .far .edge path { stroke-width: 3; stroke-opacity: .35; }
        .farther .edge path { stroke-width: 8; }
        .far .names text, .edge { pointer-events: none; }
        .node:hover path, .node:hover polygon { stroke-width: 2.4; }
        .node:focus-visible path, .node:focus-visible polygon { stroke: var(--down); stroke-width: 3.4; }
        .selecting .node:not(.up, .down, .selected) :is(path, polygon) { fill-opacity: .35; stroke-opacity: .2; }
        .selecting .node:not(.up, .down, .selected) text { fill-opacity: .35; }
        .selecting .edge:not(.up, .down) :is(path, polygon) { stroke-opacity: .1; fill-opacity: .1; }
        .selecting .edge:is(.up, .down) path { stroke-opacity: 1; stroke-width: 2; }
        .selecting .edge.down :is(path, polygon) { stroke: var(--down); }
        .selecting .edge.up :is(path, polygon) { stroke: var(--up); }
        .selecting .edge.down polygon { fill: var(--down); }
        .selecting .edge.up polygon { fill: var(--up); }
        .node.down :is(path, polygon) { stroke: var(--down); stroke-width: 2; }
        .node.up :is(path, polygon) { stroke: var(--up); stroke-width: 2; }
        .node.selected :is(path, polygon) { stroke: var(--text); stroke-width: 3.2; }
        .far .node.down :is(path, polygon) { fill: var(--down); stroke: var(--down); }
        .far .node.up :is(path, polygon) { fill: var(--up); stroke: var(--up); }
        .searching:not(.selecting) .node.match :is(path, polygon) { stroke: var(--match); stroke-width: 3; }
        .far.searching:not(.selecting) .node.match :is(path, polygon) { fill: var(--match); }
        .searching .node.current :is(path, polygon) { stroke: var(--match); stroke-width: 5; }
        """#

    private static let panel = #"""
        #page-panel {
          flex: 0 0 380px; max-width: 90vw; overflow: auto; padding: 14px 16px 28px; border-left: 1px solid var(--line);
          background: var(--back); overflow-wrap: anywhere;
        }
        @media (max-width: 700px) {
          main { flex-direction: column; }
          #page-panel { flex: 0 0 45%; max-width: none; border-left: 0; border-top: 1px solid var(--line); }
        }
        #page-panel .head { display: flex; align-items: start; gap: 8px; }
        #page-panel h2 { flex: 1; margin: 0; font-size: 17px; line-height: 1.3; }
        #page-panel .close {
          width: 30px; height: 30px; border: 0; border-radius: 6px; color: var(--muted); background: none; font-size: 20px;
          line-height: 1; cursor: pointer;
        }
        #page-panel .close:hover { background: var(--canvas); color: var(--text); }
        .facts { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 8px 0 0; }
        .facts dt { color: var(--muted); }
        .facts dd { margin: 0; }
        .place, #page-panel code, .mechanism { font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
        #page-panel h3 {
          display: flex; justify-content: space-between; gap: 8px; margin: 20px 0 8px; padding-left: 8px; font-size: 14px;
          border-left: 4px solid var(--line);
        }
        #page-panel section.down h3 { border-color: var(--down); }
        #page-panel section.up h3 { border-color: var(--up); }
        #page-panel .counts { color: var(--muted); font-weight: 400; }
        #page-panel ul { margin: 0; padding: 0; list-style: none; }
        #page-panel li { padding: 8px 0; border-top: 1px solid var(--line); }
        #page-panel li:first-child { border-top: 0; }
        .line { display: flex; align-items: baseline; gap: 8px; }
        .strength { flex: none; width: 38px; font-size: 12px; font-weight: 650; }
        .strength.hard { color: var(--hard); }
        .strength.soft { color: var(--soft); }
        .strength.light { color: var(--light); }
        .other {
          padding: 0; border: 0; color: var(--text); background: none; font: inherit; font-weight: 600; text-align: left;
          cursor: pointer; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 3px;
          overflow-wrap: anywhere;
        }
        .other:hover { text-decoration-color: currentColor; }
        .details, .own, li .place { margin-left: 46px; }
        .details { display: flex; flex-wrap: wrap; gap: 0 10px; }
        .mechanism, .own { color: var(--muted); }
        .own { font-size: 13px; }
        li .place { color: var(--muted); }
        .more {
          width: 100%; height: 34px; border: 1px solid var(--line); border-radius: 8px; color: var(--text);
          background: var(--field); font: inherit; cursor: pointer;
        }
        """#
}
