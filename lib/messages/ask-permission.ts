import { browser } from 'wxt/browser';

/**
 * Questions of the browser's own. It allows them only as the answer to a click, before anything else is waited for.
 * What was given before is not asked for again.
 */

/** For leave to show notifications. */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** For the window in which one signs in through a company's app. Where the browser has it already nobody is asked. */
export async function askToSignIn(): Promise<boolean> {
  if ('identity' in browser && browser.identity !== undefined) return true;
  return browser.permissions.request({ permissions: ['identity'] });
}
