/**
 * @vitest-environment jsdom
 * @vitest-environment-options { "url": "https://acme.lightning.force.com/" }
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { salesforcePage } from '@/lib/crm/salesforce/page';
import { openSavedPage } from './saved-page';

let life: AbortController;
beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Mutation observers answer after the current task. */
const settle = () => new Promise(resolve => setTimeout(resolve, 0));

function watch() {
  const onSave = vi.fn();
  salesforcePage.watchSaves(document, onSave, life.signal);
  return onSave;
}

const auraToast = () => {
  const toast = document.createElement('div');
  toast.className = 'toastContainer';
  toast.innerHTML = '<div class="forceToastMessage"><span>Aufgabe gespeichert.</span></div>';
  return toast;
};

describe('where the sidebar may begin', () => {
  it.each([
    ['2026-11-account-standard', 93],
    ['2026-11-console-account', 90],
    ['2026-11-account-lwc-toast', 50],
  ])('%s: below the header and its bar, at %i px', (name, bottom) => {
    openSavedPage(name);
    expect(salesforcePage.headerBottom(document)).toBe(bottom);
  });

  it('a page without a header says so', () => {
    openSavedPage('2026-11-account-standard');
    document.querySelector('.viewport')?.remove();
    expect(salesforcePage.headerBottom(document)).toBeNull();
  });
});

describe('noticing that something was saved', () => {
  it('an Aura toast is noticed, in any language', async () => {
    openSavedPage('2026-11-account-standard');
    const onSave = watch();
    document.querySelector('.forceToastManager')?.append(auraToast());
    await settle();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('a toast that stood there before is no news, nor is one that goes', async () => {
    openSavedPage('2026-11-account-standard');
    const onSave = watch();
    document.querySelector('.toastContainer')?.remove();
    await settle();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('an LWC toast inside an open shadow root is noticed', async () => {
    openSavedPage('2026-11-account-lwc-toast');
    const onSave = watch();
    document.querySelector('lightning-toast-container')?.shadowRoot?.append(document.createElement('lightning-toast'));
    await settle();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('the very first LWC toast, which brings its container, is noticed', async () => {
    openSavedPage('2026-11-console-account');
    const onSave = watch();
    const container = document.createElement('lightning-toast-container');
    container.attachShadow({ mode: 'open' }).append(document.createElement('lightning-toast'));
    document.body.append(container);
    await settle();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('a toast manager that Lightning makes late and deep in the page is found', async () => {
    openSavedPage('2026-11-console-account');
    document.querySelector('.forceToastManager')?.remove();
    const onSave = watch();
    const manager = document.createElement('div');
    manager.className = 'forceToastManager';
    document.querySelector('.viewport')?.append(manager);
    vi.advanceTimersByTime(2_000);
    manager.append(auraToast());
    await settle();
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('changes elsewhere in the page are nothing to us', async () => {
    openSavedPage('2026-11-account-standard');
    const onSave = watch();
    document.querySelector('.contentArea')?.append(auraToast());
    document.body.append(document.createElement('div'));
    await settle();
    expect(onSave).not.toHaveBeenCalled();
  });

  it('nothing is noticed any more once the page is left', async () => {
    openSavedPage('2026-11-account-standard');
    const onSave = watch();
    life.abort();
    document.querySelector('.forceToastManager')?.append(auraToast());
    await settle();
    expect(onSave).not.toHaveBeenCalled();
  });
});
