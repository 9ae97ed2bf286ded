import type { Activity } from '../activity';
import { daysBetween } from '../calendar';
import { meansNobodyAnswered } from '../conversation';
import type { PlainDate } from '../words';
import { batchesIn } from './batches';
import { type Batch, type HintRule, hint } from './hint';
import { textWithoutNames } from './text-without-names';
import type { Thresholds } from './thresholds';

/** S3: the same note at several accounts within a few days. Told once a batch. */
export const s3SameWords: HintRule = {
  name: 'S3',
  notice: ({ activity, repeat }) =>
    repeat === null ? null : hint('S3', activity.loggedAt, { count: repeat.count, batch: repeat.ids }),
};

/** What is compared of one activity. */
export type Said = { id: string; accountId: string; day: PlainDate; text: string };

/**
 * What an activity says, or null when it is compared with nothing: too few words, no account, nobody answered, a list
 * e-mail or a step of a cadence. Only for activities with a standing.
 */
export function saidIn(activity: Activity, { repeatWords }: Thresholds): Said | null {
  const { id, accountId, day, disposition, isListEmail, cadenceName } = activity;
  if (accountId === null || isListEmail || (cadenceName ?? '') !== '' || meansNobodyAnswered(disposition)) return null;
  const text = textWithoutNames(activity);
  return text.split(' ').length < repeatWords || text === '' ? null : { id, accountId, day, text };
}

/**
 * The batches among what was said, by activity id. To bring it up to date for one new activity it is enough to look at
 * those with its text whose day is at most `repeatReachDays` from its own: only they may join or leave a batch, and
 * each of them again depends on no more than its own neighbours that far away.
 */
export function repeatsAmong(said: readonly Said[], { repeatAccounts, repeatDays }: Thresholds): Map<string, Batch> {
  const byText = new Map<string, Said[]>();
  for (const each of said) {
    const alike = byText.get(each.text);
    if (alike === undefined) byText.set(each.text, [each]);
    else alike.push(each);
  }
  const batchOf = new Map<string, Batch>();
  for (const alike of byText.values()) {
    if (alike.length < repeatAccounts) continue;
    alike.sort((one, other) => compare(one.day, other.day) || compare(one.id, other.id));
    const reaches = (first: Said, last: Said): boolean => daysBetween(first.day, last.day) < repeatDays;
    for (const members of batchesIn(alike, reaches, accountsAtLeast(repeatAccounts))) {
      const accounts = new Set(members.map(member => member.accountId));
      const batch = { ids: members.map(member => member.id), count: accounts.size };
      for (const id of batch.ids) batchOf.set(id, batch);
    }
  }
  return batchOf;
}

/** How far away, in days, an activity may be that decides about this one. */
export function repeatReachDays({ repeatDays }: Thresholds): number {
  return repeatDays - 1;
}

function accountsAtLeast(wanted: number) {
  const counts = new Map<string, number>();
  const change = ({ accountId }: Said, by: number): void => {
    const count = (counts.get(accountId) ?? 0) + by;
    if (count === 0) counts.delete(accountId);
    else counts.set(accountId, count);
  };
  return {
    add: (said: Said) => change(said, 1),
    remove: (said: Said) => change(said, -1),
    isEnough: () => counts.size >= wanted,
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
