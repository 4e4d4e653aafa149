'use strict';
// Saves a chart as PNG: the picture of the link beside the button, twice as large.
for (const button of document.querySelectorAll('[data-png]')) {
  const link = button.parentElement.querySelector('a[download]');
  button.hidden = false;
  button.addEventListener('click', () => {
    const picture = new Image();
    picture.onload = () => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [picture.naturalWidth * 2, picture.naturalHeight * 2];
      canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(png => {
        const file = document.createElement('a');
        file.href = URL.createObjectURL(png);
        file.download = link.download.replace(/svg$/, 'png');
        file.click();
        URL.revokeObjectURL(file.href);
      });
    };
    picture.src = link.href;
  });
}

// Filters cards and claims by the marks they bear. What is in force stands in the address, after the "#":
// name=value for each filter, and the id that a permalink names, joined by "&".
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
  let inForce = new Map();
  let aim = null;

  const decoded = text => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  // Names and values that the form does not offer are passed over.
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
    const text = status.dataset.text.replace(/\{(\d)\}/g, (_, i) => numbers[i]);
    status.textContent = text;
    for (const note of notes) {
      note.hidden = inForce.size === 0;
      note.querySelector('span').textContent = text;
    }
  };

  // What a permalink names is shown whatever the filters say, with everything that it lies folded in.
  const show = ({ filters, id }) => {
    inForce = filters;
    aim?.classList.remove('aim');
    aim = id ? document.getElementById(id) : null;
    aim?.classList.add('aim');
    for (const select of selects) {
      select.value = filters.get(select.name) ?? '';
    }

    for (const item of items) {
      const fits = [...filters].every(([name, value]) => item.dataset[name].split(' ').includes(value));
      item.hidden = !fits && !(aim && item.contains(aim));
    }

    for (const group of groups) {
      group.hidden = !group.querySelector('[data-item]:not([hidden])');
      group.open ||= filters.size > 0;
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

  form.addEventListener('change', () => choose(new Map(selects.filter(s => s.value).map(s => [s.name, s.value]))));
  form.querySelector('button').addEventListener('click', () => choose(new Map()));

  // An entry of the history without a mark is a link that was followed. It names no filters; those in force stay.
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

  // Paper cannot be unfolded.
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
