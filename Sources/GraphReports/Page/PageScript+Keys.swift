extension PageScript {
    /// Mouse, touch and keys.
    static let keys = #"""
        const pointers = new Map();
        let hasMoved = false;
        let spread = 0;

        canvas.addEventListener('pointerdown', (event) => {
          if (event.pointerType === 'mouse' && event.button !== 0) return;
          pointers.set(event.pointerId, { x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY });
          if (pointers.size === 1) hasMoved = false;
          spread = 0;
        });
        canvas.addEventListener('pointermove', (event) => {
          const pointer = pointers.get(event.pointerId);
          if (!pointer) return;
          const moved = Math.hypot(event.clientX - pointer.startX, event.clientY - pointer.startY);
          if (!hasMoved && moved < 5) return;
          if (!hasMoved) canvas.setPointerCapture(event.pointerId);
          hasMoved = true;
          canvas.classList.add('moving');
          const [x, y] = [event.clientX - pointer.x, event.clientY - pointer.y];
          pointer.x = event.clientX;
          pointer.y = event.clientY;
          move(x / pointers.size, y / pointers.size);
          if (pointers.size === 2) pinch();
        });
        function pinch() {
          const [one, other] = [...pointers.values()];
          const distance = Math.hypot(one.x - other.x, one.y - other.y);
          if (spread > 0 && distance > 0) zoom(distance / spread, (one.x + other.x) / 2, (one.y + other.y) / 2);
          spread = distance;
        }
        for (const name of ['pointerup', 'pointercancel']) {
          canvas.addEventListener(name, (event) => {
            pointers.delete(event.pointerId);
            spread = 0;
            if (pointers.size === 0) canvas.classList.remove('moving');
          });
        }
        canvas.addEventListener('wheel', (event) => {
          event.preventDefault();
          const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
          const amount = Math.max(-240, Math.min(240, event.deltaY * unit));
          zoom(Math.exp(-amount * (event.ctrlKey ? 0.01 : 0.0018)), event.clientX, event.clientY);
        }, { passive: false });

        const nodeAt = (target) => {
          const element = target instanceof Element ? target.closest('[data-node]') : null;
          return element ? nodes.get(Number(element.dataset.node)) : null;
        };
        canvas.addEventListener('click', (event) => {
          if (hasMoved) return;
          select(nodeAt(event.target));
        });
        canvas.addEventListener('focusin', (event) => {
          const node = nodeAt(event.target);
          if (node && event.target.matches(':focus-visible')) show(node, false);
        });

        const step = 80;
        const actions = {
          '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '_': () => zoom(0.8), '0': fit,
          ArrowLeft: () => move(step, 0), ArrowRight: () => move(-step, 0),
          ArrowUp: () => move(0, step), ArrowDown: () => move(0, -step),
        };
        document.addEventListener('keydown', (event) => {
          if (event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
          if (event.key === '/') {
            event.preventDefault();
            field.focus();
            field.select();
          } else if (event.key === 'Escape') {
            const node = selected;
            if (node) {
              select(null);
              if (node.element && panel.contains(document.activeElement)) node.element.focus();
            } else if (field.value) {
              field.value = '';
              find();
            }
          } else if ((event.key === 'Enter' || event.key === ' ') && nodeAt(event.target)) {
            event.preventDefault();
            select(nodeAt(event.target));
          } else if (actions[event.key] && !panel.contains(event.target)) {
            event.preventDefault();
            actions[event.key]();
          }
        });
        byId('page-in').addEventListener('click', () => zoom(1.25));
        byId('page-out').addEventListener('click', () => zoom(0.8));
        byId('page-fit').addEventListener('click', fit);
        // The picture is not scrolled by focus: it is moved.
        canvas.addEventListener('scroll', () => canvas.scrollTo(0, 0));

        prepareCamera();
        """#
}
