import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { choosePage } from '@/lib/crm/choose-page';
import { browserInPage } from '@/lib/panel/browser-in-page';
import { startSidebar } from '@/lib/panel/start-sidebar';

/** Recognises the CRM's page, mounts the sidebar's frame, notices navigation and saves. */
export default defineContentScript({
  matches: ['https://*.lightning.force.com/*'],
  runAt: 'document_idle',
  main(context) {
    const page = choosePage(location.hostname);
    if (page !== null) startSidebar({ ...browserInPage(browser, context), page }, context.signal);
  },
});
