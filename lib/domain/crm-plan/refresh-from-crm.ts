import { type Clash, mergePlans } from '../merge-plans';
import { withChanges } from '../objective';
import type { Plan } from '../plan';
import type { PlainDate } from '../words';

/** `taken`: places where what the CRM says now was taken over. `kept`: both changed it, and the rep's own word stands. */
export type Refreshed = { plan: Plan; taken: number; kept: Clash[] };

/**
 * The rep's plan with what changed in the CRM since the last import, and nothing else: `base` is what the CRM said then,
 * `theirs` what it says now. What the rep wrote stands, also where the CRM says otherwise by now. A change of what an
 * objective covers counts from `today` on.
 */
export function refreshFromCrm(base: Plan | null, mine: Plan, theirs: Plan, today: PlainDate): Refreshed {
  const asMine = (plan: Plan): Plan => ({
    ...plan,
    status: mine.status,
    revision: mine.revision,
    editedAt: mine.editedAt,
  });
  const now = asMine(theirs);
  const merge = mergePlans(asMine(base ?? withoutNew(theirs, mine)), mine, now);
  const objectives = merge.plan.objectives.map(merged => {
    const before = mine.objectives.find(({ id }) => id === merged.id);
    if (before === undefined) return merged;
    const { id: _id, history: _history, ...changes } = merged;
    return withChanges(before, changes, today);
  });
  return { plan: { ...merge.plan, objectives }, taken: merge.theirs.length, kept: merge.clashes };
}

/** Without a memory of the last import all that differs is the rep's own, and only what is new is the CRM's. */
function withoutNew(theirs: Plan, mine: Plan): Plan {
  return {
    ...theirs,
    objectives: theirs.objectives.filter(each => mine.objectives.some(({ id }) => id === each.id)),
    goals: theirs.goals.filter(each => mine.goals.some(({ id }) => id === each.id)),
  };
}
