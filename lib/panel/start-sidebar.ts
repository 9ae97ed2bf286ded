import type { CrmPage } from '@/lib/crm/crm';
import type { Request } from '@/lib/messages/request';
import type { PanelOutside } from './panel';
import type { StateStorage } from './panel-state';
import { createRememberedPanel } from './remembered-panel';
import { runInPage } from './run-in-page';

/** What a script in a CRM's page needs of the browser. */
export type Sidebar = Pick<PanelOutside, 'window' | 'frameAddress' | 'labels'> & {
  storage: StateStorage;
  request: Request;
  page: CrmPage;
  isAlive: () => boolean;
};

/** The sidebar beside the pages of one CRM, until the signal ends. */
export function startSidebar(outside: Sidebar, signal: AbortSignal): void {
  const { page, window } = outside;
  const { document } = window;
  const createPanel = () =>
    createRememberedPanel(
      {
        ...outside,
        headerBottom: () => page.headerBottom(document),
        isTaken: () => page.hasOwnPanel?.(document) ?? false,
      },
      signal,
    );
  runInPage({ ...outside, createPanel }, signal);
}
