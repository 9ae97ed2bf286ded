import type { AddedCrm } from '@/lib/crm/added-crm';
import type { RecordShown } from '@/lib/crm/crm';

/**
 * Every kind of address we know of the CRMs a rep adds, and some that only look like one. Each CRM is asked about all of
 * them, so one that says yes too often fails.
 */
export type AddedAddress = {
  what: string;
  address: string;
  /** The CRM that it lies in; null: in none of those that were added. */
  site: string | null;
  shows: RecordShown | null;
};

export const addedCrms: AddedCrm[] = [
  { crm: 'espocrm', address: 'https://espo.example/' },
  { crm: 'espocrm', address: 'http://localhost:8080/crm/' },
  { crm: 'twenty', address: 'https://twenty.example/' },
  { crm: 'twenty', address: 'http://localhost:3000/' },
];

const id = '6b01c0a8a229330ba';
const uuid = '20202020-3ec3-4fe3-8997-b76aa0bfa408';
const account = { kind: 'account', record: id, parentAccount: null } as const;
const company = { kind: 'account', record: uuid, parentAccount: null } as const;
const espo = (hash: string) => `https://espo.example/${hash}`;
const twenty = (path: string) => `https://twenty.example${path}`;

export const addedAddresses: AddedAddress[] = [
  { what: 'an account', address: espo(`#Account/view/${id}`), site: 'espo.example', shows: account },
  {
    what: 'an account, with options',
    address: espo(`#Account/view/${id}/rootUrl=1&isReturn=1`),
    site: 'espo.example',
    shows: account,
  },
  {
    what: 'an account behind a query',
    address: espo(`?lang=de#Account/view/${id}`),
    site: 'espo.example',
    shows: account,
  },
  { what: 'an account being edited', address: espo(`#Account/edit/${id}`), site: 'espo.example', shows: account },
  {
    what: "an account's list of contacts",
    address: espo(`#Account/related/${id}/contacts`),
    site: 'espo.example',
    shows: account,
  },
  {
    what: 'an account under a path, on this computer',
    address: `http://localhost:8080/crm/#Account/view/${id}`,
    site: 'localhost:8080/crm',
    shows: account,
  },
  {
    what: 'the same without the closing slash',
    address: `http://localhost:8080/crm#Account/view/${id}`,
    site: 'localhost:8080/crm',
    shows: account,
  },
  {
    what: 'an account of a company that names records by UUID',
    address: espo(`#Account/view/${uuid}`),
    site: 'espo.example',
    shows: { ...account, record: uuid },
  },
  {
    what: 'a contact',
    address: espo(`#Contact/view/${id}`),
    site: 'espo.example',
    shows: { ...account, kind: 'contact' },
  },
  {
    what: 'an opportunity',
    address: espo(`#Opportunity/view/${id}`),
    site: 'espo.example',
    shows: { ...account, kind: 'opportunity' },
  },
  {
    what: 'a call',
    address: espo(`#Call/view/${id}`),
    site: 'espo.example',
    shows: { ...account, kind: 'task', record: `Call-${id}` },
  },
  {
    what: 'a meeting',
    address: espo(`#Meeting/view/${id}`),
    site: 'espo.example',
    shows: { ...account, kind: 'event', record: `Meeting-${id}` },
  },
  {
    what: 'an e-mail',
    address: espo(`#Email/view/${id}`),
    site: 'espo.example',
    shows: { ...account, kind: 'task', record: `Email-${id}` },
  },
  {
    what: 'a case',
    address: espo(`#Case/view/${id}`),
    site: 'espo.example',
    shows: { ...account, kind: 'other', record: `Case-${id}` },
  },
  { what: 'the list of accounts', address: espo('#Account'), site: 'espo.example', shows: null },
  { what: 'a new account', address: espo('#Account/create'), site: 'espo.example', shows: null },
  {
    what: 'the list in another view',
    address: espo('#Account/list/primaryFilter=x'),
    site: 'espo.example',
    shows: null,
  },
  { what: 'a user', address: espo(`#User/view/${id}`), site: 'espo.example', shows: null },
  { what: 'the dashboard', address: espo('#Home'), site: 'espo.example', shows: null },
  { what: 'the set-up', address: espo('#Admin/entityManager/scope=Account'), site: 'espo.example', shows: null },
  { what: 'an account that is none', address: espo('#Account/view/'), site: 'espo.example', shows: null },
  { what: 'markup for an id', address: espo('#Account/view/%3Cscript%3E'), site: 'espo.example', shows: null },
  {
    what: 'another page of the server',
    address: `https://espo.example/portal/#Account/view/${id}`,
    site: 'espo.example',
    shows: null,
  },

  { what: 'a company', address: twenty(`/object/company/${uuid}`), site: 'twenty.example', shows: company },
  {
    what: 'a company, its notes',
    address: twenty(`/object/company/${uuid}#notes`),
    site: 'twenty.example',
    shows: company,
  },
  {
    what: 'a company, reached from a view',
    address: twenty(`/object/company/${uuid}?viewId=${uuid}`),
    site: 'twenty.example',
    shows: company,
  },
  {
    what: 'a company in capitals',
    address: twenty(`/object/company/${uuid.toUpperCase()}`),
    site: 'twenty.example',
    shows: company,
  },
  {
    what: 'a company on this computer',
    address: `http://localhost:3000/object/company/${uuid}`,
    site: 'localhost:3000',
    shows: company,
  },
  {
    what: 'a person',
    address: twenty(`/object/person/${uuid}`),
    site: 'twenty.example',
    shows: { ...company, kind: 'contact' },
  },
  {
    what: 'an opportunity of Twenty',
    address: twenty(`/object/opportunity/${uuid}`),
    site: 'twenty.example',
    shows: { ...company, kind: 'opportunity' },
  },
  {
    what: 'a task',
    address: twenty(`/object/task/${uuid}`),
    site: 'twenty.example',
    shows: { ...company, kind: 'task', record: `task-${uuid}` },
  },
  {
    what: 'a note',
    address: twenty(`/object/note/${uuid}`),
    site: 'twenty.example',
    shows: { ...company, kind: 'task', record: `note-${uuid}` },
  },
  {
    what: 'the list of companies, perhaps with its panel',
    address: twenty('/objects/companies'),
    site: 'twenty.example',
    shows: null,
  },
  { what: 'a company that is none', address: twenty('/object/company/new'), site: 'twenty.example', shows: null },
  { what: 'a workflow', address: twenty(`/object/workflow/${uuid}`), site: 'twenty.example', shows: null },
  { what: 'settings', address: twenty('/settings/profile'), site: 'twenty.example', shows: null },

  {
    what: 'another port of this computer',
    address: `http://localhost:9090/crm/#Account/view/${id}`,
    site: null,
    shows: null,
  },
  {
    what: 'another path of the same server',
    address: `http://localhost:8080/shop/#Account/view/${id}`,
    site: null,
    shows: null,
  },
  {
    what: 'a path that only begins alike',
    address: `http://localhost:8080/crmold/#Account/view/${id}`,
    site: null,
    shows: null,
  },
  {
    what: 'a site that only sounds like it',
    address: `https://espo.example.evil.test/#Account/view/${id}`,
    site: null,
    shows: null,
  },
  { what: 'the same host over http', address: `http://espo.example/#Account/view/${id}`, site: null, shows: null },
];
