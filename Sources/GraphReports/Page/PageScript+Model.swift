extension PageScript {
    /// Nodes and lines, from the data, tied to the elements of the picture.
    static let model = #"""
        const byId = (id) => document.getElementById(id);
        const data = JSON.parse(byId('page-data').textContent);
        const word = (index) => data.texts[index];
        const canvas = byId('page-canvas');
        const svg = canvas.querySelector('svg');
        const panel = byId('page-panel');
        const nodes = new Map();
        const links = [];

        for (const [id, name, kind, full, path, place] of data.nodes) {
          nodes.set(id, {
            id, name: word(name), kind: word(kind), full: word(full), path: word(path), place: word(place),
            element: byId('n' + id), out: [], in: [], shape: null,
          });
        }
        data.links.forEach(([consumer, producer, strength, edges], index) => {
          const link = {
            consumer: nodes.get(consumer), producer: nodes.get(producer), strength: word(strength),
            edges: edges.map((edge) => edge.map(word)), element: byId('l' + index),
          };
          if (!link.consumer || !link.producer) return;
          links.push(link);
          link.consumer.out.push(link);
          link.producer.in.push(link);
        });
        const shown = { hard: true, soft: true, light: true };
        const isShown = (link) => shown[link.strength];

        for (const node of nodes.values()) {
          const { element } = node;
          if (!element) continue;
          element.setAttribute('tabindex', '0');
          element.setAttribute('role', 'button');
          element.setAttribute('aria-label', `${node.full}, ${node.kind}, depends on ${node.out.length}, `
            + `needed by ${node.in.length}`);
          const title = element.querySelector('title');
          if (title) title.remove();
          element.dataset.node = node.id;
        }
        if (svg) {
          for (const title of svg.querySelectorAll('.edge > title, .cluster > title, .graph > title')) title.remove();
        }
        """#
}
