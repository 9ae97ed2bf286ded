import type { CrmPage } from '../crm';
import { headerBottom } from '../header-bottom';
import { appBars, globalHeaders } from './selectors';
import { watchToasts } from './toasts';
import { recordShown } from './urls';

/** Salesforce as its pages show it: which record, when something was saved, and where the header ends. */
export const salesforcePage: CrmPage = {
  name: 'Salesforce',
  canSignInByApp: true,
  recordShown,
  watchSaves: watchToasts,
  // The app's bar beneath the header holds controls up to the right edge.
  headerBottom: document => headerBottom(document, [globalHeaders, appBars]),
};
