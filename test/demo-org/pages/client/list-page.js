/** The list of all accounts. */
import { h, icon, recordLink } from './elements.js';

const columns = [
  ['Account Name', account => recordLink('Account', account.id, account.name, { title: account.name })],
  ['Type', account => account.type],
  ['Industry', account => account.industry],
  ['Billing City', account => [account.city, account.state].filter(part => part).join(', ')],
  ['Phone', account => account.phone],
  ['Account Owner', account => account.owner],
];

export function listPage(accounts) {
  const count = accounts.length === 1 ? '1 item' : `${accounts.length} items`;
  return h(
    'div',
    { class: 'forceListViewManager slds-card' },
    h(
      'div',
      { class: 'slds-page-header' },
      icon('Account', 'large'),
      h(
        'div',
        {},
        h('h1', { class: 'eyebrow' }, 'Accounts'),
        h('p', { class: 'slds-page-header__title' }, 'All Accounts ▾'),
      ),
    ),
    h('p', { class: 'listStatus' }, `${count} • Sorted by Account Name • Filtered by All accounts`),
    h(
      'table',
      { class: 'slds-table slds-table_bordered', role: 'grid' },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { class: 'rowNumber' }, ''),
          columns.map(([name]) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        accounts.map((account, place) =>
          h(
            'tr',
            {},
            h('td', { class: 'rowNumber' }, String(place + 1)),
            columns.map(([, cell]) => h('td', {}, cell(account) ?? '')),
          ),
        ),
      ),
    ),
  );
}
