import type { RecordShown } from '@/lib/crm/crm';

/**
 * Every kind of Salesforce address we know, and some that only look like one. Each predicate is asked about all of them,
 * so one that says yes too often fails.
 */
export type KnownAddress = {
  what: string;
  address: string;
  page: 'lightning' | 'classic' | 'foreign';
  shows: RecordShown | null;
};

const acme = 'https://acme.lightning.force.com';
const account = '001D000000IRFmaIAH';
const contact = '003RM0000068xV6YAI';
const opportunity = '006D000000AbCdEIAV';
const related = (id: string) =>
  `1.${btoa(JSON.stringify({ type: 'standard__recordPage', attributes: { objectApiName: 'Account', recordId: id, actionName: 'view' }, state: {} }))}`;

const shownAccount = { kind: 'account', record: account, parentAccount: null } as const;

export const salesforceAddresses: KnownAddress[] = [
  {
    what: 'an account',
    address: `${acme}/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account, short id',
    address: `${acme}/lightning/r/Account/001D000000IRFma/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account, closing slash',
    address: `${acme}/lightning/r/Account/${account}/view/`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account without its object',
    address: `${acme}/lightning/r/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account with zeros all over',
    address: `${acme}/lightning/r/Account/001000000000001AAA/view`,
    page: 'lightning',
    shows: { ...shownAccount, record: '001000000000001AAA' },
  },
  {
    what: 'a related list of an account',
    address: `${acme}/lightning/r/Account/${account}/related/OpenActivities/view?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'a related list without its object',
    address: `${acme}/lightning/r/${account}/related/Contacts/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account being edited',
    address: `${acme}/lightning/r/Account/${account}/edit?inContextOfRef=${encodeURIComponent(related(account))}&count=4`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account in a sandbox',
    address: `https://acme--uat.sandbox.lightning.force.com/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account in a developer org',
    address: `https://acme-dev-ed.develop.lightning.force.com/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account in a scratch org',
    address: `https://fun-fox-123.scratch.lightning.force.com/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account of a government org',
    address: `https://acme.lightning.crmforce.mil/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account in China',
    address: `https://acme.lightning.sfcrmapps.cn/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account of an org with a certificate of its own',
    address: `https://acme.my-lightning.com/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'an account in Classic there',
    address: `https://acme.my-salesforce.com/${account}`,
    page: 'classic',
    shows: shownAccount,
  },
  {
    what: 'an account on a host with its instance in the name',
    address: `https://acme.lightning.cs12.force.com/lightning/r/Account/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'a contact',
    address: `${acme}/lightning/r/Contact/${contact}/view`,
    page: 'lightning',
    shows: { kind: 'contact', record: contact, parentAccount: null },
  },
  {
    what: 'a contact opened inside an account tab',
    address: `${acme}/lightning/r/Contact/${contact}/view?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    page: 'lightning',
    shows: { kind: 'contact', record: contact, parentAccount: account },
  },
  {
    what: 'an opportunity inside an account tab, short id',
    address: `${acme}/lightning/r/Opportunity/${opportunity}/view?ws=%2Flightning%2Fr%2F001D000000IRFma%2Fview%3Fx%3D1`,
    page: 'lightning',
    shows: { kind: 'opportunity', record: opportunity, parentAccount: account },
  },
  {
    what: 'an opportunity inside a case tab',
    address: `${acme}/lightning/r/Opportunity/${opportunity}/view?ws=%2Flightning%2Fr%2FCase%2F500D000000AbCdEIAV%2Fview`,
    page: 'lightning',
    shows: { kind: 'opportunity', record: opportunity, parentAccount: null },
  },
  {
    what: 'an opportunity reached from an account',
    address: `${acme}/lightning/r/Opportunity/${opportunity}/edit?inContextOfRef=${encodeURIComponent(related(account))}`,
    page: 'lightning',
    shows: { kind: 'opportunity', record: opportunity, parentAccount: account },
  },
  {
    what: 'an opportunity with a broken context',
    address: `${acme}/lightning/r/Opportunity/${opportunity}/view?inContextOfRef=1.abc`,
    page: 'lightning',
    shows: { kind: 'opportunity', record: opportunity, parentAccount: null },
  },
  {
    what: 'a task',
    address: `${acme}/lightning/r/Task/00TD000000AbCdEIAV/view`,
    page: 'lightning',
    shows: { kind: 'task', record: '00TD000000AbCdEIAV', parentAccount: null },
  },
  {
    what: 'an event',
    address: `${acme}/lightning/r/Event/00UD000000AbCdEIAV/view`,
    page: 'lightning',
    shows: { kind: 'event', record: '00UD000000AbCdEIAV', parentAccount: null },
  },
  {
    what: 'a case in an account tab',
    address: `${acme}/lightning/r/Case/500D000000AbCdEIAV/view?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    page: 'lightning',
    shows: { kind: 'other', record: '500D000000AbCdEIAV', parentAccount: account },
  },
  {
    what: 'a lead',
    address: `${acme}/lightning/r/Lead/00QD000000AbCdEIAV/view`,
    page: 'lightning',
    shows: { kind: 'other', record: '00QD000000AbCdEIAV', parentAccount: null },
  },
  {
    what: "an organisation's own kind of record",
    address: `${acme}/lightning/r/Visit__c/a01D000000AbCdEIAV/view`,
    page: 'lightning',
    shows: { kind: 'other', record: 'a01D000000AbCdEIAV', parentAccount: null },
  },
  {
    what: 'a new task over an account',
    address: `${acme}/lightning/o/Task/new?backgroundContext=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    page: 'lightning',
    shows: shownAccount,
  },
  {
    what: 'a new account over a list',
    address: `${acme}/lightning/o/Account/new?backgroundContext=%2Flightning%2Fo%2FAccount%2Flist`,
    page: 'lightning',
    shows: null,
  },
  {
    what: 'the old app, on an account',
    address: `${acme}/one/one.app#/sObject/${account}/view`,
    page: 'lightning',
    shows: shownAccount,
  },
  { what: 'the old app, at home', address: `${acme}/one/one.app#/home`, page: 'lightning', shows: null },
  {
    what: 'the list of accounts',
    address: `${acme}/lightning/o/Account/list?filterName=Recent`,
    page: 'lightning',
    shows: null,
  },
  { what: 'the home page', address: `${acme}/lightning/page/home`, page: 'lightning', shows: null },
  { what: 'a tab', address: `${acme}/lightning/n/Territory_Map`, page: 'lightning', shows: null },
  {
    what: 'a component page',
    address: `${acme}/lightning/cmp/acme__map?c__recordId=${account}`,
    page: 'lightning',
    shows: null,
  },
  {
    what: 'the set-up page of an object',
    address: `${acme}/lightning/setup/ManageUsers/home?address=%2F${account}`,
    page: 'lightning',
    shows: null,
  },
  {
    what: 'a page whose name is as long as an id',
    address: `${acme}/lightning/r/OpportunityTeam/view`,
    page: 'lightning',
    shows: null,
  },
  {
    what: 'an account in Classic',
    address: `https://acme.my.salesforce.com/001D000000IRFma`,
    page: 'classic',
    shows: shownAccount,
  },
  {
    what: 'an account edited in Classic',
    address: `https://acme.my.salesforce.com/${account}/e?retURL=%2F`,
    page: 'classic',
    shows: shownAccount,
  },
  {
    what: 'the accounts tab in Classic',
    address: 'https://acme.my.salesforce.com/001/o',
    page: 'classic',
    shows: null,
  },
  {
    what: 'an API address',
    address: `https://acme.my.salesforce.com/services/data/v67.0/sobjects/Account/${account}`,
    page: 'classic',
    shows: null,
  },
  {
    what: 'the help site',
    address: 'https://help.salesforce.com/s/articleView?id=001D000000IRFma',
    page: 'foreign',
    shows: null,
  },
  {
    what: 'a site that only sounds like Salesforce',
    address: `https://acme.lightning.force.com.evil.example/lightning/r/Account/${account}/view`,
    page: 'foreign',
    shows: null,
  },
  {
    what: 'a look-alike without the dot',
    address: `https://evillightning.force.com/lightning/r/Account/${account}/view`,
    page: 'foreign',
    shows: null,
  },
  { what: 'another CRM', address: 'https://crm.example/#Account/view/5b0c0a8a229330ba1', page: 'foreign', shows: null },
];
