import { request } from '@/lib/messages/request';
import type { StateStorage } from './panel-state';
import type { Sidebar } from './start-sidebar';

/** As much of the browser's interface as the script in a CRM's page uses. */
type BrowserInPage = {
  storage: { local: StateStorage };
  runtime: { getURL(path: '/sidebar.html'): string };
  i18n: { getMessage(name: 'panel_frame' | 'panel_open' | 'panel_width'): string };
};

/** What the sidebar needs of the outside, the same in every CRM: all but the page. `context`: the script's life. */
export function browserInPage(
  { storage, runtime, i18n }: BrowserInPage,
  context: { isValid: boolean },
): Omit<Sidebar, 'page'> {
  return {
    window,
    request,
    storage: storage.local,
    frameAddress: runtime.getURL('/sidebar.html'),
    labels: {
      frame: i18n.getMessage('panel_frame'),
      open: i18n.getMessage('panel_open'),
      width: i18n.getMessage('panel_width'),
    },
    isAlive: () => context.isValid,
  };
}
