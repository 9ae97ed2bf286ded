/** The standard app: one navigation bar, one page at a time. */
import { h } from './elements.js';

const tabs = [
  ['Home', '/lightning/page/home'],
  ['Accounts', '/lightning/o/Account/list?filterName=AllAccounts'],
  ['Contacts', '/lightning/o/Account/list?filterName=AllAccounts'],
  ['Opportunities', '/lightning/o/Account/list?filterName=AllAccounts'],
  ['Tasks', '/lightning/o/Account/list?filterName=AllAccounts'],
  ['Reports', '/lightning/o/Account/list?filterName=AllAccounts'],
];

const selectedTab = { Contact: 'Contacts', Opportunity: 'Opportunities', Task: 'Tasks', Event: 'Tasks' };

/** At most this many visited pages stay in the document. */
const keptPages = 6;

export const standardLayout = { kind: 'standard', mount };

function mount(stage) {
  const bar = h('nav', { class: 'slds-context-bar', 'aria-label': 'Global' });
  const area = h('div', { class: 'contentArea' });
  const hosts = new Map();
  bar.append(
    h(
      'div',
      { class: 'slds-context-bar__primary' },
      h('button', { class: 'appLauncher', title: 'App Launcher' }, '⠿'),
      h('span', { class: 'appName' }, h('span', {}, 'Sales')),
    ),
    ...tabs.map(([name, href]) =>
      h(
        'one-app-nav-bar-item-root',
        { 'data-id': name },
        h('a', { href, title: name, class: 'slds-context-bar__label-action' }, h('span', {}, name)),
      ),
    ),
  );
  stage.replaceChildren(
    h(
      'div',
      { class: 'navexStandardManager' },
      h('div', { class: 'slds-no-print oneAppNavContainer' }, h('one-appnav', {}, h('one-app-nav-bar', {}, bar))),
      h('div', { class: 'oneCenterStage mainContentMark' }, h('div', { class: 'maincontent', role: 'main' }, area)),
    ),
  );

  return {
    addressFor: href => href,
    /** Gives the place of a page, puts the others out of sight. */
    open(url, page) {
      const key = url.pathname;
      const host = hosts.get(key) ?? h('div', {});
      hosts.delete(key);
      hosts.set(key, host);
      for (const other of hosts.values()) other.className = 'windowViewMode-normal oneContent lafPageHost';
      host.classList.add('active');
      area.append(host);
      for (const [oldKey, old] of [...hosts].slice(0, -keptPages)) {
        old.remove();
        hosts.delete(oldKey);
      }
      const selected = selectedTab[page.object] ?? 'Accounts';
      for (const item of bar.querySelectorAll('one-app-nav-bar-item-root'))
        item.classList.toggle('slds-is-active', item.dataset.id === selected);
      scrollTo(0, 0);
      return host;
    },
  };
}
