import type { CrmPage } from '../crm';
import { appBars, globalHeaders } from './selectors';
import { watchToasts } from './toasts';
import { recordShown } from './urls';

/** Salesforce as its pages show it: which record, when something was saved, and where the header ends. */
export const salesforcePage: CrmPage = { recordShown, watchSaves: watchToasts, headerBottom };

/** The lower edge of the header and of the app's bar beneath it, which holds controls up to the right edge. */
function headerBottom(document: Document): number | null {
  const bottoms = [...bottomsOf(document, globalHeaders), ...bottomsOf(document, appBars)];
  return bottoms.length === 0 ? null : Math.round(Math.max(...bottoms));
}

/** Absent today in set-up dialogues, full-screen dashboards and while the app is still starting. */
function bottomsOf(document: Document, selectors: readonly string[]): number[] {
  for (const selector of selectors) {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    // Hidden bars measure nothing; a bar lower than a third of the window is no header.
    if (box !== undefined && box.height > 0 && box.bottom > 0 && box.bottom < 300) return [box.bottom];
  }
  return [];
}
