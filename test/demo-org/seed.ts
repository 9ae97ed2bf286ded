/** Fills an org with the story of test/data/fernhill.json, its dates moved by whole weeks to end just before now. */
import { Temporal } from 'temporal-polyfill';
import story from '../data/fernhill.json' with { type: 'json' };
import { dayOf, mondayOf, moveDays } from './calendar';
import type { Row } from './database';
import { idOf, to18 } from './ids';
import { type Org, store } from './org';
import { storyActivities } from './seed-activities';
import { cities } from './seed-details';
import { extraActivities } from './seed-extras';
import { seedFeatures } from './seed-features';
import { storyOpportunities } from './seed-opportunities';

export interface SeedOptions {
  /** The whole story, only its accounts and people, or nothing but users. */
  story?: 'fernhill' | 'accounts' | 'empty';
  /** A text field of Activity that takes the story's next steps. */
  nextStepField?: string;
}

export interface Contact {
  id: string;
  name: string;
  accountId: string;
}

/** What the parts of a seed need to know. */
export interface Seeding {
  org: Org;
  /** Moves a day of the story. */
  day(day: string): string;
  /** Moves a moment of the story; the time of day stays. */
  moment(moment: string): string;
  contacts: Contact[];
  opportunities: { id: string; accountId: string; words: RegExp | undefined }[];
  nextStepField: string | undefined;
}

/** By how many days the story is moved so that it lies in the present week, and not in the future. */
export function shiftDaysFor(now: Date): number {
  const asOf = new Date(story.asOf);
  const monday = mondayOf(dayOf(asOf, story.timeZone));
  const days = monday.until(mondayOf(dayOf(now, story.timeZone))).days;
  return moveDays(asOf, days, story.timeZone) > now ? days - 7 : days;
}

/** Fills an empty org. Gives the number of days the story was moved by. */
export function seed(org: Org, options: SeedOptions = {}): number {
  const shiftDays = shiftDaysFor(org.clock.now());
  org.userId = story.rep.id;
  seedOrganization(org);
  if (options.story === 'empty') return shiftDays;
  const seeding: Seeding = {
    org,
    day: day => Temporal.PlainDate.from(day).add({ days: shiftDays }).toString(),
    moment: moment => moveDays(new Date(moment), shiftDays, story.timeZone).toISOString(),
    contacts: storyContacts(),
    opportunities: [],
    nextStepField: options.nextStepField,
  };
  seedAccounts(seeding);
  seedContacts(seeding);
  seedFeatures(seeding);
  const opportunities = storyOpportunities(seeding);
  store(
    org,
    'Opportunity',
    opportunities.map(each => each.row),
  );
  seeding.opportunities = opportunities.map(({ row, words }) => ({
    id: String(row.Id),
    accountId: String(row.AccountId),
    words,
  }));
  if (options.story === 'accounts') return shiftDays;
  for (const activities of [storyActivities(seeding), extraActivities(seeding)]) {
    for (const task of activities.tasks) store(org, 'Task', [task]);
    for (const event of activities.events) store(org, 'Event', [event]);
  }
  return shiftDays;
}

function seedOrganization(org: Org): void {
  const isSandbox = org.domain.includes('--');
  const suffix = isSandbox ? `.${org.domain.split('--')[1]?.split('.')[0]}` : '';
  const zone = { TimeZoneSidKey: org.timeZone, LocaleSidKey: org.language, LanguageLocaleKey: org.language };
  const people = [
    { ...story.manager, ManagerId: null },
    { ...story.rep, ManagerId: story.manager.id },
  ];
  store(
    org,
    'User',
    people.map(({ id, name, role, ManagerId }) => {
      const [FirstName = '', LastName = ''] = name.split(' ');
      const email = `${FirstName}.${LastName}@fernhill.example`.toLowerCase();
      const names = { Name: name, FirstName, LastName, Username: email + suffix, Email: email, Title: role };
      return { Id: id, ...names, IsActive: 1, UserType: 'Standard', ManagerId, ...zone };
    }),
  );
  store(org, 'Organization', [
    {
      Id: org.id,
      Name: org.name,
      InstanceName: 'DEMO1',
      OrganizationType: 'Enterprise Edition',
      IsSandbox: Number(isSandbox),
      FiscalYearStartMonth: org.fiscalYearStartMonth,
      DefaultLocaleSidKey: org.language,
      TimeZoneSidKey: org.timeZone,
    },
  ]);
  store(
    org,
    'TaskStatus',
    org.taskStatuses.map(({ name, isClosed, isDefault }, place) => ({
      Id: idOf('01T', place + 1),
      MasterLabel: name,
      ApiName: name,
      SortOrder: place + 1,
      IsDefault: Number(isDefault),
      IsClosed: Number(isClosed),
    })),
  );
}

