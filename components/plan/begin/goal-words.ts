import { dateLabel, numberLabel } from '@/components/shared/dates';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import { amountLabel } from '../findings/finding-words';
import type { BeginKind } from './answers';
import type { GoalWords } from './beginning';

/** "Win $900,000 from food processors in Minnesota by 31 Dec 2026": a goal written from its answers; '' before them. */
export function goalWordsFor(kind: BeginKind, { end, currency }: Pick<Plan, 'end' | 'currency'>): GoalWords {
  return ({ amount, from }) => {
    if (amount === null) return '';
    const day = dateLabel(end, '0000');
    if (kind !== 'revenue') return text(`plan_begin_goal_${kind}`, numberLabel(amount), day);
    return from.trim() === ''
      ? text('plan_begin_goal_revenueOnly', amountLabel(amount, currency), day)
      : text('plan_begin_goal_revenue', amountLabel(amount, currency), from.trim(), day);
  };
}

/** Where the money comes from, read back out of a goal that was written here; null when it says something else. */
export function fromIn(statement: string, amount: number, plan: Pick<Plan, 'end' | 'currency'>): string | null {
  const hole = '\u0000';
  const written = text(
    'plan_begin_goal_revenue',
    amountLabel(amount, plan.currency),
    hole,
    dateLabel(plan.end, '0000'),
  );
  const [before = '', after = ''] = written.split(hole);
  const isOurs = statement.startsWith(before) && statement.endsWith(after);
  return isOurs && statement.length > before.length + after.length
    ? statement.slice(before.length, -after.length)
    : null;
}
