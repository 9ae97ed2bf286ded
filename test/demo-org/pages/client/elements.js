/** Builds elements. Nothing here writes HTML text: the page's policy forbids it. */

/** An element with attributes; functions become listeners, nulls and falses are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Elements inside one another, given from the outside in; the last ones hold the children. */
export function nested(tags, ...children) {
  const [first, ...rest] = tags;
  const [tag, ...classes] = first.split('.');
  const attributes = classes.length > 0 ? { class: classes.join(' ') } : {};
  return h(tag, attributes, rest.length > 0 ? nested(rest, ...children) : children);
}

const shapes = {
  Account: 'M4 20V6l6-3v17M10 9h8v11M6.5 8h1M6.5 12h1M6.5 16h1M13 12h2M13 16h2M3 20h18',
  Contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7z',
  Opportunity: 'M4 18h16M4 16 3 7l5 4 4-7 4 7 5-4-1 9z',
  Task: 'M4 7l2 2 3-4M4 15l2 2 3-4M12 7h8M12 15h8',
  Call: 'M6 3l3 5-2 2c1 3 4 6 7 7l2-2 5 3c-1 3-3 4-5 3C9 19 4 14 3 8c0-2 1-4 3-5z',
  Email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  Event: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  LinkedIn: 'M5 9v10M5 5v.5M10 19V9M10 13c0-5 8-5 8 0v6',
  setup:
    'M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6zM4 17h16M10 20h4',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5c0-3.5 5-3.5 5 0 0 2-2.5 2-2.5 4M12 16.5v.5',
  search: 'M10 16a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM15 15l6 6',
};

/** The coloured square icon of an object or a kind of activity. */
export function icon(kind, size = 'medium') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', shapes[kind] ?? shapes.Task);
  svg.append(path);
  return h('span', { class: `slds-icon_container icon-${kind} icon_${size}`, 'aria-hidden': 'true' }, svg);
}

/** A link within Lightning. */
export function recordLink(object, id, text, attributes = {}) {
  return h(
    'a',
    { href: `/lightning/r/${object}/${id}/view`, 'data-refid': 'recordId', 'data-recordid': id, ...attributes },
    text,
  );
}

let madeFields = 0;

/** A labelled input in the look of Lightning's forms. */
export function formField(label, control, required = false) {
  madeFields += 1;
  const id = `input-${madeFields}`;
  control.id = id;
  return h(
    'div',
    { class: 'slds-form-element' },
    h(
      'label',
      { class: 'slds-form-element__label', for: id },
      required ? h('abbr', { title: 'required' }, '*') : null,
      label,
    ),
    h('div', { class: 'slds-form-element__control' }, control),
  );
}
