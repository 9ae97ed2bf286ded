import { plusDays } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';
import type { Reading as Asked } from '../crm';
import { type ActivityObject, activityFields, isDescribed } from './fields';
import type { DescribedObject } from './shapes';
import { date, dateTime, type Query, quotedId } from './soql';

/** What is asked of Salesforce to read tasks and events: all from a day on, or what changed since a moment. */
export type Reading = Pick<Asked, 'from' | 'since'> & {
  /** Whose: one of these conditions holds. One on a field the rep may not see is left out; the last is on none such. */
  whose: readonly Whose[];
};

/** The record a field must name. */
export type Whose = { field: 'AccountId' | 'WhatId' | 'OwnerId' | 'CreatedById'; id: string };

/** `changedFrom`: the moment that changes are asked for from. `changedUntil`: what was changed later is read already. */
export type Window = { changedFrom: Instant; changedUntil: Instant | null };

/** The query for the activities themselves, those that were changed last first. */
export function activitiesQuery(
  object: ActivityObject,
  described: DescribedObject,
  reading: Reading,
  { changedFrom, changedUntil }: Window,
): Query {
  return {
    select: activityFields(object, described),
    from: object,
    where: [
      oneOf(described, reading.whose),
      ...whenFor(object, described, reading, changedFrom),
      // A second later: queries know no fractions, and seeing an activity twice changes nothing.
      ...(changedUntil === null ? [] : [`LastModifiedDate <= ${dateTime(Date.parse(changedUntil) + 999)}`]),
      ...(object === 'Event' ? onceEach(described) : []),
    ],
    order: 'LastModifiedDate DESC',
  };
}

function whenFor(
  object: ActivityObject,
  described: DescribedObject,
  { from, since }: Reading,
  changedFrom: Instant,
): string[] {
  if (since !== null) return [`LastModifiedDate >= ${dateTime(changedFrom)}`];
  // A day early, for the rep's midnight is not that of UTC; what is too early is left out once its day is known.
  const midnight = dateTime(`${plusDays(from, -1)}T00:00:00Z`);
  if (object === 'Event') {
    const begins = isDescribed(described, 'StartDateTime') ? 'StartDateTime' : 'CreatedDate';
    return ['IsDeleted = false', `${begins} >= ${midnight}`];
  }
  const made = [
    `CreatedDate >= ${midnight}`,
    ...(isDescribed(described, 'CompletedDateTime') ? [`CompletedDateTime >= ${midnight}`] : []),
  ];
  const isMade = `(${made.join(' OR ')})`;
  if (!isDescribed(described, 'ActivityDate')) return ['IsDeleted = false', isMade];
  return ['IsDeleted = false', `(ActivityDate >= ${date(from)} OR (ActivityDate = null AND ${isMade}))`];
}

/** Those of the conditions that are on fields the rep may see. */
export function oneOf(described: DescribedObject, whose: readonly Whose[]): string {
  const seen = whose.filter(({ field }) => isDescribed(described, field));
  const conditions = (seen.length === 0 ? whose.slice(-1) : seen).map(({ field, id }) => `${field} = ${quotedId(id)}`);
  return conditions.length === 1 ? conditions.join() : `(${conditions.join(' OR ')})`;
}

/** Copies for invitees and the pattern of a series would count one meeting several times. */
function onceEach(described: DescribedObject): string[] {
  return [
    ...(isDescribed(described, 'IsChild') ? ['IsChild = false'] : []),
    ...(isDescribed(described, 'GroupEventType') ? ["GroupEventType != '3'"] : []),
  ];
}
