import type { ComponentChildren } from 'preact';
import { dateLabel } from '@/components/shared/dates';
import type { Pair } from '@/lib/domain/compare-plans';
import type { Goal } from '@/lib/domain/goal';
import type { Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { type TextName, text } from '@/lib/messages/text';
import { measureWords, objectiveFacts } from '../goals/describe';

type Props = {
  pair: Pair<Goal>;
  objectives: readonly Pair<Objective>[];
  mark: ComponentChildren;
  accounts: Record<'before' | 'after', Plan['accounts']>;
  today: PlainDate;
};

/** A goal of two plans with its objectives, row by row: what it was, what it is. */
export function ComparedGoal({ pair, objectives, mark, accounts, today }: Props) {
  const goalWords = (goal: Goal | null) =>
    goal === null ? null : (
      <>
        <strong>
          {mark} {goal.statement}
        </strong>
        <p class="facts">{goal.measure === null ? text('plan_noMeasure') : measureWords(goal.measure)}</p>
      </>
    );
  const objectiveWords = (objective: Objective | null, side: 'before' | 'after') =>
    objective === null ? null : (
      <>
        {objective.statement}
        <p class="facts">
          {objective.status === 'open'
            ? objectiveFacts(objective, accounts[side], today)
            : `${text(`plan_status_${objective.status}`)}${objective.endedOn === null ? '' : `, ${dateLabel(objective.endedOn, today)}`}`}
        </p>
      </>
    );
  return (
    <tbody>
      <Row pair={pair} before={goalWords(pair.before)} after={goalWords(pair.after)} />
      {objectives.map(each => (
        <Row
          key={`${each.before?.id} ${each.after?.id}`}
          pair={each}
          before={objectiveWords(each.before, 'before')}
          after={objectiveWords(each.after, 'after')}
        />
      ))}
    </tbody>
  );
}

type RowProps = { pair: Pair<Goal> | Pair<Objective>; before: ComponentChildren; after: ComponentChildren };

function Row({ pair, before, after }: RowProps) {
  return (
    <tr class={`compare-${pair.kind}`}>
      <td>{before ?? <span class="compare-nothing">{text('plan_compare_notYet')}</span>}</td>
      <td>
        {pair.kind === 'changed' ? <span class="compare-mark">{changedWords(pair.fields)}</span> : null}
        {pair.kind === 'added' ? <span class="compare-mark">{text('plan_compare_added')}</span> : null}
        {after ?? <span class="compare-nothing">{text('plan_compare_removed')}</span>}
      </td>
    </tr>
  );
}

/** "Changed: due, tactics": the fields that have a name on this page. */
function changedWords(fields: readonly string[]): string {
  const names = fields.map(field => text(`plan_changed_${field}` as TextName)).filter(name => name !== '');
  return names.length === 0 ? text('plan_compare_changed') : text('plan_compare_changedIn', names.join(', '));
}
