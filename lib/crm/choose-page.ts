import { type AddedCrm, type AddedKind, siteOf } from './added-crm';
import type { CrmPage } from './crm';
import { espocrmPage } from './espocrm/page';
import { salesforcePage } from './salesforce/page';
import { needsNoAdding } from './salesforce/urls';
import { twentyPage } from './twenty/page';

/**
 * Which CRM's pages a host serves. Apart from `choose-crm`, so that the scripts in the page carry no API code and no zod.
 */
export function choosePage(host: string): CrmPage | null {
  return needsNoAdding(host) ? salesforcePage : null;
}

const addedPages: Record<AddedKind, (base: string) => CrmPage> = {
  espocrm: espocrmPage,
  twenty: twentyPage,
  salesforce: () => salesforcePage,
};

/** The pages of a CRM that the rep added. */
export function chooseAddedPage({ crm, address }: AddedCrm): CrmPage {
  return addedPages[crm](address);
}

/** The pages of a site, of whichever kind. */
export function pageOfSite(site: string, added: readonly AddedCrm[]): CrmPage | null {
  const found = added.find(each => siteOf(each.address) === site);
  return found === undefined ? choosePage(site) : chooseAddedPage(found);
}
