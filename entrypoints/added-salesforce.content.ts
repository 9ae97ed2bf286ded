import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOnList } from '@/lib/crm/salesforce/on-list';
import { salesforcePage } from '@/lib/crm/salesforce/page';
import { request } from '@/lib/messages/request';
import { startSidebar } from '@/lib/panel/start-sidebar';
import { whenAdded } from '@/lib/panel/when-added';

/** The same for Salesforce under other addresses than its usual ones, which the rep added. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const outside = {
      window,
      request,
      storage: browser.storage.local,
      frameAddress: browser.runtime.getURL('/sidebar.html'),
      labels: {
        frame: browser.i18n.getMessage('panel_frame'),
        open: browser.i18n.getMessage('panel_open'),
        width: browser.i18n.getMessage('panel_width'),
      },
      isAlive: () => context.isValid,
    };
    void whenAdded(
      outside,
      stored => isOnList(stored, location.href) || null,
      (_, signal) => startSidebar({ ...outside, page: salesforcePage }, signal),
      context.signal,
    );
  },
});
