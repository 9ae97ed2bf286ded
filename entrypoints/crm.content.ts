import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { choosePage } from '@/lib/crm/choose-page';
import { request } from '@/lib/messages/request';
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
        labels: {
          frame: browser.i18n.getMessage('panel_frame'),
          open: browser.i18n.getMessage('panel_open'),
          width: browser.i18n.getMessage('panel_width'),
        },
        isAlive: () => context.isValid,
      },
      context.signal,
    );
  },
});
