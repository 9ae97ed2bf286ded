import type { CrmPage } from './crm';
import { salesforcePage } from './salesforce/page';
import { isSalesforceHost } from './salesforce/urls';

/**
 * Which CRM's pages a host serves. Apart from `choose-crm`, so that the script in the page carries no API code and no zod.
 */
export function choosePage(host: string): CrmPage | null {
  return isSalesforceHost(host) ? salesforcePage : null;
}
