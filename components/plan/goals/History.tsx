import { dateLabel, numberLabel } from '@/components/shared/dates';
import type { Objective, ObjectiveVersion } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import { scopeWords } from './describe';

type Props = { objective: Objective; accounts: PlanView['accounts']; today: PlainDate };

/** What the objective was, and until when: only what then became different. Newest first. */
export function History({ objective, accounts, today }: Props) {
  const { history } = objective;
  if (history.length === 0) return null;
  const lines = history.map((was, index) => ({
    until: was.until,
    words: differences(was, history[index + 1] ?? objective, accounts, today),
  }));
  return (
    <details class="history">
      <summary>{plural('plan_history', history.length)}</summary>
      <ol>
        {lines.reverse().map(({ until, words }) => (
          <li key={until}>{text('plan_historyUntil', dateLabel(until, today), words)}</li>
        ))}
      </ol>
    </details>
  );
}

function differences(
  was: ObjectiveVersion,
  then: ObjectiveVersion | Objective,
  accounts: PlanView['accounts'],
  today: PlainDate,
): string {
  const day = (date: PlainDate | null): string => (date === null ? text('plan_noDue') : dateLabel(date, today));
  return [
    ...(was.statement === undefined ? [] : [`“${was.statement}”`]),
    ...(was.target === undefined
      ? []
      : [was.target === null ? text('plan_noMeasure') : `${numberLabel(was.target.target, 2)} ${was.target.unit}`]),
    ...(was.start === then.start ? [] : [`${text('plan_objective_start')} ${day(was.start)}`]),
    ...(was.due === then.due ? [] : [`${text('plan_objective_due')} ${day(was.due)}`]),
    ...(was.status === then.status ? [] : [text(`plan_status_${was.status}`)]),
    ...(JSON.stringify(was.scope) === JSON.stringify(then.scope) ? [] : [scopeWords(was.scope, accounts)]),
  ].join(' · ');
}
