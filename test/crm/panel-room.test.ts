/** @vitest-environment jsdom */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPanel, type Panel } from '@/lib/panel/panel';

/** The sidebar makes room for a panel of the CRM's own. */
const attachShadow = Element.prototype.attachShadow;
let life: AbortController;
let root: ShadowRoot;
let panel: Panel;
let isTaken: boolean;

beforeEach(() => {
  life = new AbortController();
  isTaken = false;
  // The root is closed to everybody else; a test may look.
  Element.prototype.attachShadow = function (init) {
    root = attachShadow.call(this, init);
    return root;
  };
  panel = createPanel(
    {
      window,
      frameAddress: 'about:blank',
      labels: { frame: 'Throughline', open: 'Open Throughline', width: 'Width' },
      headerBottom: () => 40,
      isTaken: () => isTaken,
      onChange: () => undefined,
    },
    life.signal,
  );
  panel.apply({ isOpen: true, widthPx: 360, topPx: null });
  panel.show();
});
afterEach(() => {
  life.abort();
  Element.prototype.attachShadow = attachShadow;
});

const isOpen = () => root.querySelector<HTMLElement>('.dock')?.hidden === false;
const frame = () => root.querySelector('iframe');
const tab = () => root.querySelector<HTMLButtonElement>('.tab');

it('while it is open the sidebar is a small tab; afterwards it is back, with what was typed', () => {
  const before = frame();
  isTaken = true;
  panel.place();
  expect(isOpen()).toBe(false);
  expect(tab()?.hidden).toBe(false);
  isTaken = false;
  panel.place();
  expect(isOpen()).toBe(true);
  expect(frame()).toBe(before);
});

it('a rep who opens the sidebar over it has it, until that panel was closed', () => {
  isTaken = true;
  panel.place();
  tab()?.click();
  panel.place();
  expect(isOpen()).toBe(true);
  isTaken = false;
  panel.place();
  isTaken = true;
  panel.place();
  expect(isOpen()).toBe(false);
});
