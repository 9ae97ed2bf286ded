import type { CrmPage } from '../crm';
import { headerBottom } from '../header-bottom';
import { mainContents, savedNotice, topBars } from './selectors';
import { recordShown } from './urls';

/** EspoCRM as its pages show it, on the server that begins at `base`. */
export function espocrmPage(base: string): CrmPage {
  return {
    name: 'EspoCRM',
    recordShown: address => recordShown(base, address),
    watchSaves,
    headerBottom: document => headerBottom(document, [topBars]),
    // With an edit that is not saved the address moves on while the page asks whether to leave, and stays what it was.
    contents: document => document.querySelector(mainContents),
  };
}

/** A notice is a direct child of the body: only those are observed, never the page. */
function watchSaves(document: Document, onSave: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const notices = new MutationObserver(changes => {
    const added = changes.flatMap(change => [...change.addedNodes]);
    if (added.some(node => node instanceof Element && node.matches(savedNotice))) onSave();
  });
  notices.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => notices.disconnect(), { once: true });
}
