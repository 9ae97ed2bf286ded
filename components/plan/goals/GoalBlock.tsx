import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { memo } from '@/components/shared/memo';
import type { Goal } from '@/lib/domain/goal';
import { type Finding, type Period, YEAR } from '@/lib/domain/lint/finding';
import type { Objective } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import type { Editing } from '../draft/editing';
import type { Edits } from '../draft/editor';
import { withGoal } from '../draft/edits';
import { useGroups } from '../draft/use-groups';
import { besideForm } from '../findings/finding-places';
import { WithNotes } from '../findings/WithNotes';
import { DeleteGoal } from './DeleteGoal';
import { GoalForm } from './GoalForm';
import { GoalHead } from './GoalHead';
import { NewObjective } from './NewObjective';
import { ObjectiveCard } from './ObjectiveCard';

type Props = {
  goal: Goal;
  objectives: readonly Objective[];
  isFirst: boolean;
  isLast: boolean;
  /** A long plan begins with its goals closed. */
  isOpenAtFirst: boolean;
  period: Period;
  /** The open form, when it is one of this goal; null otherwise. */
  editing: Editing | null;
  generation: number;
  accounts: PlanView['accounts'];
  today: PlainDate;
  /** About this goal, its objectives and their tactics. */
  findings: readonly Finding[];
  edits: Edits;
};

/** A goal and everything that serves it. Drawn again only when something of it changed. */
export const GoalBlock = memo(function GoalBlock(props: Props) {
  const { goal, objectives, editing, edits } = props;
  const lacking = useGroups(props.findings, aboutId);
  const findings = lacking.get(goal.id) ?? noFindings;
  const [isOpened, setOpened] = useState(props.isOpenAtFirst);
  const isAdding = editing?.kind === 'newObjective';
  // What is being edited is never hidden.
  const isOpen = isOpened || (editing !== null && editing.kind !== 'goal');

  return (
    <section id={`goal-${goal.id}`} class={`goal goal-${goal.kind}`} aria-labelledby={`goal-name-${goal.id}`}>
      <WithNotes findings={editing?.kind === 'goal' ? besideForm(findings) : findings} edits={edits}>
        {editing?.kind === 'goal' ? (
          <>
            <h2 id={`goal-name-${goal.id}`} class="for-screen-readers">
              {goal.statement}
            </h2>
            <GoalForm
              key={props.generation}
              start={goal}
              isNew={false}
              plan={edits.plan()}
              findings={findings}
              edits={edits}
              onGoal={next => edits.change(plan => withGoal(plan, next), goal.id)}
            />
          </>
        ) : (
          <GoalHead {...props} />
        )}
      </WithNotes>
      {editing?.kind === 'deleteGoal' ? <DeleteGoal goal={goal} count={objectives.length} edits={edits} /> : null}
      {objectives.length === 0 ? (
        <p class="goal-empty">{text(props.period === YEAR ? 'plan_goalEmpty' : 'plan_goalEmptyQuarter')}</p>
      ) : (
        <details class="goal-objectives" open={isOpen}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button already; this takes its press */}
          <summary
            onClick={event => {
              event.preventDefault();
              setOpened(!isOpen);
            }}
          >
            {plural('plan_objectivesCount', objectives.length)}
          </summary>
          {isOpen ? (
            <ul class="objectives">
              {objectives.map((objective, index) => (
                <ObjectiveCard
                  key={objective.id}
                  objective={objective}
                  isFirst={index === 0}
                  isLast={index === objectives.length - 1}
                  editing={concerns(editing, objective) ? editing : null}
                  generation={concerns(editing, objective) ? props.generation : 0}
                  accounts={props.accounts}
                  today={props.today}
                  findings={lacking.get(objective.id) ?? noFindings}
                  edits={edits}
                />
              ))}
            </ul>
          ) : null}
        </details>
      )}
      {isAdding ? (
        <NewObjective
          editing={editing}
          accounts={props.accounts}
          today={props.today}
          period={props.period}
          edits={edits}
        />
      ) : (
        <Button
          look="plain"
          aria-label={text('plan_addObjectiveTo', goal.statement)}
          onClick={() => edits.open({ kind: 'newObjective', goalId: goal.id, activityId: null, statement: '' })}
        >
          {text('plan_plusObjective')}
        </Button>
      )}
    </section>
  );
});

const noFindings: Finding[] = [];

/** Tactics stand with their objective. */
function aboutId({ subject }: Finding): string {
  if (subject.on === 'plan') return '';
  return subject.on === 'tactic' ? subject.objectiveId : subject.id;
}

function concerns(editing: Editing | null, objective: Objective): boolean {
  switch (editing?.kind) {
    case 'objective':
      return editing.id === objective.id;
    case 'newTactic':
      return editing.objectiveId === objective.id;
    case 'tactic':
      return objective.tactics.some(({ id }) => id === editing.id);
    default:
      return false;
  }
}
