import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOnList } from '@/lib/crm/salesforce/on-list';
import { salesforcePage } from '@/lib/crm/salesforce/page';
import { browserInPage } from '@/lib/panel/browser-in-page';
import { startSidebar } from '@/lib/panel/start-sidebar';
import { whenAdded } from '@/lib/panel/when-added';

/** The same for Salesforce under other addresses than its usual ones, which the rep added. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const outside = browserInPage(browser, context);
    void whenAdded(
      outside,
      stored => isOnList(stored, location.href) || null,
      (_, signal) => startSidebar({ ...outside, page: salesforcePage }, signal),
      context.signal,
    );
  },
});
