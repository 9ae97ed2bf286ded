import type { AddedCrm } from './added-crm';
import type { CrmPage } from './crm';
import { espocrmPage } from './espocrm/page';
import { twentyPage } from './twenty/page';

/** The pages of a CRM on a team's own server; null for Salesforce, whose pages have a script of their own. */
export function pageOnOwnServer({ crm, address }: AddedCrm): CrmPage | null {
  if (crm === 'espocrm') return espocrmPage(address);
  return crm === 'twenty' ? twentyPage(address) : null;
}
