extension PageScript {
    /// The panel on a node. Names become text, never markup.
    static let panel = #"""
        function make(tag, className, text) {
          const element = document.createElement(tag);
          if (className) element.className = className;
          if (text !== undefined) element.textContent = text;
          return element;
        }

        function fillPanel(node, downCount, upCount) {
          const head = make('div', 'head');
          const close = make('button', 'close', '×');
          close.type = 'button';
          close.setAttribute('aria-label', 'Close');
          close.addEventListener('click', () => select(null));
          head.append(make('h2', '', node.name), close);
          const facts = make('dl', 'facts');
          fact(facts, 'What', node.kind);
          if (node.full !== node.name) fact(facts, 'Name', node.full);
          if (node.path && node.path !== node.full) fact(facts, 'Construct', node.path);
          if (node.place) fact(facts, 'Line', node.place, 'place');
          panel.replaceChildren(
            head, facts,
            section('Depends on', 'down', node, node.out, 'producer', downCount),
            section('Needed by', 'up', node, node.in, 'consumer', upCount));
          panel.hidden = false;
          panel.scrollTop = 0;
        }

        function fact(list, name, value, className) {
          list.append(make('dt', '', name), make('dd', className || '', value));
        }

        function section(title, side, node, all, end, total) {
          const own = all.filter(isShown);
          const result = make('section', side);
          const direct = new Set(own.map((link) => link[end])).size;
          const heading = make('h3', '', title);
          const counts = direct === 0 ? 'nothing' : total > direct ? `${direct} directly, ${total} in all` : `${direct}`;
          heading.append(make('span', 'counts', counts));
          result.append(heading);
          const list = make('ul');
          const rows = own.flatMap((link) => link.edges.map((edge) => [link, edge]));
          const add = (part) => {
            for (const [link, edge] of part) list.append(row(link, edge, end));
          };
          add(rows.slice(0, 200));
          result.append(list);
          if (rows.length > 200) {
            const more = make('button', 'more', `Show ${rows.length - 200} more`);
            more.type = 'button';
            more.addEventListener('click', () => {
              more.remove();
              add(rows.slice(200));
            });
            result.append(more);
          }
          return result;
        }

        function row(link, [consumer, producer, mechanism, property, place], end) {
          const item = make('li');
          const line = make('div', 'line');
          const other = make('button', 'other', end === 'producer' ? producer : consumer);
          other.type = 'button';
          other.addEventListener('click', () => {
            select(link[end]);
            show(link[end], true);
          });
          line.append(make('span', 'strength ' + link.strength, link.strength), other);
          item.append(line);
          const details = make('div', 'details');
          details.append(make('span', 'mechanism', mechanism));
          if (property) details.append(make('code', '', property));
          item.append(details);
          // At stack level it matters which part of the stack it is.
          if (data.level === 'stack') item.append(make('div', 'own', `${end === 'producer' ? 'from' : 'to'} `
            + `${end === 'producer' ? consumer : producer}`));
          if (place) item.append(make('div', 'place', place));
          return item;
        }
        """#
}
