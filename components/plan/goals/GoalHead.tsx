import { numberLabel } from '@/components/shared/dates';
import { GoalMark } from '@/components/shared/GoalMark';
import { Progress } from '@/components/shared/Progress';
import type { Goal } from '@/lib/domain/goal';
import { type Period, YEAR } from '@/lib/domain/lint/finding';
import { measureShare } from '@/lib/domain/measure-share';
import { quarterOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { goalMoved, withoutGoal } from '../draft/edits';
import { RowActions } from '../lists/RowActions';
import { measureWords, quarterWords } from './describe';

type Props = {
  goal: Goal;
  isFirst: boolean;
  isLast: boolean;
  period: Period;
  edits: Edits;
};

/** A goal as it is read: its kind, what it says, how far it is. */
export function GoalHead({ goal, isFirst, isLast, period, edits }: Props) {
  const remove = (): void => {
    if (edits.plan().objectives.some(({ goalId }) => goalId === goal.id))
      edits.open({ kind: 'deleteGoal', id: goal.id });
    else edits.changeAndSay(plan => withoutGoal(plan, goal.id, null), text('plan_goalDeleted'));
  };
  const { measure } = goal;
  const weight = text('plan_weight', numberLabel(goal.weight));
  const words = measure === null ? text('plan_noMeasure') : measureWords(measure);
  const quarter = period === YEAR ? null : quarterWords(goal, quarterOfPlan(edits.plan(), period));
  return (
    <div class="goal-head">
      <div>
        <p class="goal-kind">
          <GoalMark kind={goal.kind} isNamed />
        </p>
        <h2 id={`goal-name-${goal.id}`}>{goal.statement}</h2>
        <p class="facts">{quarter ?? `${words} · ${weight}`}</p>
        {goal.personal === null || goal.personal.target === null ? null : (
          <p class="facts">{text('plan_personalIs', goal.personal.label, numberLabel(goal.personal.target, 2))}</p>
        )}
        {measure === null || measure.accrues === 'level' || quarter !== null ? null : (
          <div class="goal-progress">
            <Progress share={measureShare(measure)} words={words} kind={goal.kind} />
          </div>
        )}
      </div>
      <RowActions
        id={goal.id}
        name={goal.statement}
        isFirst={isFirst}
        isLast={isLast}
        onEdit={() => edits.open({ kind: 'goal', id: goal.id })}
        onMove={direction => edits.change(plan => goalMoved(plan, goal.id, direction))}
        onDelete={remove}
      />
    </div>
  );
}
