import type { CrmPage } from '../crm';
import { headerBottom } from '../header-bottom';
import { hasOwnPanel, watchPanelClosing } from './own-panel';
import { topBars } from './selectors';
import { recordShown } from './urls';

/** Twenty as its pages show it, on the server that begins at `base`. */
export function twentyPage(base: string): CrmPage {
  return {
    name: 'Twenty',
    recordShown: address => recordShown(base, address),
    watchSaves: watchPanelClosing,
    headerBottom: document => headerBottom(document, [topBars]),
    hasOwnPanel,
  };
}
