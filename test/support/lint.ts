import type { Finding, FindingKind } from '@/lib/domain/lint/finding';
import type { LintContext } from '@/lib/domain/lint/lint';
import { lintPlan } from '@/lib/domain/lint/lint-plan';
import type { Measure, Objective, Tactic } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import { aGoal, anObjective, aPlan } from './builders';

/** A plan that lacks nothing, to take one thing away from; read on the day after it was reviewed. */
export const REVIEWED = '2026-02-02';
export const NEXT_DAY = '2026-02-03';

export const context: LintContext = { today: NEXT_DAY, language: 'en' };

export function aMeasure(changes: Partial<Measure> = {}): Measure {
  return { unit: 'sites live', baseline: 0, target: 4, current: 0, accrues: 'cumulative', ...changes };
}

export function aTactic(changes: Partial<Tactic> = {}): Tactic {
  return {
    id: 'T1',
    what: 'Walk the line with maintenance',
    why: 'They see what stops it',
    kinds: ['meeting'],
    owner: 'Salesperson',
    count: 1,
    per: 'week',
    deadline: null,
    horizonMonths: 12,
    ...changes,
  };
}

export function aSoundObjective(changes: Partial<Objective> = {}): Objective {
  return anObjective({
    statement: 'Bring 4 sites of ABCD live',
    start: '2026-02-02',
    due: '2026-11-30',
    measure: aMeasure(),
    tactics: [aTactic()],
    ...changes,
  });
}

export function aSoundPlan(changes: Partial<Plan> = {}): Plan {
  const goal = (id: string, kind: 'relationship' | 'revenue' | 'customerSuccess', weight: number) =>
    aGoal({ id, kind, weight, statement: 'Win the dairies of the valley', measure: aMeasure() });
  return aPlan({
    start: '2026-01-01',
    end: '2026-12-31',
    goals: [goal('G1', 'relationship', 30), goal('G2', 'revenue', 40), goal('G3', 'customerSuccess', 30)],
    objectives: ['G1', 'G2', 'G3'].map((goalId, index) => aSoundObjective({ id: `O${index + 1}`, goalId })),
    openedOn: REVIEWED,
    reviewedOn: REVIEWED,
    editedAt: `${REVIEWED}T10:00:00Z`,
    ...changes,
  });
}

/** The sound plan with something changed in its first objective. */
export function withObjective(changes: Partial<Objective>, plan = aSoundPlan()): Plan {
  const [first, ...others] = plan.objectives;
  if (first === undefined) throw new Error('the plan has no objective');
  return { ...plan, objectives: [{ ...first, ...changes }, ...others] };
}

export function findingsOf(plan: Plan, of: Partial<LintContext> = {}): Finding[] {
  return lintPlan(plan, { ...context, ...of });
}

/** The sentences that a plan is told, in their order. */
export function told(plan: Plan, of: Partial<LintContext> = {}): string[] {
  return findingsOf(plan, of).map(({ sentence }) => sentence.replace('lint_', ''));
}

export function theFinding(plan: Plan, kind: FindingKind, of: Partial<LintContext> = {}): Finding {
  const found = findingsOf(plan, of).filter(finding => finding.kind === kind);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${kind} was found ${found.length} times`);
  return found[0];
}
