import { dateLabel, numberLabel } from '@/components/shared/dates';
import { listFormat } from '@/components/shared/formats';
import type { Goal } from '@/lib/domain/goal';
import type { Measure, Objective, Scope, Tactic } from '@/lib/domain/objective';
import { figuresOf, type PlanQuarter } from '@/lib/domain/quarters/plan-quarters';
import { isSameRecord } from '@/lib/domain/record-id';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import { amountLabel, isCurrency } from '../findings/finding-words';

/** Goals, objectives and tactics in short words, for the lines under their statements. */

/** "$1,395,000 of $1,800,000", "0 of 2 proposals", "now 96, hold at 96 %". */
export function measureWords({ current, target, unit, accrues }: Measure): string {
  const form = accrues === 'level' ? 'plan_measureLevel' : 'plan_measureSum';
  if (isCurrency(unit)) return text(form, amountLabel(current, unit), amountLabel(target, unit));
  return `${text(form, numberLabel(current, 2), numberLabel(target, 2))} ${unit}`.trim();
}

/** "Q4: $214,000 of $540,000"; null when the goal says nothing about that quarter. */
export function quarterWords(goal: Goal, quarter: PlanQuarter | undefined): string | null {
  const figures = quarter === undefined ? undefined : figuresOf(goal, quarter);
  if (quarter === undefined || figures === undefined || figures.target === null) return null;
  const unit = goal.measure?.unit ?? '';
  const isMoney = isCurrency(unit);
  const label = (value: number): string => (isMoney ? amountLabel(value, unit) : numberLabel(value, 2));
  const done = figures.actual === null ? '–' : label(figures.actual);
  return text('plan_quarterIs', quarter.key, done, label(figures.target), isMoney ? '' : unit).trim();
}

export function scopeWords(scope: Scope, accounts: PlanView['accounts']): string {
  if (scope.kind !== 'accounts') return text(`plan_scope_${scope.kind}`);
  const names = scope.accountIds.flatMap(id => accounts.find(account => isSameRecord(account.id, id))?.name ?? []);
  const unknown = scope.accountIds.length - names.length;
  if (scope.accountIds.length === 0) return text('plan_scope_none');
  const all = unknown === 0 ? names : [...names, plural('plan_scope_unknown', unknown)];
  if (all.length <= 3) return listFormat({ type: 'conjunction' }).format(all);
  return text('plan_scope_more', all.slice(0, 2).join(', '), all.length - 2);
}

/** "ABCD Inc. · due 15 Dec · every 7 days": what is known, and what is not is said plainly. */
export function objectiveFacts(objective: Objective, accounts: PlanView['accounts'], today: PlainDate): string {
  const { scope, measure, due, cadenceDays } = objective;
  return [
    scopeWords(scope, accounts),
    measure === null ? text('plan_noMeasure') : measureWords(measure),
    due === null ? text('plan_noDue') : text('plan_due', dateLabel(due, today)),
    ...(cadenceDays === null ? [] : [plural('plan_every', cadenceDays)]),
  ].join(' · ');
}

/** "2 a week", "5 days after the dossier". */
export function tacticFacts(tactic: Tactic): string {
  return [
    ...(tactic.count === null ? [] : [text(`plan_count_${tactic.per}`, tactic.count)]),
    ...(tactic.deadline === null ? [] : [tactic.deadline]),
    ...(tactic.kinds.length === 0 ? [] : [tactic.kinds.map(kind => text(`activityKind_${kind}`)).join(', ')]),
    ...(tactic.owner === '' ? [] : [tactic.owner]),
  ].join(' · ');
}
