/** The console app: records open in workspace tabs, and what is opened from a record in subtabs below it. */
import { h } from './elements.js';

export const consoleLayout = { kind: 'console', mount };

function mount(stage, go) {
  /** Path of a workspace → its name and its subtabs, path → name. */
  const workspaces = new Map();
  const hosts = new Map();
  const header = h('div', { class: 'tabsetHeader slds-context-bar slds-context-bar--tabs' });
  const subHeader = h('div', { class: 'tabsetHeader subtabs slds-tabs--subtabs' });
  const sections = h('div', { class: 'tabContents' });
  stage.replaceChildren(
    h(
      'div',
      { class: 'navexWorkspaceManager' },
      h(
        'div',
        { class: 'navexWorkspace active' },
        h('div', { class: 'oneConsoleTabset navexConsoleTabset' }, header, subHeader, sections),
      ),
    ),
  );

  function tab(path, address, name, isActive, close) {
    return h(
      'li',
      {
        class: `oneConsoleTabItem tabItem slds-context-bar__item${isActive ? ' active slds-is-active' : ''}`,
        role: 'presentation',
      },
      h(
        'a',
        { class: 'tabHeader', role: 'tab', href: address, title: name, 'data-path': path },
        h('span', { class: 'title slds-truncate' }, name),
      ),
      close && h('button', { class: 'tabClose', title: `Close ${name}`, click: close }, '×'),
    );
  }

  function closeWorkspace(path) {
    workspaces.delete(path);
    for (const [key, host] of hosts)
      if (key === path || key.startsWith(`${path} `)) {
        host.section.remove();
        hosts.delete(key);
      }
    go([...workspaces.keys()].at(-1) ?? '/lightning/o/Account/list?filterName=AllAccounts');
  }

  function drawTabs(workspace, path) {
    const list = '/lightning/o/Account/list?filterName=AllAccounts';
    header.replaceChildren(
      h('button', { class: 'appLauncher', title: 'App Launcher' }, '⠿'),
      h('span', { class: 'appName' }, h('span', {}, 'Sales Console')),
      h(
        'ul',
        { class: 'tabBarItems slds-grid', role: 'tablist' },
        tab('list', list, 'Accounts', !workspace, null),
        [...workspaces].map(([key, each]) => tab(key, key, each.name, key === workspace, () => closeWorkspace(key))),
      ),
    );
    const subtabs = workspaces.get(workspace)?.subtabs ?? new Map();
    subHeader.hidden = subtabs.size === 0;
    subHeader.replaceChildren(
      h(
        'ul',
        { class: 'tabBarItems slds-grid', role: 'tablist' },
        subtabs.size > 0 && tab(workspace, workspace, workspaces.get(workspace).name, path === workspace, null),
        [...subtabs].map(([key, name]) => tab(key, withParent(key, workspace), name, key === path, null)),
      ),
    );
  }

  return {
    /** What is opened from within a workspace becomes a subtab of it. */
    addressFor(href) {
      const url = new URL(href, location.origin);
      const present = presentWorkspace();
      const isRecord = url.pathname.startsWith('/lightning/r/');
      const isOwnTab = workspaces.has(url.pathname) || url.searchParams.has('ws');
      return isRecord && present && !isOwnTab ? withParent(url.pathname, present) : href;
    },
    open(url, page) {
      const isRecord = url.pathname.startsWith('/lightning/r/');
      const parent = url.searchParams.get('ws');
      const workspace = isRecord ? (parent ?? url.pathname) : null;
      if (workspace) {
        const known = workspaces.get(workspace) ?? { name: parent ? 'Loading...' : page.name, subtabs: new Map() };
        if (parent) known.subtabs.set(url.pathname, page.name);
        else known.name = page.name;
        workspaces.set(workspace, known);
      }
      drawTabs(workspace, url.pathname);
      const key = parent ? `${parent} ${url.pathname}` : (workspace ?? 'list');
      const known = hosts.get(key) ?? newHost();
      hosts.set(key, known);
      for (const other of hosts.values()) {
        other.section.classList.remove('active');
        other.host.classList.remove('active');
      }
      known.section.classList.add('active');
      known.host.classList.add('active');
      sections.append(known.section);
      return known.host;
    },
  };
}

function newHost() {
  const host = h('div', { class: 'windowViewMode-maximized oneContent lafPageHost' });
  return { host, section: h('section', { class: 'tabContent oneConsoleTab', role: 'tabpanel' }, host) };
}

function presentWorkspace() {
  const url = new URL(location.href);
  if (!url.pathname.startsWith('/lightning/r/')) return null;
  return url.searchParams.get('ws') ?? url.pathname;
}

function withParent(path, workspace) {
  return `${path}?ws=${encodeURIComponent(workspace)}`;
}
