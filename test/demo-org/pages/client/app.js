/** The single-page app: reads the address, shows the page, keeps visited pages hidden in the document. */
import { consoleLayout } from './console.js';
import { icon } from './elements.js';
import { listPage } from './list-page.js';
import { recordPage } from './record-page.js';
import { ask } from './server.js';
import { standardLayout } from './standard.js';
import { showToast } from './toasts.js';

const id = '[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?';
const recordPath = new RegExp(`^/lightning/r/(?:[A-Za-z]\\w*/)?(${id})(?:/|$)`);

/** How long title and content lag behind the address, as in the real thing. */
const contentLagMs = 120;
const titleLagMs = 500;

let layout;
let visit = 0;

/** Goes to a page of the app without loading the document again. */
export function go(path, { replace = false } = {}) {
  const here = location.pathname + location.search;
  if (path !== here) history[replace ? 'replaceState' : 'pushState']({}, '', path);
  return show();
}

/** Draws the page of the present address. */
async function show() {
  visit += 1;
  const mine = visit;
  const url = new URL(location.href);
  const app = /^\/lightning\/app\/(\w+)/.exec(url.pathname)?.[1];
  if (app) {
    sessionStorage.setItem('app', /console/i.test(app) ? 'console' : 'standard');
    return go('/lightning/o/Account/list?filterName=AllAccounts', { replace: true });
  }
  useLayout();
  const recordId = recordPath.exec(url.pathname)?.[1];
  await new Promise(resolve => setTimeout(resolve, contentLagMs));
  try {
    const page = recordId ? await readRecord(recordId) : await readList();
    if (mine !== visit) return;
    const host = layout.open(url, page);
    host.replaceChildren(page.element);
    setTimeout(() => {
      if (mine === visit) document.title = page.title;
    }, titleLagMs);
  } catch (error) {
    showToast(error.message, 'error');
  }
}

async function readRecord(recordId) {
  const record = await ask('getRecord', { id: recordId });
  const { name, label, object } = record;
  return { name, object, title: `${name} | ${label} | Salesforce`, element: recordPage(record, show) };
}

async function readList() {
  const accounts = await ask('getAccounts');
  return {
    name: 'Accounts',
    object: 'Account',
    title: 'All Accounts | Accounts | Salesforce',
    element: listPage(accounts),
  };
}

function useLayout() {
  const wanted = sessionStorage.getItem('app') === 'console' ? consoleLayout : standardLayout;
  if (layout?.kind === wanted.kind) return;
  layout = { kind: wanted.kind, ...wanted.mount(document.querySelector('.layoutContent'), go) };
}

/** Links within Lightning change the address only. */
function onClick(event) {
  const link = event.target.closest?.('a[href^="/lightning/"]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  void go(layout.addressFor(link.getAttribute('href')));
}

/** The events that other scripts in the page use to go somewhere. */
globalThis.$A = {
  get(name) {
    let params = {};
    return {
      setParams(given) {
        params = given;
        return this;
      },
      fire() {
        if (name === 'e.force:navigateToSObject') void go(layout.addressFor(`/lightning/r/${params.recordId}/view`));
        if (name === 'e.force:navigateToURL') void go(params.url);
      },
    };
  },
};

document.addEventListener('click', onClick);
window.addEventListener('popstate', show);
for (const place of document.querySelectorAll('[data-icon]')) place.prepend(icon(place.dataset.icon));
document.querySelector('#auraLoadingBox').classList.add('loaded');
void show();
