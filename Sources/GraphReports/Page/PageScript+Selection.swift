extension PageScript {
    /// Which node is selected, and what hangs together with it.
    static let selection = #"""
        let selected = null;
        const marked = [];

        function mark(element, name) {
          if (!element) return;
          element.classList.add(name);
          marked.push([element, name]);
        }

        function unmark() {
          for (const [element, name] of marked) element.classList.remove(name);
          marked.length = 0;
        }

        // All that a node leads to, with the lines on the way.
        function reach(start, side, end) {
          const found = new Set([start]);
          const ways = [];
          const open = [start];
          while (open.length) {
            for (const link of open.pop()[side]) {
              if (!isShown(link)) continue;
              ways.push(link);
              const next = link[end];
              if (!found.has(next)) {
                found.add(next);
                open.push(next);
              }
            }
          }
          found.delete(start);
          return { found, ways };
        }

        function select(node) {
          selected = node;
          unmark();
          if (!node) {
            if (svg) svg.classList.remove('selecting');
            panel.hidden = true;
            panel.replaceChildren();
            return;
          }
          const down = reach(node, 'out', 'producer');
          const up = reach(node, 'in', 'consumer');
          for (const link of down.ways) mark(link.element, 'down');
          for (const link of up.ways) mark(link.element, 'up');
          for (const other of down.found) mark(other.element, 'down');
          for (const other of up.found) mark(other.element, 'up');
          mark(node.element, 'selected');
          if (svg) svg.classList.add('selecting');
          fillPanel(node, down.found.size, up.found.size);
          show(node, false);
        }

        for (const box of document.querySelectorAll('#page-strengths input')) {
          box.addEventListener('change', () => {
            shown[box.value] = box.checked;
            if (svg) svg.classList.toggle('hide-' + box.value, !box.checked);
            if (selected) select(selected);
          });
        }
        """#
}
