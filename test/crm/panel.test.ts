/**
 * @vitest-environment jsdom
 * @vitest-environment-options { "url": "https://acme.lightning.force.com/" }
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { salesforcePage } from '@/lib/crm/salesforce/page';
import type { Request } from '@/lib/messages/request';
import type { StateStorage } from '@/lib/panel/panel-state';
import { createRememberedPanel } from '@/lib/panel/remembered-panel';
import { runInPage } from '@/lib/panel/run-in-page';
import { openSavedPage } from './saved-page';

const account = '/lightning/r/Account/001D000000IRFmaIAH/view';
const key = 'panel:acme.lightning.force.com';

const { attachShadow } = Element.prototype;

let life: AbortController;
let sent: [string, unknown][];
let stored: Record<string, unknown>;
let isAlive: boolean;
let root: ShadowRoot;
let tellStorage: (newValue: unknown) => void;

beforeEach(() => {
  life = new AbortController();
  sent = [];
  stored = {};
  isAlive = true;
});
afterEach(() => {
  life.abort();
  Element.prototype.attachShadow = attachShadow;
  Reflect.deleteProperty(document, 'hidden');
});

/** Opens the saved account page with the extension in it. */
async function open(address = account): Promise<void> {
  openSavedPage('2026-11-account-standard', address);
  // The root is closed to everybody else; a test may look.
  Element.prototype.attachShadow = function (init) {
    expect(init.mode).toBe('closed');
    root = attachShadow.call(this, init);
    return root;
  };
  const listeners = new Set<Parameters<StateStorage['onChanged']['addListener']>[0]>();
  tellStorage = newValue => {
    for (const listener of listeners) listener({ [key]: { newValue } });
  };
  const storage: StateStorage = {
    get: async () => stored,
    onChanged: { addListener: each => void listeners.add(each), removeListener: each => void listeners.delete(each) },
  };
  // A border: answers do not matter to the page.
  const request = (async (name: string, input: unknown) => {
    sent.push([name, input]);
    return { ok: true, value: null };
  }) as unknown as Request;
  const createPanel = () =>
    createRememberedPanel(
      {
        window,
        request,
        storage,
        frameAddress: 'about:blank',
        labels: { frame: 'Throughline', open: 'Open Throughline', width: 'Width' },
        headerBottom: () => salesforcePage.headerBottom(document),
        isTaken: () => false,
      },
      life.signal,
    );
  const checkAlive = (): boolean => {
    if (!isAlive) life.abort();
    return isAlive;
  };
  runInPage({ window, page: salesforcePage, request, createPanel, isAlive: checkAlive }, life.signal);
  await settle();
}

const settle = (ms = 0) => new Promise(resolve => setTimeout(resolve, ms));
const host = () => document.querySelector('throughline-panel');
const frame = () => root.querySelector('iframe');
const dock = () => root.querySelector<HTMLElement>('.dock');
const tab = () => root.querySelector<HTMLButtonElement>('.tab');
const edge = () => root.querySelector<HTMLElement>('[role=separator]');
const isOpen = () => dock()?.hidden === false && tab()?.hidden === true;
const press = (element: Element | null, name: string) =>
  element?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
const goTo = (address: string) => window.history.pushState(null, '', address);
const named = (name: string) => sent.filter(([each]) => each === name).map(([, input]) => input);

describe('on an account', () => {
  it('the sidebar stands under the header, outside the body, below menus, at its usual width', async () => {
    await open();
    expect(host()?.parentElement).toBe(document.documentElement);
    expect(getComputedStyle(host() as Element).zIndex).toBe('6900');
    expect(isOpen()).toBe(true);
    expect(dock()?.style.top).toBe('93px');
    expect(dock()?.style.width).toBe('360px');
    expect(frame()?.title).toBe('Throughline');
  });

  it('the background is told which address is shown', async () => {
    await open();
    expect(named('pageShows')).toEqual([{ address: `https://acme.lightning.force.com${account}` }]);
  });

  it('a sidebar that was left folded comes back as a small tab, and loads nothing', async () => {
    stored = { [key]: { isOpen: false, widthPx: 400, topPx: 300 } };
    await open();
    expect(isOpen()).toBe(false);
    expect(frame()).toBeNull();
    expect(tab()?.style.top).toBe('300px');
  });

  it('nonsense in the storage does no harm', async () => {
    stored = { [key]: { isOpen: 'yes', widthPx: 9_000, topPx: Number.NaN } };
    await open();
    expect(isOpen()).toBe(true);
    expect(dock()?.style.width).toBe('480px');
  });

  it('folding by the button inside the frame reaches the page', async () => {
    await open();
    tellStorage({ isOpen: false, widthPx: 360, topPx: null });
    expect(isOpen()).toBe(false);
    // What was typed inside is kept.
    expect(frame()).not.toBeNull();
  });

  it('the page removing the sidebar does not remove it for long', async () => {
    await open();
    host()?.remove();
    await settle();
    expect(host()).not.toBeNull();
  });

  it('rewriting the body does not touch it', async () => {
    await open();
    document.body.innerHTML = '';
    await settle();
    expect(host()?.isConnected).toBe(true);
  });
});

