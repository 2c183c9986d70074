extension PageScript {
    /// Finding nodes by name, type, construct path or line.
    static let search = #"""
        const field = byId('page-search');
        const count = byId('page-count');
        let matches = [];
        let current = -1;

        for (const node of nodes.values()) {
          node.words = [node.name, node.full, node.kind, node.path, node.place].join('\n').toLowerCase();
        }

        function find() {
          const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
          for (const node of matches) node.element && node.element.classList.remove('match', 'current');
          current = -1;
          matches = wanted.length === 0 ? []
            : [...nodes.values()].filter((node) => wanted.every((part) => node.words.includes(part)));
          // Those whose own name has the words come first.
          const isNamed = (node) => wanted.every((part) => node.name.toLowerCase().includes(part)) ? 0 : 1;
          matches.sort((left, right) => isNamed(left) - isNamed(right));
          for (const node of matches) node.element && node.element.classList.add('match');
          if (svg) svg.classList.toggle('searching', wanted.length > 0);
          tell();
        }

        function tell() {
          if (field.value.trim() === '') count.textContent = '';
          else if (matches.length === 0) count.textContent = 'none';
          else count.textContent = current < 0 ? `${matches.length} found` : `${current + 1} of ${matches.length}`;
        }

        function next(step) {
          if (matches.length === 0) return;
          if (current >= 0) matches[current].element && matches[current].element.classList.remove('current');
          current = current < 0 ? (step > 0 ? 0 : matches.length - 1) : (current + step + matches.length) % matches.length;
          const node = matches[current];
          if (node.element) node.element.classList.add('current');
          show(node, true);
          if (selected) select(node);
          tell();
        }

        field.addEventListener('input', find);
        field.addEventListener('keydown', (event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            next(event.shiftKey ? -1 : 1);
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            if (field.value) {
              field.value = '';
              find();
            } else {
              field.blur();
            }
          }
        });
        """#
}