function seedAccounts({ org, moment }: Seeding): void {
  const rows = story.accounts.map((account, place): Row => {
    const [city, state, postalCode] = cities[place % cities.length] ?? ['', '', ''];
    const word = account.name.toLowerCase().match(/[a-z]+/)?.[0] ?? 'account';
    return {
      Id: account.id,
      Name: account.name,
      Type: account.relationship,
      Industry: account.industry,
      Phone: `(${[612, 414, 608, 515][place % 4]}) 555-01${String(place + 10)}`,
      Website: `https://www.${word}.example`,
      BillingStreet: `${(place + 3) * 120} Mill Road`,
      BillingCity: city,
      BillingState: state,
      BillingPostalCode: postalCode,
      BillingCountry: 'USA',
      NumberOfEmployees: 80 + place * 45,
      AnnualRevenue: (12 + place * 7) * 1_000_000,
      OwnerId: story.rep.id,
      CreatedDate: moment(`2025-0${(place % 8) + 1}-14T15:20:00Z`),
    };
  });
  store(org, 'Account', rows);
}

function seedContacts({ org, contacts, moment }: Seeding): void {
  const titles = new Map(peopleOfStory().map(person => [person.name, person]));
  const rows = contacts.map(({ id, name, accountId }, place): Row => {
    const words = name.split(' ');
    const salutation = words[0]?.endsWith('.') ? (words.shift() ?? null) : null;
    const [FirstName = '', ...rest] = words;
    const LastName = rest.join(' ');
    return {
      Id: id,
      Salutation: salutation,
      FirstName,
      LastName,
      Name: name,
      Title: titles.get(name)?.title ?? null,
      Email: `${FirstName}.${LastName}@customer.example`.toLowerCase(),
      Phone: `(612) 555-02${String(place + 10)}`,
      AccountId: accountId,
      OwnerId: story.rep.id,
      CreatedDate: moment('2025-09-02T14:00:00Z'),
    };
  });
  store(org, 'Contact', rows);
}

/** Everyone the story's activities were with, once each. */
function storyContacts(): Contact[] {
  return peopleOfStory().map(({ name, accountId }, place) => ({
    id: to18(`003Kx${String(place + 301).padStart(10, '0')}`),
    name,
    accountId,
  }));
}

interface Person {
  name: string;
  title: string | null;
  accountId: string;
}

function peopleOfStory(): Person[] {
  const people = new Map<string, Person>();
  for (const activity of story.activities) {
    if (!activity.accountId) continue;
    for (const { name, title } of readPeople(activity.contact)) {
      const known = people.get(name);
      if (!known) people.set(name, { name, title, accountId: activity.accountId });
      else known.title ??= title;
    }
  }
  return [...people.values()];
}

/** "Amy Lund; Jonah Pike, Head Brewer" names two people; "front desk" and "6 people" name none. */
export function readPeople(contact: string | null): { name: string; title: string | null }[] {
  return (contact ?? '').split(';').flatMap(part => {
    const [name = '', title] = part.split(',').map(words => words.trim());
    return /^[A-Z].* [A-Z]/.test(name) ? [{ name, title: title ?? null }] : [];
  });
}