describe('moving it', () => {
  it('the small tab opens, and the background remembers', async () => {
    stored = { [key]: { isOpen: false, widthPx: 360, topPx: null } };
    await open();
    tab()?.click();
    expect(isOpen()).toBe(true);
    expect(named('setPanel')).toEqual([{ host: 'acme.lightning.force.com', isOpen: true }]);
  });

  it('arrow keys move the small tab, but not above the header nor out of the window', async () => {
    stored = { [key]: { isOpen: false, widthPx: 360, topPx: 300 } };
    await open();
    press(tab(), 'ArrowDown');
    expect(tab()?.style.top).toBe('324px');
    press(tab(), 'Home');
    expect(tab()?.style.top).toBe('93px');
    press(tab(), 'ArrowUp');
    expect(tab()?.style.top).toBe('93px');
    press(tab(), 'End');
    expect(tab()?.style.top).toBe('728px');
    expect(named('setPanel').at(-1)).toEqual({ host: 'acme.lightning.force.com', topPx: 728 });
  });

  it('dragging the small tab moves it and does not open it', async () => {
    stored = { [key]: { isOpen: false, widthPx: 360, topPx: 300 } };
    await open();
    const pointer = (type: string, clientY: number) =>
      tab()?.dispatchEvent(new MouseEvent(type, { clientY, button: 0, bubbles: true }));
    pointer('pointerdown', 310);
    pointer('pointermove', 410);
    pointer('pointerup', 410);
    tab()?.click();
    expect(tab()?.style.top).toBe('400px');
    expect(isOpen()).toBe(false);
    expect(named('setPanel')).toEqual([{ host: 'acme.lightning.force.com', topPx: 400 }]);
  });

  it('the edge widens by pointer and by keys, between 320 and 480 px', async () => {
    await open();
    const pointer = (type: string, clientX: number) =>
      edge()?.dispatchEvent(new MouseEvent(type, { clientX, button: 0, bubbles: true }));
    pointer('pointerdown', 920);
    pointer('pointermove', 880);
    pointer('pointerup', 880);
    expect(dock()?.style.width).toBe('400px');
    press(edge(), 'ArrowLeft');
    expect(edge()?.getAttribute('aria-valuenow')).toBe('416');
    press(edge(), 'End');
    press(edge(), 'ArrowLeft');
    expect(edge()?.getAttribute('aria-valuenow')).toBe('480');
    press(edge(), 'Home');
    expect(named('setPanel').at(-1)).toEqual({ host: 'acme.lightning.force.com', widthPx: 320 });
  });

  it('Enter on the edge folds the sidebar away', async () => {
    await open();
    press(edge(), 'Enter');
    expect(isOpen()).toBe(false);
    expect(root.activeElement).toBe(tab());
  });
});

describe('making room', () => {
  const focus = (id: string) => document.getElementById(id)?.focus();

  it('a field under the sidebar that gets the focus is never covered', async () => {
    await open();
    focus('phone');
    expect(isOpen()).toBe(false);
    // The field lies at 200 to 232 px; the tab would have stood at 189.
    expect(tab()?.style.top).toBe('232px');
  });

  it('the sidebar is back when the focus goes elsewhere, and nothing is remembered', async () => {
    await open();
    focus('phone');
    focus('website');
    expect(isOpen()).toBe(true);
    expect(named('setPanel')).toEqual([]);
  });

  it('opening it by hand is stronger', async () => {
    await open();
    focus('phone');
    tab()?.click();
    expect(isOpen()).toBe(true);
  });

  it('a container that a script focuses is no control', async () => {
    await open();
    focus('scroller');
    expect(isOpen()).toBe(true);
  });
});

describe('going from page to page', () => {
  it('on a list nothing of ours is in the page', async () => {
    await open('/lightning/o/Account/list?filterName=Recent');
    expect(host()).toBeNull();
    expect(named('pageShows')).toHaveLength(1);
  });

  it('navigation inside the app is noticed once it has settled, and only once', async () => {
    await open('/lightning/o/Account/list');
    goTo('/lightning/r/Account/001D000000IRFmaIAH/edit');
    goTo(account);
    await settle(900);
    expect(named('pageShows').slice(1)).toEqual([{ address: `https://acme.lightning.force.com${account}` }]);
    expect(isOpen()).toBe(true);
    goTo('/lightning/page/home');
    await settle(900);
    expect(host()).toBeNull();
  });

  it('a save is passed on once, however many toasts it raises', async () => {
    await open();
    for (let count = 0; count < 3; count++) {
      const toast = document.createElement('div');
      toast.className = 'forceToastMessage';
      document.querySelector('.forceToastManager')?.append(toast);
      await settle(10);
    }
    await settle(700);
    expect(named('pageSaved')).toEqual([{ address: `https://acme.lightning.force.com${account}` }]);
  });

  it('after an update of the extension its old sidebar goes', async () => {
    await open();
    isAlive = false;
    await settle(700);
    expect(host()).toBeNull();
    goTo('/lightning/page/home');
    await settle(900);
    expect(named('pageShows')).toHaveLength(1);
  });

  it('while the tab is hidden nobody looks at the address', async () => {
    await open();
    const look = vi.spyOn(document, 'querySelector');
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    look.mockClear();
    await settle(1_100);
    expect(look).not.toHaveBeenCalled();
  });
});
