import type { CrmPage } from '@/lib/crm/crm';
import type { Request } from '@/lib/messages/request';
import { debounce } from './debounce';
import type { Panel } from './panel';
import { watchAddress } from './watch-address';

/** All that happens in the CRM's page: it tells the background what is shown and saved, and draws the panel. */
export type InPage = {
  window: Window;
  page: CrmPage;
  request: Request;
  /** Called for the first record that is shown: on all other pages not even the panel's elements are made. */
  createPanel: () => Panel;
  /** Asked now and then: an update of the extension leaves its old script behind in the page. */
  isAlive: () => boolean;
};

/** A save raises several toasts and the CRM needs a moment until its API tells of it. */
const SAVED_QUIET_MS = 500;
/** A panel of the CRM's own slides in and out after a click. */
const SLIDING_MS = 400;
/** The protocol's limit; what identifies a record comes long before. */
const ADDRESS_LENGTH = 8_000;

export function runInPage({ window, page, request, createPanel, isAlive }: InPage, signal: AbortSignal): void {
  let panel: Panel | null = null;
  let isWatchingSaves = false;

  const onAddress = (address: URL): void => {
    if (page.recordShown(address) !== null) {
      panel ??= createPanel();
      panel.show();
      watchSaves();
    } else panel?.hide();
    void request('pageShows', { address: address.href.slice(0, ADDRESS_LENGTH) });
  };
  /** From the first record on: what is saved elsewhere is read when a record is opened. */
  const watchSaves = (): void => {
    if (isWatchingSaves) return;
    isWatchingSaves = true;
    page.watchSaves(window.document, debounce(tellSaved, SAVED_QUIET_MS, signal), signal);
  };
  const onGlance = (): void => {
    // Asking ends the signal when the extension is gone.
    if (isAlive()) panel?.place();
  };
  const tellSaved = (): void => {
    void request('pageSaved', { address: window.location.href.slice(0, ADDRESS_LENGTH) });
  };
  const { contents, hasOwnPanel } = page;
  watchAddress({ window, onAddress, onGlance, contents: contents && (() => contents(window.document)) }, signal);
  if (hasOwnPanel !== undefined) {
    window.addEventListener('click', debounce(onGlance, SLIDING_MS, signal), { capture: true, signal });
  }
}
