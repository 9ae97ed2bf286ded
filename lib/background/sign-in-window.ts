import type { browser as theBrowser } from 'wxt/browser';
import type { Outside } from '@/lib/crm/crm';
import { log } from '@/lib/log';
import { failed, ok } from '@/lib/result';

/** Type only: the browser itself is handed in by the entrypoint. */
type Browser = typeof theBrowser;

/** What stands at the end of the address that a CRM sends the rep back to. */
const PATH = 'salesforce';

/**
 * The browser's own window for signing in to a CRM by a company's app. Its permission is asked for when the rep first
 * connects: until then Chromium hides the interface, and the address follows from the extension's id alone.
 */
export function signInWindow(browser: Browser): NonNullable<Outside['signInWindow']> {
  const identity = (): Browser['identity'] | undefined => browser.identity;
  // A CRM's pages may send the browser on by script, a moment after they have loaded. Firefox does not know these words.
  const patience = { abortOnLoadForNonInteractive: false, timeoutMsForNonInteractive: 5_000 };
  const silent = { interactive: false, ...('getBrowserInfo' in browser.runtime ? {} : patience) };
  return {
    redirectAddress: () => identity()?.getRedirectURL(PATH) ?? `https://${browser.runtime.id}.chromiumapp.org/${PATH}`,
    async open(address, isSilent) {
      const window = identity();
      if (window === undefined) return failed({ kind: 'connectStopped' });
      try {
        const ended = await window.launchWebAuthFlow({ url: address, ...(isSilent ? silent : { interactive: true }) });
        return ok(ended ?? '');
      } catch (error) {
        // Closed by the rep, or a page in it that led nowhere: browsers tell these apart by words alone.
        log.info('no sign-in by the app', { why: error instanceof Error ? error.name : '' });
        return failed({ kind: 'connectStopped' });
      }
    },
  };
}
