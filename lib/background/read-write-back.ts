import type { Choice } from '@/lib/domain/link';
import { objectiveOfPlan, type Plan } from '@/lib/domain/plan';
import { placeOf } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import type { WriteBackView } from '@/lib/messages/settings-views';
import { ok, type Result } from '@/lib/result';
import type { OutboxEntry, StoredPlace, WaitingLink, Written } from '@/lib/store/database';
import { countEarlier } from '@/lib/store/earlier-links';
import { keysIn } from '@/lib/store/keys-in';
import { queuedEntries } from '@/lib/store/outbox';
import { placeOfHost } from '@/lib/store/places';
import { activePlan } from '@/lib/store/plans';
import { conflictsAt } from '@/lib/store/write-back-setting';
import type { Deps } from './deps';
import { planKey } from './write-plan';

/** More of a kind than this are counted, not listed. */
const LISTED = 20;

/** How things stand with the tags that are written to one CRM. Asks the CRM nothing. */
export async function readWriteBack(deps: Deps, { host }: Inputs['readWriteBack']): Promise<Result<WriteBackView>> {
  const stored = await placeOfHost(deps.db, host);
  if (stored?.writeBack == null) return ok({ on: null, canTurnOn: stored?.userId != null });
  const { into, turnedOnAt, earlier } = stored.writeBack;
  const [entries, untold, plan, conflicts] = await Promise.all([
    queuedEntries(deps.db),
    countEarlier(deps.db, stored.place),
    activePlan(deps.db),
    conflictsAt(deps.db, stored.place),
  ]);
  const waiting = entries.filter((entry): entry is WaitingLink => isLinkOf(entry, stored.place));
  const refused = waiting.filter(({ state }) => state === 'refused');
  const queued = waiting.length - refused.length;
  return ok({
    canTurnOn: true,
    on: {
      into: into.kind === 'package' ? { kind: 'package' } : { kind: 'field', label: into.label },
      turnedOnAt,
      queued,
      problem: waiting.find(({ state, problem }) => state === 'queued' && problem !== null)?.problem ?? null,
      refusedCount: refused.length,
      refused: await Promise.all(
        refused.slice(0, LISTED).map(async ({ id, activityId, problem }) => {
          const row = await deps.db.get('activities', activityId);
          return { entryId: id, subject: row?.subject ?? '', day: row?.day ?? null, problem };
        }),
      ),
      earlier: earlier === null ? null : { done: Math.max(0, earlier.total - untold), total: earlier.total },
      // What waits of the rest was tagged since.
      untold: Math.max(0, untold - waiting.length),
      plan: await planView(deps, stored, plan),
      conflicts: await Promise.all(conflicts.slice(0, LISTED).map(each => conflictView(deps, each, plan))),
    },
  });
}

function isLinkOf(entry: OutboxEntry, place: string): boolean {
  return entry.kind === 'writeLink' && placeOf(entry.activityId) === place;
}

type On = NonNullable<WriteBackView['on']>;

async function planView(deps: Deps, { place, writeBack }: StoredPlace, plan: Plan | undefined): Promise<On['plan']> {
  if (writeBack?.into.kind !== 'package' || plan === undefined) return null;
  const keys = [
    ...plan.goals.map(({ id }) => planKey(place, plan.id, 'goal', id)),
    ...plan.objectives.map(({ id }) => planKey(place, plan.id, 'objective', id)),
  ];
  const known = new Set(await keysIn(deps.db.transaction('planRecords').store, place));
  const written = keys.filter(key => known.has(key)).length;
  return { written, of: keys.length, refused: writeBack.plan?.refused ?? null };
}

async function conflictView(deps: Deps, written: Written, plan: Plan | undefined): Promise<On['conflicts'][number]> {
  const row = await deps.db.get('activities', written.activityId);
  return {
    activityId: written.activityId,
    subject: row?.subject ?? '',
    day: row?.day ?? null,
    stays: briefly(written.choice, plan),
    gaveWay: briefly(written.beaten?.choice ?? null, plan),
    wasHere: written.beaten?.was === 'here',
  };
}

/** A tag by the words for it: the objective's own, or the reason. */
function briefly(choice: Choice | null, plan: Plan | undefined): On['conflicts'][number]['stays'] {
  if (choice === null) return { kind: 'none' };
  if (choice.kind === 'setAside') return { kind: 'setAside', reason: choice.reason };
  const objective = plan === undefined ? undefined : objectiveOfPlan(plan, choice.objectiveId);
  return { kind: 'objective', statement: objective?.statement ?? choice.objectiveId };
}
