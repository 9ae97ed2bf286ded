import { type AddedCrm, siteOf } from './added-crm';
import { pageOnOwnServer } from './choose-added-page';
import type { CrmPage } from './crm';
import { salesforcePage } from './salesforce/page';
import { needsNoAdding } from './salesforce/urls';

/**
 * Which CRM's pages a host serves. Apart from `choose-crm`, so that the scripts in the page carry no API code and no zod.
 */
export function choosePage(host: string): CrmPage | null {
  return needsNoAdding(host) ? salesforcePage : null;
}

/** The pages of a CRM that the rep added. */
export function chooseAddedPage(added: AddedCrm): CrmPage {
  return pageOnOwnServer(added) ?? salesforcePage;
}

/** The pages of a site, of whichever kind. */
export function pageOfSite(site: string, added: readonly AddedCrm[]): CrmPage | null {
  const found = added.find(each => siteOf(each.address) === site);
  return found === undefined ? choosePage(site) : chooseAddedPage(found);
}
