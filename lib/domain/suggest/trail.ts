import { z } from 'zod';
import { daysBetween, plusDays } from '../calendar';
import { type RecordId, recordId, recordOf } from '../record-id';
import { id, type PlainDate } from '../words';
import type { Asked } from './said';

/** One earlier answer at an account. Records without their place: all of an account are in one place. */
export type TrailLink = {
  activity: string;
  /** Null: it served nothing. */
  objectiveId: string | null;
  opportunity: string | null;
  contact: string | null;
  day: PlainDate;
};

/** As many links of one account as are remembered. Older ones say little about what is done there now. */
export const TRAIL_KEPT = 12;

/**
 * What the links of one account teach, newest first; for activities without an account there is a trail of their own.
 * Learning and unlearning are each other's opposite as long as nothing had to be forgotten for want of room; what was
 * forgotten comes back by learning the account's links again.
 */
export function withLink(
  trail: readonly TrailLink[],
  activity: Pick<Asked, 'id' | 'contactId' | 'opportunityId' | 'day'>,
  objectiveId: string | null,
): TrailLink[] {
  const link: TrailLink = {
    activity: recordOf(activity.id),
    objectiveId,
    opportunity: activity.opportunityId === null ? null : recordOf(activity.opportunityId),
    contact: activity.contactId === null ? null : recordOf(activity.contactId),
    day: activity.day,
  };
  return [link, ...withoutLink(trail, activity.id)]
    .sort((one, other) => compare(other.day, one.day) || compare(other.activity, one.activity))
    .slice(0, TRAIL_KEPT);
}

export function withoutLink(trail: readonly TrailLink[], activityId: RecordId): TrailLink[] {
  const activity = recordOf(activityId);
  return trail.filter(link => link.activity !== activity);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * A trail as it is stored, about a kilobyte: `names` are the objectives, opportunities and contacts; a link is its
 * activity, the places of its three names (-1: none), and its day, counted from 1 January 1970.
 */
export const packedTrail = z.object({
  names: z.array(z.union([id, recordId])).max(TRAIL_KEPT * 3),
  links: z
    .array(z.tuple([recordId, z.number().int(), z.number().int(), z.number().int(), z.number().int()]))
    .max(TRAIL_KEPT),
});
export type PackedTrail = z.infer<typeof packedTrail>;

const FIRST_DAY = '1970-01-01';

export function packed(trail: readonly TrailLink[]): PackedTrail {
  const places = new Map<string, number>();
  const placeOf = (name: string | null): number => {
    if (name === null) return -1;
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    return place;
  };
  const links = trail.map(({ activity, objectiveId, opportunity, contact, day }): PackedTrail['links'][number] => [
    activity,
    placeOf(objectiveId),
    placeOf(opportunity),
    placeOf(contact),
    daysBetween(FIRST_DAY, day),
  ]);
  return { names: [...places.keys()], links };
}

export function unpacked({ names, links }: PackedTrail): TrailLink[] {
  return links.map(([activity, objective, opportunity, contact, day]) => ({
    activity,
    objectiveId: names[objective] ?? null,
    opportunity: names[opportunity] ?? null,
    contact: names[contact] ?? null,
    day: plusDays(FIRST_DAY, day),
  }));
}
