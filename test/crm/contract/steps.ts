import type { ActivityChanges, CrmApi, CrmUser } from '@/lib/crm/crm';
import type { CallDraft } from '@/lib/domain/activity';
import { dayOf, plusDays } from '@/lib/domain/calendar';
import { type RecordId, recordIdIn } from '@/lib/domain/record-id';
import type { Result } from '@/lib/result';
import type { World } from './world';

/** Steps that the contract's checks share. */

export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) {
    throw new Error(`${result.problem.kind}: ${result.problem.words ?? ''} ${result.problem.field ?? ''}`);
  }
  return result.value;
}

export type Signed = { crm: CrmApi; me: CrmUser; account: RecordId; today: string; from: string };

/** The rep's session with what most checks want to know. */
export async function signed(world: World): Promise<Signed> {
  const crm = await world.open();
  const me = must(await crm.currentUser());
  const today = dayOf(world.now(), me.timeZone ?? 'UTC');
  return { crm, me, account: recordIdIn(crm.place, world.account.record), today, from: plusDays(today, -30) };
}

let made = 0;
const run = crypto.randomUUID().slice(0, 8);

/** A subject nobody else has. */
export function newSubject(about: string): string {
  made += 1;
  return `Throughline check ${run}-${made}: ${about}`;
}

export function aDraft({ account, today }: Signed, change: Partial<CallDraft> = {}): CallDraft {
  return {
    accountId: account,
    contactId: null,
    contactName: null,
    kind: 'call',
    subject: newSubject("call about O'Neill's offer"),
    notes: 'Wants "two" options\nby Friday \\ at the latest',
    day: today,
    durationMinutes: 12,
    disposition: 'Connected',
    nextStep: 'Send both options',
    ...change,
  };
}

/** All that a reading of the rep's own work brings. */
export async function readMine({ crm, me, from }: Signed, since: string | null, kept?: RecordId[]) {
  const all: ActivityChanges = { activities: [], goneIds: [], readUntil: '' };
  const reading = { from, since, ...(kept === undefined ? {} : { kept: async () => kept }) };
  const end = must(
    await crm.myActivities(me.id, reading, async page => {
      all.activities.push(...page.activities);
      all.goneIds.push(...page.goneIds);
    }),
  );
  return { ...all, readUntil: end.readUntil };
}
