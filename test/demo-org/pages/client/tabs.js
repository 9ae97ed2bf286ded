/** A row of tabs, one of which is open. */
import { h } from './elements.js';

/** Which tab was last open, by record: it stays open when the record is drawn again. */
const lastOpen = new Map();

export function tabset(tabs, recordId) {
  const items = tabs.map(({ name }, place) => {
    const key = `${name.toLowerCase()}Tab`;
    const link = h(
      'a',
      {
        class: 'slds-tabs_default__link',
        role: 'tab',
        id: `${key}__item`,
        'data-tab-value': key,
        tabindex: '0',
        href: '#',
      },
      name,
    );
    link.addEventListener('click', event => {
      event.preventDefault();
      open(place);
    });
    return h('li', { class: 'slds-tabs_default__item', title: name, role: 'presentation' }, link);
  });
  const panels = tabs.map(({ name, content }) =>
    h('flexipage-tab2', { role: 'tabpanel', 'aria-labelledby': `${name.toLowerCase()}Tab__item` }, content),
  );
  function open(place) {
    lastOpen.set(recordId, tabs[place].name);
    for (const [index, item] of items.entries()) {
      item.classList.toggle('slds-is-active', index === place);
      item.firstChild.setAttribute('aria-selected', String(index === place));
      panels[index].hidden = index !== place;
    }
  }
  open(
    Math.max(
      0,
      tabs.findIndex(tab => tab.name === lastOpen.get(recordId)),
    ),
  );
  return h(
    'lightning-tabset',
    { class: 'slds-card' },
    h('lightning-tab-bar', {}, h('ul', { class: 'slds-tabs_default__nav', role: 'tablist' }, items)),
    panels,
  );
}
