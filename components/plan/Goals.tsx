import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import { GoalMark } from '@/components/shared/GoalMark';
import type { GoalKind } from '@/lib/domain/goal';
import { text } from '@/lib/messages/text';
import { blankGoal } from './blank';
import type { Editor } from './editor';
import { withGoal } from './edits';
import { GoalBlock } from './GoalBlock';
import { GoalForm } from './GoalForm';
import { NewObjective } from './NewObjective';

/** No plan may lack a goal of these kinds. */
const mandatory: readonly GoalKind[] = ['relationship', 'revenue', 'customerSuccess'];

type Props = { editor: Editor; onAddedFrom: (activityId: string, objectiveId: string) => void };

/** The plan read top down: goals, the objectives that reach them, the tactics. */
export function Goals({ editor, onAddedFrom }: Props) {
  const { plan, editing } = editor;
  const weights = plan.goals.reduce((sum, { weight }) => sum + weight, 0);
  const missing = mandatory.filter(kind => !plan.goals.some(goal => goal.kind === kind));
  const isLoose = editing?.kind === 'newObjective' && !plan.goals.some(({ id }) => id === editing.goalId);

  return (
    <div class="goals">
      <header class="goals-head">
        <h1>{text('plan_goals')}</h1>
        {plan.goals.length === 0 || weights === 100 ? null : (
          <p class="goals-weights">{text('plan_weightsAre', numberLabel(weights))}</p>
        )}
      </header>
      {isLoose ? (
        plan.goals.length === 0 ? (
          <p class="goal-empty">{text('plan_goalFirst')}</p>
        ) : (
          <NewObjective
            editor={editor}
            editing={editing}
            onAdded={objectiveId => {
              if (editing.activityId !== null) onAddedFrom(editing.activityId, objectiveId);
            }}
          />
        )
      ) : null}
      {plan.goals.map((goal, index) => (
        <GoalBlock
          key={goal.id}
          goal={goal}
          isFirst={index === 0}
          isLast={index === plan.goals.length - 1}
          editor={editor}
        />
      ))}
      {editing?.kind === 'newGoal' ? (
        <GoalForm
          key={editing.goalKind}
          start={blankGoal(editor.newId(), editing.goalKind, Math.max(0, 100 - weights))}
          isNew
          onGoal={goal => editor.change(withGoal(plan, goal))}
          onClose={editor.close}
        />
      ) : missing.length > 0 ? (
        <Missing kinds={missing} isAll={plan.goals.length === 0} editor={editor} />
      ) : (
        <Button onClick={() => editor.open({ kind: 'newGoal', goalKind: 'growth' })}>{text('plan_plusGoal')}</Button>
      )}
    </div>
  );
}

/** What a plan begins with: the three kinds of goal it may not lack, each with an example. */
function Missing({ kinds, isAll, editor }: { kinds: readonly GoalKind[]; isAll: boolean; editor: Editor }) {
  return (
    <section class="missing">
      <h2>{text(isAll ? 'plan_emptyTitle' : 'plan_missingTitle')}</h2>
      <p>{text(isAll ? 'plan_emptyWhy' : 'plan_missingWhy')}</p>
      <ul>
        {kinds.map(kind => (
          <li key={kind}>
            <div>
              <GoalMark kind={kind} isNamed />
              <p class="facts">{text(`plan_goalHint_${kind}`)}</p>
            </div>
            <Button
              aria-label={text('plan_addGoalOf', text(`goalKind_${kind}`))}
              onClick={() => editor.open({ kind: 'newGoal', goalKind: kind })}
            >
              {text('plan_addGoal')}
            </Button>
          </li>
        ))}
      </ul>
      {isAll ? null : (
        <Button look="plain" onClick={() => editor.open({ kind: 'newGoal', goalKind: 'growth' })}>
          {text('plan_plusGoal')}
        </Button>
      )}
    </section>
  );
}
