import type { DescribedObject } from './shapes';

/** The fields of activities that we read, as far as the rep's describe lists them; a field it hides fails the query. */

const always = ['Id', 'CreatedDate', 'LastModifiedDate'];

const shared = [
  'Subject',
  'Description',
  'Type',
  'ActivityDate',
  'IsDeleted',
  'OwnerId',
  'AccountId',
  'WhoId',
  'WhatId',
];

const ofTask = [
  'TaskSubtype',
  'IsClosed',
  'CompletedDateTime',
  'CallDurationInSeconds',
  'CallDisposition',
  'CallObject',
];

const ofEvent = ['StartDateTime', 'EndDateTime', 'DurationInMinutes', 'IsAllDayEvent'];

/** Names that come with a reference, when the rep may read the reference itself. */
const behind: Record<string, string[]> = {
  OwnerId: ['Owner.Name'],
  AccountId: ['Account.Name'],
  WhoId: ['Who.Name', 'Who.Type', 'Who.Title'],
  WhatId: ['What.Name', 'What.Type'],
};

export type ActivityObject = 'Task' | 'Event';

export function activityFields(object: ActivityObject, described: DescribedObject): string[] {
  const wanted = [...shared, ...(object === 'Task' ? ofTask : ofEvent)].filter(name => isDescribed(described, name));
  return [...always, ...wanted, ...wanted.flatMap(name => behind[name] ?? [])];
}

export function isDescribed(described: DescribedObject, name: string): boolean {
  return described.fields.some(field => field.name === name);
}

/** May the rep set the field when creating a record? */
export function isSettable(described: DescribedObject, name: string): boolean {
  return described.fields.some(field => field.name === name && field.createable);
}

/** Only what the rep may set when creating the record. */
export function settable(described: DescribedObject, values: Record<string, unknown>): Record<string, unknown> {
  const createable = new Set(described.fields.filter(field => field.createable).map(field => field.name));
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => createable.has(name) && value !== null));
}

/** Whether a picklist offers a value. A list that is not told is taken to offer it. */
export function offers(described: DescribedObject, name: string, value: string): boolean {
  const values = described.fields.find(field => field.name === name)?.picklistValues ?? [];
  return values.length === 0 || values.some(each => each.value === value && each.active);
}
