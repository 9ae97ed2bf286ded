import type { Link } from '@/lib/domain/link';
import { objectiveOfPlan, type Plan } from '@/lib/domain/plan';
import type { Mark } from '@/lib/domain/write-back/mark';
import { meet } from '@/lib/domain/write-back/meet';
import { type FieldValues, type Saying, standingIn, valuesFor } from '@/lib/domain/write-back/values';
import type { WriteInto } from '@/lib/domain/write-back/write-back';
import { text } from '@/lib/messages/text';
import type { Database, WaitingLink, Written } from '@/lib/store/database';
import { activePlan } from '@/lib/store/plans';
import type { Outcome } from '@/lib/store/settle-written';
import { planKey } from './write-plan';

/** One activity's tag here: as it is, as the CRM last had it, and whether it waits. */
export type TagHere = {
  activityId: string;
  link: Link | undefined;
  written: Written | undefined;
  entry: WaitingLink | undefined;
};

export async function tagsHere(
  db: Database,
  activityIds: readonly string[],
  entries: ReadonlyMap<string, WaitingLink>,
): Promise<TagHere[]> {
  return Promise.all(
    activityIds.map(async activityId => {
      const [link, written] = await Promise.all([db.get('links', activityId), db.get('written', activityId)]);
      return { activityId, link, written, entry: entries.get(activityId) };
    }),
  );
}

/** The words for tags, and the records of objectives as far as there are any. */
export async function sayingIn(db: Database, place: string): Promise<Saying> {
  const plan = (await activePlan(db)) ?? null;
  const records = new Map<string, string>();
  const stored = await db.getAll('planRecords', IDBKeyRange.bound(`${place}/`, `${place}/\uffff`));
  for (const { id, record } of stored) records.set(id, record);
  return {
    plan,
    setAside: choice => text('shared_setAsideAs', text(`setAside_${choice.reason}`)),
    recordOf: objectiveId =>
      plan === null ? null : (records.get(planKey(place, plan.id, 'objective', objectiveId)) ?? null),
  };
}

/** The tag here, and since when: what was undone came into force when it was undone. */
export function markHere({ link, entry }: TagHere): Mark {
  const madeBy = link?.madeBy === 'rule' ? 'rule' : 'rep';
  return { choice: link?.choice ?? null, at: entry?.at ?? link?.at ?? '1970-01-01T00:00:00Z', madeBy };
}

export type Met = { kind: 'outcome'; outcome: Outcome } | { kind: 'write'; values: FieldValues; outcome: Outcome };

/** What is to be done about one activity's tag, given what the CRM holds of it now. */
export function meetTag(here: TagHere, there: FieldValues, into: WriteInto, saying: Saying, actionId: string): Met {
  const { activityId, link, written, entry } = here;
  const { text: standing, standing: said } = standingIn(there, into);
  const mark = markHere(here);
  const over = link?.actionId ?? null;
  const meeting = meet({
    known: written?.text,
    there: { text: standing, standing: said },
    here: { ...mark, isWaiting: entry !== undefined },
    isKnownHere: choice => choice?.kind !== 'objective' || isInPlan(saying.plan, choice.objectiveId),
  });
  switch (meeting.kind) {
    case 'agree': {
      const choice = said.kind === 'mark' ? said.mark.choice : null;
      return { kind: 'outcome', outcome: { kind: 'stands', activityId, over, text: standing, choice } };
    }
    case 'take': {
      const { choice, at, madeBy } = meeting.mark;
      const beaten = meeting.beaten === undefined ? {} : { beaten: { ...meeting.beaten, was: 'here' as const } };
      const take = { at, madeBy, actionId };
      return {
        kind: 'outcome',
        outcome: { kind: 'stands', activityId, over, text: standing, choice, take, ...beaten },
      };
    }
    case 'occupied':
      return refused(activityId, text('options_writeBack_occupied', standing.slice(0, 200)));
    case 'write': {
      const values = valuesFor(mark, into, saying);
      if (values === null) return refused(activityId, text('options_writeBack_tooShort'));
      const now = standingIn(values, into).text;
      const beaten = meeting.beaten === undefined ? {} : { beaten: { ...meeting.beaten, was: 'there' as const } };
      return {
        kind: 'write',
        values,
        outcome: { kind: 'stands', activityId, over, text: now, choice: mark.choice, ...beaten },
      };
    }
  }
}

function refused(activityId: string, words: string): Met {
  return {
    kind: 'outcome',
    outcome: { kind: 'failed', activityId, problem: { kind: 'refused', words }, isFinal: true },
  };
}

function isInPlan(plan: Plan | null, objectiveId: string): boolean {
  return plan !== null && objectiveOfPlan(plan, objectiveId) !== undefined;
}
