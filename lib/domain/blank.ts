import type { Goal, GoalKind } from './goal';
import type { Objective, Tactic } from './objective';
import type { PlainDate } from './words';

/** New things, before the rep has said anything about them. Their statements are empty: no plan is saved with one. */

export function blankGoal(id: string, kind: GoalKind, weight: number): Goal {
  return {
    id,
    kind,
    statement: '',
    stakeholders: [],
    measure: null,
    weight,
    quarters: [],
    quartersAre: 'sum',
    personal: null,
    ends: null,
    notes: '',
  };
}

export function blankObjective(id: string, goalId: string, start: PlainDate, owner: string): Objective {
  return {
    id,
    goalId,
    statement: '',
    scope: { kind: 'accounts', accountIds: [] },
    start,
    due: null,
    status: 'open',
    endedOn: null,
    measure: null,
    cadenceDays: 7,
    milestoneFrom: null,
    milestoneTo: null,
    owner,
    attainableBecause: '',
    tactics: [],
    notes: '',
    history: [],
  };
}

export function blankTactic(id: string, owner: string): Tactic {
  return { id, what: '', why: '', kinds: [], owner, count: null, per: 'week', deadline: null, horizonMonths: null };
}
