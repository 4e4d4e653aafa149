'use strict';
// Everything that needs a script. Each part shows the controls that it serves and works without the other parts.
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const address = id => new URL(id, location.href.split('#')[0]).href;

  // Saves a figure as a standalone picture, always on white: heading, conclusion, drawings as shown on the screen, caption
  // and sources.
  const inherited = [
    'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'paint-order', 'marker-start', 'marker-mid', 'marker-end',
    'font-family', 'font-size', 'font-weight', 'text-anchor',
  ];
  const element = (name, attributes, ...children) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };
  // A picture has no style sheet, so each element gets its computed style as attributes.
  const dressed = drawing => {
    const twin = drawing.cloneNode(true);
    const twins = [twin, ...twin.querySelectorAll('*')];
    [drawing, ...drawing.querySelectorAll('*')].forEach((original, i) => {
      const style = getComputedStyle(original);
      const above = getComputedStyle(original.parentElement);
      inherited.filter(p => i === 0 || style[p] !== above[p]).forEach(p => twins[i].setAttribute(p, style.getPropertyValue(p)));
      if (original.localName === 'rect') {
        twins[i].setAttribute('rx', style.rx);
      }
      if (original.localName === 'svg') {
        twins[i].setAttribute('overflow', 'visible');
      }
      if (style.display === 'none') {
        twins[i].remove();
      }
    });
    return twin;
  };
  const frame = document.getElementById('picture');
  const pen = document.createElement('canvas').getContext('2d');
  const wrapped = (text, font, width) => {
    pen.font = font;
    const lines = [];
    for (const word of text.split(/\s+/).filter(w => w)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length && pen.measureText(longer).width <= width) {
        lines[lines.length - 1] = longer;
      } else {
        lines.push(word);
      }
    }
    return lines;
  };
  const pictureOf = bar => {
    const figure = bar.closest('figure');
    const drawings = [...figure.querySelectorAll('svg[width]')].filter(d => !d.parentElement.closest('svg, .key') && d.getClientRects().length);
    const boxes = drawings.map(d => d.getBoundingClientRect());
    const [left, top] = [Math.min(...boxes.map(b => b.left)), Math.min(...boxes.map(b => b.top))];
    const margin = 30;
    const width = Math.max(360, ...boxes.map(b => b.right - left));
    const picture = element('svg', {}, element('rect', { width: '100%', height: '100%', fill: '#fff' }), dressed(document.querySelector('.marks defs')));
    let y = margin;
    const write = (text, size, weight, fill) => {
      for (const line of wrapped(text, `${weight} ${size}px Arial`, width)) {
        picture.append(element('text', { x: margin, y: y + size, 'font-family': 'Arial, sans-serif', 'font-size': size, 'font-weight': weight, fill }, line));
        y += size * 1.4;
      }
    };
    const place = (drawing, box, dx, dy) => {
      const twin = dressed(drawing);
      Object.entries({ x: margin + dx, y: y + dy, width: box.width, height: box.height }).forEach(([k, v]) => twin.setAttribute(k, v));
      picture.append(twin);
    };
    write(bar.dataset.title ?? figure.querySelector('h3').textContent, 19, 600, '#1d2126');
    write(figure.querySelector('.chart-title, .prose')?.textContent ?? '', 14, 400, '#1d2126');
    y += 12;
    const key = figure.querySelector('.key');
    for (const item of key?.children ?? []) {
      const [box, start] = [item.firstElementChild.getBoundingClientRect(), key.getBoundingClientRect()];
      place(item.firstElementChild, box, box.left - start.left, box.top - start.top);
      const words = { x: margin + box.right - start.left + 5, y: y + box.top - start.top + 13, 'font-family': 'Arial, sans-serif', 'font-size': 13 };
      picture.append(element('text', words, item.textContent.trim()));
    }
    y += key ? key.getBoundingClientRect().height + 16 : 0;
    drawings.forEach((d, i) => place(d, boxes[i], boxes[i].left - left, boxes[i].top - top));
    y += Math.max(...boxes.map(b => b.bottom)) - top + 14;
    [figure.querySelector('figcaption')?.textContent ?? '', bar.dataset.foot ?? frame.dataset.origin, ...(frame.dataset.foot + bar.dataset.picture).split('\n')]
      .forEach(line => write(line, 12, 400, '#575e68'));
    const size = { width: Math.ceil(width + 2 * margin), height: Math.ceil(y + margin / 2) };
    Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}` }).forEach(([k, v]) => picture.setAttribute(k, v));
    return new XMLSerializer().serializeToString(picture);
  };
  const drawn = svg => new Promise(done => {
    const picture = new Image();
    picture.onload = () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.naturalWidth * 2, picture.naturalHeight * 2];
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done);
    };
    picture.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
  });
  for (const bar of all('[data-picture]')) {
    bar.append(frame.content.cloneNode(true));
    bar.hidden = false;
    bar.querySelector('[data-as=copy]').hidden = !(navigator.clipboard && self.ClipboardItem);
    bar.addEventListener('click', async ({ target }) => {
      const kind = target.dataset.as;
      if (!kind) {
        return;
      }

      const root = document.documentElement;
      const theme = root.dataset.theme;
      root.dataset.theme = 'light';
      const svg = pictureOf(bar);
      theme ? root.dataset.theme = theme : delete root.dataset.theme;
      const content = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawn(svg);
      if (kind === 'copy') {
        navigator.clipboard.write([new ClipboardItem({ 'image/png': content })]);
        return;
      }

      const file = document.createElement('a');
      file.href = URL.createObjectURL(content);
      file.download = `${bar.dataset.picture}.${kind}`;
      file.click();
      URL.revokeObjectURL(file.href);
    });
  }

  // Copies a text; falls back to execCommand where the browser refuses access to the clipboard.
  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const field = document.body.appendChild(document.createElement('textarea'));
      field.value = text;
      field.select();
      document.execCommand('copy');
      field.remove();
    }
  };
  for (const bar of all('.share')) {
    bar.hidden = false;
    bar.addEventListener('click', async ({ target }) => {
      const { copy: text, print } = target.dataset;
      if (text !== undefined) {
        await copy(text.startsWith('#') ? address(text) : text || bar.querySelector('[data-copy]').dataset.copy.split('\n').pop());
        const told = bar.querySelector('[role=status]');
        told.textContent = told.dataset.done;
      } else if (print) {
        const root = document.documentElement;
        const card = document.getElementById(print);
        root.classList.add('one-card');
        card.classList.add('printed');
        self.print();
        root.classList.remove('one-card');
        card.classList.remove('printed');
      }
    });
  }

  // Copies the file of the download link beside the button.
  for (const button of all('[data-copy-file]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const link = button.parentElement.querySelector('a[download]');
      await copy(decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)));
      button.textContent = button.dataset.done;
    });
  }

  // Adds a permalink to each row of claims and facts.
  for (const row of all('.claims tr[id], .facts-of tr[id]')) {
    const link = document.createElement('a');
    link.className = 'id';
    link.href = '#' + row.id;
    link.textContent = row.id.slice(row.id.indexOf('-') + 1);
    (row.cells[0].querySelector('div') ?? row.cells[0]).append(link);
  }

  // Stacking the cells on a narrow screen removes their table semantics in some screen readers; explicit roles keep them.
  const roles = { THEAD: 'rowgroup', TBODY: 'rowgroup', TR: 'row', TD: 'cell' };
  for (const table of all('table.stacked, table.flowing, table.positions, table.official')) {
    table.setAttribute('role', 'table');
    for (const part of table.querySelectorAll('thead, tbody, tr, th, td')) {
      part.setAttribute('role', roles[part.tagName] ?? (part.closest('thead') ? 'columnheader' : 'rowheader'));
    }
  }

  // Switches between light and dark, whatever the system prefers. The choice is not stored.
  for (const button of all('[data-theme-switch]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const root = document.documentElement;
      const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = isDark ? 'light' : 'dark';
    });
  }

  // Sorts a table by the column whose header is pressed; a second press reverses the order.
  for (const table of all('table[data-sort]')) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const sign = head.ariaSort === 'ascending' ? -1 : 1;
        heads.forEach(h => h.removeAttribute('aria-sort'));
        head.ariaSort = sign > 0 ? 'ascending' : 'descending';
        const body = table.tBodies[0];
        const text = row => row.cells[column]?.textContent.trim() ?? '';
        body.append(...[...body.rows].sort((a, b) => sign * text(a).localeCompare(text(b), document.documentElement.lang, { numeric: true })));
      });
    });
  }

  // Searches the rows of one table.
  for (const input of all('[data-search]')) {
    const rows = [...document.getElementById(input.dataset.search).rows];
    const box = input.closest('.search');
    box.hidden = false;
    input.addEventListener('input', () => {
      const words = input.value.toLowerCase();
      rows.forEach(r => { r.hidden = !r.textContent.toLowerCase().includes(words); });
      const told = box.querySelector('[role=status]');
      told.textContent = rows.every(r => r.hidden) ? told.dataset.none : '';
    });
  }
})();

// Filters cards and claims by their data attributes. The state is in the fragment of the URL:
// name=value for each filter, and the id of a permalink, joined by "&".
(() => {
  const form = document.getElementById('filters');
  if (!form) {
    return;
  }

  const selects = [...form.querySelectorAll('select')];
  const items = [...document.querySelectorAll('[data-item]')];
  const groups = [...document.querySelectorAll('[data-group]')];
  const notes = [...document.querySelectorAll('[data-filter-note]')];
  const status = form.querySelector('[role="status"]');
  const search = form.querySelector('[type=search]');
  const rows = [...document.querySelectorAll('.facts-of tbody tr')];
  let inForce = new Map();
  let aim = null;

  const decoded = text => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  // Ignores names and values that the form does not offer.
  const read = () => {
    const filters = new Map();
    let id = '';
    for (const part of location.hash.slice(1).split('&')) {
      const at = part.indexOf('=');
      const select = selects.find(s => s.name === part.slice(0, at));
      const value = decoded(part.slice(at + 1));
      if (at < 0) {
        id = id || decoded(part);
      } else if (select && value && [...select.options].some(o => o.value === value)) {
        filters.set(select.name, value);
      }
    }

    return { filters, id };
  };

  const address = (filters, id) => {
    const parts = selects.filter(s => filters.has(s.name)).map(s => s.name + '=' + encodeURIComponent(filters.get(s.name)));
    return '#' + (id ? [id, ...parts] : parts).join('&');
  };

  const count = (kind, all) => items.filter(i => i.dataset.item === kind && (all || !i.hidden)).length;

  const tell = () => {
    const numbers = [count('card'), count('card', true), count('claim'), count('claim', true)];
    const isEmpty = numbers[0] + numbers[2] === 0 && rows.every(r => r.hidden);
    const text = isEmpty ? status.dataset.none : status.dataset.text.replace(/\{(\d)\}/g, (_, i) => numbers[i]);
    status.textContent = text;
    for (const note of notes) {
      note.hidden = inForce.size === 0 && !search.value;
      note.querySelector('span').textContent = text;
    }
  };

  // The target of a permalink is shown whatever the filters are, and everything that contains it is expanded.
  const show = ({ filters, id }) => {
    inForce = filters;
    aim?.classList.remove('aim');
    aim = id ? document.getElementById(id) : null;
    aim?.classList.add('aim');
    for (const select of selects) {
      select.value = filters.get(select.name) ?? '';
    }

    const words = search.value.trim().toLowerCase();
    const holds = element => element.textContent.toLowerCase().includes(words);
    for (const row of rows) {
      row.hidden = !holds(row) && row !== aim;
    }

    for (const item of items) {
      const fits = holds(item) && [...filters].every(([name, value]) => item.dataset[name].split(' ').includes(value));
      item.hidden = !fits && !(aim && item.contains(aim));
    }

    for (const group of groups) {
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
      group.open ||= filters.size > 0 || words !== '';
    }

    for (let box = aim; box; box = box.parentElement) {
      if (box.localName === 'details') {
        box.open = true;
      }
    }

    tell();
  };

  const choose = filters => {
    history.pushState(true, '', address(filters, ''));
    show({ filters, id: '' });
  };

  search.addEventListener('input', () => show({ filters: inForce, id: '' }));
  form.addEventListener('change', e => e.target !== search && choose(new Map(selects.filter(s => s.value).map(s => [s.name, s.value]))));
  form.querySelector('button').addEventListener('click', () => {
    search.value = '';
    choose(new Map());
  });

  // A history entry without state comes from a link. If the link has no filters, the current ones stay.
  addEventListener('hashchange', () => {
    const state = read();
    const followed = !history.state;
    if (followed && state.id && state.filters.size === 0) {
      state.filters = inForce;
    }

    show(state);
    if (followed) {
      history.replaceState(true, '', address(state.filters, state.id));
      aim?.scrollIntoView();
    }
  });

  // Print everything expanded, and restore the page afterwards.
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    folded.forEach(d => { d.open = true; });
  });
  addEventListener('afterprint', () => folded.forEach(d => { d.open = false; }));

  form.hidden = false;
  show(read());
  history.replaceState(true, '');
  if (location.hash.includes('&')) {
    aim?.scrollIntoView();
  }
})();
