/**
 * @vitest-environment jsdom
 * @vitest-environment-options { "url": "https://crm.example/" }
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDED_KEY, type AddedCrm, addedAt, readAdded } from '@/lib/crm/added-crm';
import { chooseAddedPage } from '@/lib/crm/choose-page';
import { isOnList } from '@/lib/crm/salesforce/on-list';
import type { Request } from '@/lib/messages/request';
import type { Panel } from '@/lib/panel/panel';
import type { StateStorage } from '@/lib/panel/panel-state';
import { runInPage } from '@/lib/panel/run-in-page';
import { whenAdded } from '@/lib/panel/when-added';
import { openSavedPage } from './saved-page';

const espo: AddedCrm = { crm: 'espocrm', address: 'https://crm.example/' };
const twenty: AddedCrm = { crm: 'twenty', address: 'https://crm.example/' };
const account = '/#Account/view/6b01c0a8a229330ba';
const company = '/object/company/20202020-3ec3-4fe3-8997-b76aa0bfa408';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

const settle = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms));
/** What lies under a point, as the browser would say. */
const under = (...elements: (Element | null)[]) => {
  document.elementsFromPoint = () => elements.filter(each => each !== null);
};
const byId = (id: string) => document.getElementById(id);

/** The script in the page over a panel that only remembers what it was told. */
function run(added: AddedCrm) {
  const told: string[] = [];
  const panel: Panel = {
    show: () => void told.push('show'),
    hide: () => void told.push('hide'),
    apply: () => undefined,
    place: () => void told.push('place'),
  };
  // A border: answers do not matter to the page.
  const request = (async (name: string, { address }: { address: string }) => {
    told.push(`${name} ${address.replace('https://crm.example', '')}`);
    return { ok: true, value: null };
  }) as unknown as Request;
  runInPage(
    { window, page: chooseAddedPage(added), request, createPanel: () => panel, isAlive: () => true },
    life.signal,
  );
  return told;
}

describe('where the sidebar may begin', () => {
  it.each([
    ['2026-11-espocrm-account', espo, 44],
    ['2026-11-espocrm-account-side-menu', espo, null],
    ['2026-11-twenty-company', twenty, 36],
  ] as const)('%s: %s', (name, added, bottom) => {
    openSavedPage(name);
    expect(chooseAddedPage(added).headerBottom(document)).toBe(bottom);
  });
});

describe('EspoCRM', () => {
  it('what is saved is noticed by its notice, in any language; other notices are none', async () => {
    openSavedPage('2026-11-espocrm-account', account);
    const onSave = vi.fn();
    chooseAddedPage(espo).watchSaves(document, onSave, life.signal);
    const notice = (kind: string) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<div id="notification" class="alert alert-${kind} fade in">Erstellt</div>`,
      );
    };
    notice('warning');
    notice('danger');
    await settle();
    expect(onSave).not.toHaveBeenCalled();
    notice('success');
    await settle();
    expect(onSave).toHaveBeenCalledOnce();
    life.abort();
    notice('success');
    await settle();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('an address that runs ahead of the page is believed only when the page has followed', async () => {
    openSavedPage('2026-11-espocrm-account', account);
    const told = run(espo);
    await settle(600);
    told.length = 0;
    window.location.hash = '#Account';
    await settle(1_500);
    expect(told.filter(each => each !== 'place')).toEqual([]);
    document.querySelector('#main')?.replaceChildren(document.createElement('ul'));
    await settle(1_200);
    expect(told.filter(each => each !== 'place')).toEqual(['hide', 'pageShows /#Account']);
  });
});

describe('Twenty', () => {
  const page = chooseAddedPage(twenty);

  it.each([
    ['its own panel', ['panel'], true],
    ['its own panel beneath ours', ['ours', 'panel'], true],
    ['a layer over the whole page', ['wide'], false],
    ['a low notice', ['low'], false],
    ['nothing', [], false],
  ] as const)('%s at the right edge', (_, ids, has) => {
    openSavedPage('2026-11-twenty-company', company);
    const ours = document.createElement('throughline-panel');
    under(...ids.map(id => (id === 'ours' ? ours : byId(id))));
    expect(page.hasOwnPanel?.(document)).toBe(has);
  });

  it('when its panel closes, something may have been saved', async () => {
    openSavedPage('2026-11-twenty-company', company);
    const onSave = vi.fn();
    page.watchSaves(document, onSave, life.signal);
    under(byId('panel'));
    byId('root')?.click();
    await settle(600);
    expect(onSave).not.toHaveBeenCalled();
    byId('panel')?.addEventListener('click', () => under());
    byId('panel')?.click();
    await settle(600);
    expect(onSave).toHaveBeenCalledOnce();
    byId('root')?.click();
    await settle(600);
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('a click is followed by a look whether there is still room', async () => {
    openSavedPage('2026-11-twenty-company', company);
    under();
    const told = run(twenty);
    await settle(100);
    told.length = 0;
    byId('root')?.click();
    await settle(450);
    expect(told).toContain('place');
  });
});

describe('an added Salesforce', () => {
  it.each([
    ['https://acme.lightning.crmforce.mil/lightning/page/home', true],
    ['https://other.lightning.crmforce.mil/lightning/page/home', false],
    ['https://espo.example/#Account', false],
  ])('%s: %s', (address, is) => {
    const list = [espo, { crm: 'salesforce', address: 'https://acme.lightning.crmforce.mil/' }];
    expect(isOnList(list, address)).toBe(is);
    for (const odd of [undefined, 'text', [null, 7, {}, { crm: 'salesforce' }]])
      expect(isOnList(odd, address)).toBe(false);
  });
});

describe('only while the CRM is one the rep added', () => {
  function aStorage(stored: unknown) {
    const listeners = new Set<Parameters<StateStorage['onChanged']['addListener']>[0]>();
    const storage: StateStorage = {
      get: async () => ({ [ADDED_KEY]: stored }),
      onChanged: { addListener: each => void listeners.add(each), removeListener: each => void listeners.delete(each) },
    };
    const become = (newValue: unknown) => {
      for (const listener of listeners) listener({ [ADDED_KEY]: { newValue } });
    };
    return { storage, become, listeners };
  }

  const find = (stored: unknown) => addedAt(window.location.href, readAdded(stored));

  it('it starts, ends when it is removed, and starts again when it is added again', async () => {
    const { storage, become } = aStorage([espo]);
    const lives: AbortSignal[] = [];
    const { signal } = life;
    const isAlive = (): boolean => !signal.aborted;
    await whenAdded({ storage, isAlive }, find, (_, each) => void lives.push(each), signal);
    expect(lives.map(each => each.aborted)).toEqual([false]);
    become([]);
    expect(lives.map(each => each.aborted)).toEqual([true]);
    become([espo]);
    expect(lives.map(each => each.aborted)).toEqual([true, false]);
  });

  it('it does not start twice in one page, but again after an update of the extension', async () => {
    let isAlive = true;
    const start = vi.fn();
    const outside = { storage: aStorage([espo]).storage, isAlive: () => isAlive };
    await whenAdded(outside, find, start, life.signal);
    await whenAdded(outside, find, start, life.signal);
    expect(start).toHaveBeenCalledOnce();
    isAlive = false;
    await whenAdded({ ...outside, isAlive: () => true }, find, start, life.signal);
    expect(start).toHaveBeenCalledTimes(2);
  });
});
