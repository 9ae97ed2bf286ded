import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { chooseAddedPage } from '@/lib/crm/choose-page';
import { request } from '@/lib/messages/request';
import { text } from '@/lib/messages/text';
import { startSidebar } from '@/lib/panel/start-sidebar';
import { whenAdded } from '@/lib/panel/when-added';

/** The same for CRMs that the rep added. The background registers it for exactly their pages. */
export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const outside = {
      window,
      request,
      storage: browser.storage.local,
      frameAddress: browser.runtime.getURL('/sidebar.html'),
      labels: { frame: text('panel_frame'), open: text('panel_open'), width: text('panel_width') },
      isAlive: () => context.isValid,
    };
    void whenAdded(
      outside,
      (added, signal) => startSidebar({ ...outside, page: chooseAddedPage(added) }, signal),
      context.signal,
    );
  },
});
