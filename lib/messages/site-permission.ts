import { browser } from 'wxt/browser';
import { patternsFor } from '@/lib/site-address';

/**
 * Ask the rep, through the browser's own question, for the use of exactly one site. Browsers allow that only as the
 * answer to a click, before anything else is waited for.
 */
export async function askForSite(address: URL): Promise<boolean> {
  return browser.permissions.request({ origins: patternsFor(address) });
}
