import type { Activity } from '../activity';
import type { Plan } from '../plan';
import type { Instant, PlainDate } from '../words';

/** Attempts at one contact in one week that count, unless the plan says otherwise: more is the same door again. */
export const ATTEMPT_CAP = 3;

/** The plan's cap, from its first target for outreach. Infinity: every attempt counts. */
export function attemptCapOf({ weeklyTargets }: Pick<Plan, 'weeklyTargets'>): number {
  const outreach = weeklyTargets.find(({ metric }) => metric === 'outreach');
  const cap = outreach?.capPerContact;
  return cap === null ? Number.POSITIVE_INFINITY : (cap ?? ATTEMPT_CAP);
}

/**
 * Whom an attempt was for: the contact; where the CRM knows none, the name at that account; and where none is named, the
 * account, so that leaving a name out does not open the cap.
 */
export function attemptedWith({
  accountId,
  contactId,
  contactName,
}: Pick<Activity, 'accountId' | 'contactId' | 'contactName'>): string {
  return contactId ?? `${accountId ?? ''} ${(contactName ?? '').trim().toLowerCase()}`;
}

export type Attempt = { id: string; day: PlainDate; loggedAt: Instant };

/**
 * Of one contact's attempts in one week, those that count: the first so many by day, then by when they were logged.
 * Returns the ids, whatever the order in which the attempts are given.
 */
export function withinCap(attempts: readonly Attempt[], cap: number): Set<string> {
  return new Set(
    [...attempts]
      .sort(
        (one, other) =>
          one.day.localeCompare(other.day) ||
          Date.parse(one.loggedAt) - Date.parse(other.loggedAt) ||
          (one.id < other.id ? -1 : 1),
      )
      .slice(0, cap)
      .map(({ id }) => id),
  );
}
