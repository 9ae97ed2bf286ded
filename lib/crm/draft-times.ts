import type { CallDraft } from '@/lib/domain/activity';
import { dayOf, instantAt } from '@/lib/domain/calendar';
import type { Instant } from '@/lib/domain/words';

/** Whose eyes: the org the ids belong to, the rep's time zone, and now. */
export type View = { place: string; timeZone: string; now: Instant };

/** As long as it usually takes, in minutes, when the rep did not say. */
const usualMinutes = { call: 5, meeting: 30 };

/** What the rep logs today ended just now; of another day only the day is known, and noon is as good as any time. */
export function timesOf(draft: CallDraft, view: View): { startsAt: Instant; endsAt: Instant } {
  const lengthMs = Math.max(1, draft.durationMinutes ?? usualMinutes[draft.kind]) * 60_000;
  const noon = Date.parse(instantAt(draft.day, '12:00', view.timeZone));
  if (draft.day !== dayOf(view.now, view.timeZone)) return span(noon, noon + lengthMs);
  const endMs = Math.floor(Date.parse(view.now) / 60_000) * 60_000;
  const midnight = Date.parse(instantAt(draft.day, '00:00', view.timeZone));
  // Just after midnight it is cut short rather than moved to yesterday.
  return span(Math.max(midnight, endMs - lengthMs), Math.max(midnight, endMs));
}

function span(startMs: number, endMs: number): { startsAt: Instant; endsAt: Instant } {
  return { startsAt: new Date(startMs).toISOString(), endsAt: new Date(endMs).toISOString() };
}

/** An earlier try's answer may get lost while the record is made, and two clocks never agree. */
const CLOCKS_DIFFER_MS = 2 * 60_000;

/** From when on a record that says the same may be an earlier try's of a click at `since`. */
export function madeFrom(since: Instant): Instant {
  return new Date(Date.parse(since) - CLOCKS_DIFFER_MS).toISOString();
}
