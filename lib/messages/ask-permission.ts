import { browser } from 'wxt/browser';

/**
 * Ask the rep, through the browser's own question, for leave to show notifications. Browsers allow that only as the
 * answer to a click, before anything else is waited for. Given before: nobody is asked again.
 */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}
