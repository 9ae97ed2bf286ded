import { dress } from './panel-style';

/** Below the CRM's menus (7000), dialogues and toasts, above its pages. */
const LAYER = '6900';

/**
 * The one element of ours in the CRM's page. A child of `<html>`, where rewriting the body does not reach it; its closed
 * shadow root keeps the CRM's scripts and styles out.
 */
export type HostElement = {
  root: ShadowRoot;
  /** The element itself, to tell our own focus from the page's. */
  element: HTMLElement;
  mount(): void;
  remove(): void;
};

export function createHostElement(document: Document, signal: AbortSignal): HostElement {
  const element = document.createElement('throughline-panel');
  const root = element.attachShadow({ mode: 'closed' });
  dress(root);
  // Rules of the page on `*` or on unknown elements lose against important ones.
  const rules = { all: 'initial', position: 'fixed', top: '0', right: '0', width: '0', height: '0', 'z-index': LAYER };
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');

  let isWanted = false;
  const mountAgain = new MutationObserver(() => {
    if (isWanted && !element.isConnected) document.documentElement.append(element);
  });
  const remove = (): void => {
    isWanted = false;
    mountAgain.disconnect();
    element.remove();
  };
  signal.addEventListener('abort', remove, { once: true });

  return {
    root,
    element,
    mount() {
      if (isWanted || signal.aborted) return;
      isWanted = true;
      document.documentElement.append(element);
      mountAgain.observe(document.documentElement, { childList: true });
      // `document.write` replaces <html> itself.
      mountAgain.observe(document, { childList: true });
    },
    remove,
  };
}
