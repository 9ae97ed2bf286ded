import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { GoalMark } from '@/components/shared/GoalMark';
import { Progress } from '@/components/shared/Progress';
import type { Goal } from '@/lib/domain/goal';
import { text } from '@/lib/messages/text';
import { DeleteGoal } from './DeleteGoal';
import { measureShare, measureWords } from './describe';
import type { Editor } from './editor';
import { goalMoved, withGoal, withoutGoal } from './edits';
import { GoalForm } from './GoalForm';
import { NewObjective } from './NewObjective';
import { ObjectiveCard } from './ObjectiveCard';
import { RowActions } from './RowActions';

type Props = { goal: Goal; isFirst: boolean; isLast: boolean; editor: Editor };

/** A goal and everything that serves it. */
export function GoalBlock({ goal, isFirst, isLast, editor }: Props) {
  const { plan, editing } = editor;
  const objectives = plan.objectives.filter(({ goalId }) => goalId === goal.id);
  const isAdding = editing?.kind === 'newObjective' && editing.goalId === goal.id;
  const isAsked = editing?.kind === 'deleteGoal' && editing.id === goal.id;

  const remove = (): void => {
    if (objectives.length > 0) editor.open({ kind: 'deleteGoal', id: goal.id });
    else editor.remove(withoutGoal(plan, goal.id, null), text('plan_goalDeleted'));
  };

  return (
    <section id={`goal-${goal.id}`} class={`goal goal-${goal.kind}`} aria-labelledby={`goal-name-${goal.id}`}>
      {editing?.kind === 'goal' && editing.id === goal.id ? (
        <>
          <h2 id={`goal-name-${goal.id}`} class="for-screen-readers">
            {goal.statement}
          </h2>
          <GoalForm
            key={editor.generation}
            start={goal}
            isNew={false}
            onGoal={next => editor.change(withGoal(plan, next), goal.id)}
            onClose={editor.close}
          />
        </>
      ) : (
        <div class="goal-head">
          <div>
            <p class="goal-kind">
              <GoalMark kind={goal.kind} isNamed />
            </p>
            <h2 id={`goal-name-${goal.id}`}>{goal.statement}</h2>
            <Facts goal={goal} />
          </div>
          <RowActions
            id={goal.id}
            name={goal.statement}
            isFirst={isFirst}
            isLast={isLast}
            onEdit={() => editor.open({ kind: 'goal', id: goal.id })}
            onMove={direction => editor.change(goalMoved(plan, goal.id, direction))}
            onDelete={remove}
          />
        </div>
      )}
      {isAsked ? <DeleteGoal goal={goal} count={objectives.length} editor={editor} /> : null}
      {objectives.length === 0 ? (
        <p class="goal-empty">{text('plan_goalEmpty')}</p>
      ) : (
        <ul class="objectives">
          {objectives.map((objective, index) => (
            <ObjectiveCard
              key={objective.id}
              objective={objective}
              isFirst={index === 0}
              isLast={index === objectives.length - 1}
              editor={editor}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <NewObjective editor={editor} editing={editing} />
      ) : (
        <Button
          look="plain"
          aria-label={text('plan_addObjectiveTo', goal.statement)}
          onClick={() => editor.open({ kind: 'newObjective', goalId: goal.id, activityId: null, statement: '' })}
        >
          {text('plan_plusObjective')}
        </Button>
      )}
    </section>
  );
}

function Facts({ goal }: { goal: Goal }) {
  const weight = text('plan_weight', numberLabel(goal.weight));
  if (goal.measure === null) return <p class="facts">{`${text('plan_noMeasure')} · ${weight}`}</p>;
  const words = measureWords(goal.measure);
  return (
    <>
      <p class="facts">{`${words} · ${weight}`}</p>
      {goal.measure.accrues === 'level' ? null : (
        <div class="goal-progress">
          <Progress share={measureShare(goal.measure)} words={words} kind={goal.kind} />
        </div>
      )}
    </>
  );
}
