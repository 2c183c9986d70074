extension PageScript {
    /// Moving and zooming.
    static let camera = #"""
        const camera = { x: 0, y: 0, scale: 1, stage: null, names: null, width: 1, height: 1 };
        const clusters = [];
        const smallest = 0.01;
        const largest = 6;

        function prepareCamera() {
          if (!svg) return;
          const drawing = svg.querySelector('g.graph') || svg.firstElementChild;
          const box = svg.viewBox.baseVal;
          camera.width = box && box.width ? box.width : 100;
          camera.height = box && box.height ? box.height : 100;
          camera.stage = document.createElementNS('http://www.w3.org/2000/svg', 'g');
          svg.insertBefore(camera.stage, drawing);
          camera.stage.append(drawing);
          camera.names = document.createElementNS('http://www.w3.org/2000/svg', 'g');
          camera.names.setAttribute('class', 'names');
          // Within the drawing, which Graphviz moved: its coordinates are those of the labels.
          drawing.append(camera.names);
          svg.removeAttribute('viewBox');
          svg.removeAttribute('width');
          svg.removeAttribute('height');
          svg.classList.add(data.level + '-level');
          for (const element of svg.querySelectorAll('.cluster')) prepareCluster(element);
          fitTexts();
          fit();
        }

        // A stack's name grows as the picture shrinks, as far as its box has room: from afar names show what is where.
        function prepareCluster(element) {
          const label = element.querySelector('text');
          const shape = element.querySelector('path, polygon');
          if (!label || !shape) return;
          const box = shape.getBBox();
          // Bold letters are wider than those that Graphviz placed the name for.
          label.setAttribute('x', box.x + 12);
          label.setAttribute('text-anchor', 'start');
          clusters.push({
            home: element, label, box, x: label.getAttribute('x'), y: label.getAttribute('y'),
            depth: element.classList.contains('nested') ? 1 : 0,
            room: Math.min(box.width * 0.9 / Math.max(1, label.textContent.length * 0.6), box.height * 0.6),
          });
        }

        // The font at hand may be wider than the one that the picture was made with.
        function fitTexts() {
          const tight = [];
          for (const node of nodes.values()) {
            const shape = node.element && node.element.querySelector('path, polygon, ellipse');
            if (!shape) continue;
            node.box = shape.getBBox();
            for (const text of node.element.querySelectorAll('text')) {
              if (text.getComputedTextLength() > node.box.width - 10) tight.push([text, node.box.width - 12]);
            }
          }
          for (const [text, width] of tight) {
            text.setAttribute('textLength', width);
            text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
          }
        }

        let isDrawing = false;
        function draw() {
          if (isDrawing) return;
          isDrawing = true;
          requestAnimationFrame(() => {
            isDrawing = false;
            drawNow();
          });
        }

        function drawNow() {
          if (!camera.stage) return;
          const { x, y, scale } = camera;
          camera.stage.setAttribute('transform', `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)})`);
          const isFar = scale < 0.34;
          // A class that stays costs nothing.
          if (isFar !== svg.classList.contains('far')) svg.classList.toggle('far', isFar);
          const isFarther = scale < 0.12;
          if (isFarther !== svg.classList.contains('farther')) svg.classList.toggle('farther', isFarther);
          for (const cluster of clusters) drawLabel(cluster, isFar, scale);
          // At stack level the names of the nodes are all there is to read.
          if (data.level === 'stack') svg.style.setProperty('--name-size', `${isFar ? Math.min(60, 11 / scale) : 12}px`);
        }

        function drawLabel(cluster, isFar, scale) {
          const grown = isFar && cluster.depth === 0;
          if (!grown && !cluster.isGrown) return;
          const { label, box } = cluster;
          // From afar names lie above what they are the names of.
          if (grown !== cluster.isGrown) (grown ? camera.names : cluster.home).append(label);
          cluster.isGrown = grown;
          const size = grown ? Math.max(13, Math.min(cluster.room, 17 / scale)) : 13;
          label.style.fontSize = `${size}px`;
          label.setAttribute('x', grown ? box.x + box.width / 2 : cluster.x);
          label.setAttribute('y', grown ? box.y + box.height / 2 + size * 0.35 : cluster.y);
          label.setAttribute('text-anchor', grown ? 'middle' : 'start');
        }

        function fit() {
          const { width, height } = canvas.getBoundingClientRect();
          const scale = Math.min(width / camera.width, height / camera.height, 1.4);
          camera.scale = Math.max(smallest, scale);
          camera.x = (width - camera.width * camera.scale) / 2;
          camera.y = (height - camera.height * camera.scale) / 2;
          draw();
        }

        function zoom(factor, x, y) {
          const box = canvas.getBoundingClientRect();
          const atX = x === undefined ? box.width / 2 : x - box.left;
          const atY = y === undefined ? box.height / 2 : y - box.top;
          const scale = Math.min(largest, Math.max(smallest, camera.scale * factor));
          camera.x = atX - (atX - camera.x) * scale / camera.scale;
          camera.y = atY - (atY - camera.y) * scale / camera.scale;
          camera.scale = scale;
          draw();
        }

        function move(x, y) {
          camera.x += x;
          camera.y += y;
          draw();
        }

        // Brings a node into sight; near enough to be read if it is asked for.
        function show(node, isCloser) {
          if (!node.element || !camera.stage) return;
          const box = canvas.getBoundingClientRect();
          if (isCloser && camera.scale < 0.8) camera.scale = 0.9;
          // What is measured below must be where the camera is: a move may not be drawn yet.
          drawNow();
          const own = node.element.getBoundingClientRect();
          const inset = 24;
          const isIn = own.left >= box.left + inset && own.right <= box.right - inset
            && own.top >= box.top + inset && own.bottom <= box.bottom - inset;
          if (isIn) return draw();
          move(box.left + box.width / 2 - (own.left + own.width / 2), box.top + box.height / 2 - (own.top + own.height / 2));
        }
        """#
}
