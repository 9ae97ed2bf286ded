import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { choosePage } from '@/lib/crm/choose-page';
import { request } from '@/lib/messages/request';
import { text } from '@/lib/messages/text';
import { startSidebar } from '@/lib/panel/start-sidebar';

/** Recognises the CRM's page, mounts the sidebar's frame, notices navigation and saves. */
export default defineContentScript({
  matches: ['https://*.lightning.force.com/*'],
  runAt: 'document_idle',
  main(context) {
    const page = choosePage(location.hostname);
    if (page === null) return;
    startSidebar(
      {
        window,
        page,
        request,
        storage: browser.storage.local,
        frameAddress: browser.runtime.getURL('/sidebar.html'),
        labels: { frame: text('panel_frame'), open: text('panel_open'), width: text('panel_width') },
        isAlive: () => context.isValid,
      },
      context.signal,
    );
  },
});
