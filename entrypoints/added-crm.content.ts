import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { addedAt, readAdded } from '@/lib/crm/added-crm';
import { pageOnOwnServer } from '@/lib/crm/choose-added-page';
import { browserInPage } from '@/lib/panel/browser-in-page';
import { startSidebar } from '@/lib/panel/start-sidebar';
import { whenAdded } from '@/lib/panel/when-added';

/** The same for CRMs on a server of one's own that the rep added. The background registers it for exactly their pages. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const outside = browserInPage(browser, context);
    void whenAdded(
      outside,
      stored => addedAt(location.href, readAdded(stored)),
      (added, signal) => {
        const page = pageOnOwnServer(added);
        if (page !== null) startSidebar({ ...outside, page }, signal);
      },
      context.signal,
    );
  },
});
