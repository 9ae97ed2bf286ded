import { plusDays } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';
import type { Reading as Asked } from '../crm';
import { type ActivityObject, activityFields, isDescribed } from './fields';
import type { DescribedObject } from './shapes';
import { date, dateTime, type Query } from './soql';

/** What is asked of Salesforce to read tasks and events: all from a day on, or what changed since a moment. */
export type Reading = Pick<Asked, 'from' | 'since'> & {
  /** Whose: conditions that hold for tasks and events alike. */
  whose: readonly string[];
};

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
      ...reading.whose,
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
  if (object === 'Event') return ['IsDeleted = false', `StartDateTime >= ${midnight}`];
  const made = [
    `CreatedDate >= ${midnight}`,
    ...(isDescribed(described, 'CompletedDateTime') ? [`CompletedDateTime >= ${midnight}`] : []),
  ];
  return ['IsDeleted = false', `(ActivityDate >= ${date(from)} OR (ActivityDate = null AND (${made.join(' OR ')})))`];
}

/** Copies for invitees and the pattern of a series would count one meeting several times. */
function onceEach(described: DescribedObject): string[] {
  return [
    ...(isDescribed(described, 'IsChild') ? ['IsChild = false'] : []),
    ...(isDescribed(described, 'GroupEventType') ? ["GroupEventType != '3'"] : []),
  ];
}
