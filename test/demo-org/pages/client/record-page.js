/** A record page: highlights on top, tabs with activity and details, related lists beside them. */
import { composer } from './composer.js';
import { details } from './details.js';
import { h, icon, nested, recordLink } from './elements.js';
import { tabset } from './tabs.js';
import { timeline } from './timeline.js';

/** Draws a record; `reload` asks for it again after something was saved. */
export function recordPage(record, reload) {
  const tabs = [];
  if (record.timeline) tabs.push({ name: 'Activity', content: activityTab(record, reload) });
  tabs.push({ name: 'Details', content: details(record, reload) });
  const template = h(
    'flexipage-record-home-template-desktop2',
    {},
    h('div', { class: 'header' }, component('force_highlightsPanel', highlights(record))),
    h(
      'div',
      { class: 'columns' },
      h(
        'div',
        { class: 'main-content' },
        component('flexipage_tabset', nested(['flexipage-tabset2'], tabset(tabs, record.id))),
      ),
      record.related.length > 0 &&
        h(
          'div',
          { class: 'right-sidebar' },
          record.related.map(list => component(`force_relatedList${list.object}`, relatedList(record, list))),
        ),
    ),
  );
  return nested(
    [
      'one-record-home-flexipage2',
      'div.forcegenerated-flexipage-module',
      'record_flexipage-desktop-record-page-decorator',
    ],
    template,
  );
}

function component(id, content) {
  return h('flexipage-component2', { 'data-component-id': id }, content);
}

function highlights({ object, label, name, highlights: fields }) {
  const actions = ['Follow', 'Edit', 'New Contact', 'New Opportunity'].slice(0, object === 'Account' ? 4 : 2);
  const header = h(
    'div',
    { class: 'slds-page-header slds-page-header_record-home' },
    h(
      'div',
      { class: 'highlightsRow' },
      icon(object, 'large'),
      h(
        'div',
        { class: 'names' },
        h('p', { class: 'entityNameTitle eyebrow' }, label),
        h(
          'h1',
          { class: 'slds-page-header__title' },
          h('slot', { name: 'primaryField' }, h('lightning-formatted-text', {}, name)),
        ),
      ),
      h(
        'runtime_platform_actions-actions-ribbon',
        {},
        h(
          'ul',
          { class: 'slds-button-group-list' },
          actions.map(title =>
            h(
              'li',
              {},
              h(
                'runtime_platform_actions-action-renderer',
                { title },
                h(
                  'button',
                  { class: 'slds-button slds-button_neutral', type: 'button' },
                  title === 'Follow' ? '+ Follow' : title,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    h(
      'div',
      { class: 'secondaryFields' },
      fields.map(field =>
        h(
          'div',
          { class: 'highlightField' },
          h('p', { class: 'slds-text-title', title: field.label }, field.label),
          h('p', { class: 'value' }, fieldValue(field)),
        ),
      ),
    ),
  );
  return nested(
    [
      'records-lwc-highlights-panel',
      'records-lwc-record-layout',
      'div.forcegenerated-record-layout2',
      'records-highlights2',
    ],
    header,
  );
}

/** The value of a field, as a link where it is a record or an address. */
export function fieldValue({ name, value, to }) {
  if (to) return to.object === 'User' ? h('span', { class: 'user' }, value) : recordLink(to.object, to.id, value);
  if (name === 'Website' && value)
    return h('a', { href: value, target: '_blank', rel: 'noopener' }, value.replace(/^https?:\/\//, ''));
  if (name === 'Email' && value) return h('a', { href: `mailto:${value}` }, value);
  return h('lightning-formatted-text', {}, value);
}

function relatedList(record, { object, title, rows }) {
  return h(
    'article',
    { class: 'slds-card slds-card_boundary forceRelatedListSingleContainer' },
    h(
      'header',
      { class: 'slds-card__header' },
      icon(object, 'small'),
      h(
        'h2',
        {},
        h(
          'a',
          { class: 'relatedTitle', href: `/lightning/r/${record.object}/${record.id}/related/${title}/view` },
          `${title} (${rows.length})`,
        ),
      ),
      h('button', { class: 'slds-button slds-button_neutral', type: 'button' }, 'New'),
    ),
    h(
      'ul',
      { class: 'relatedRows' },
      rows.slice(0, 3).map(row =>
        h(
          'li',
          {},
          recordLink(object, row.id, row.name),
          h(
            'dl',
            {},
            row.lines.filter(line => line.value).map(line => [h('dt', {}, `${line.label}:`), h('dd', {}, line.value)]),
          ),
        ),
      ),
    ),
    h(
      'footer',
      { class: 'slds-card__footer' },
      h('a', { href: `/lightning/r/${record.object}/${record.id}/related/${title}/view` }, 'View All'),
    ),
  );
}

function activityTab(record, reload) {
  return nested(['flexipage-aura-wrapper'], composer(record, reload), timeline(record, reload));
}
