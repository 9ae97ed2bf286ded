import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { BeginKind, Beginning } from './answers';
import { firstDue, madeFor } from './beginning';
import { fromIn } from './goal-words';

/** What the form begins with: what the plan says, and for what it does not have yet, what most plans say. */
export function begunWith(kind: BeginKind, plan: Plan, today: PlainDate): Beginning {
  const { goal, objective, tactic } = madeFor(plan, kind);
  const usual = usually[kind];
  return {
    amount: goal === undefined ? usual.amount : (goal.measure?.target ?? null),
    unit: goal?.measure?.unit ?? (kind === 'revenue' ? plan.currency : text(`plan_begin_unit_${kind}`)),
    from: (kind === 'revenue' && goal?.measure && fromIn(goal.statement, goal.measure.target, plan)) || '',
    objective: objective?.statement ?? '',
    due: objective === undefined ? firstDue(plan, today) : objective.due,
    sign: objective === undefined ? text(`plan_begin_sign_${kind}`) : (objective.measure?.unit ?? ''),
    what: tactic?.what ?? '',
    why: tactic?.why ?? '',
    count: tactic === undefined ? 2 : tactic.count,
    kind: tactic?.kinds[0] ?? usual.kind,
  };
}

const usually = {
  relationship: { amount: 10, kind: 'meeting' },
  revenue: { amount: null, kind: 'call' },
  customerSuccess: { amount: null, kind: 'meeting' },
} as const;
