import { useMemo } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { blankGoal } from '@/lib/domain/blank';
import type { Goal } from '@/lib/domain/goal';
import { type Finding, type Subject, YEAR } from '@/lib/domain/lint/finding';
import type { Objective } from '@/lib/domain/objective';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { text } from '@/lib/messages/text';
import type { Editing } from '../draft/editing';
import type { Editor } from '../draft/editor';
import { withGoal } from '../draft/edits';
import { useGroups } from '../draft/use-groups';
import { FindingNotes } from '../findings/FindingNotes';
import { SectionHead } from '../sections/SectionHead';
import { GoalBlock } from './GoalBlock';
import { GoalForm } from './GoalForm';
import { MissingKinds } from './MissingKinds';
import { NewObjective } from './NewObjective';
import './Goals.css';

/** With more objectives than this, goals begin closed: a long plan opens as quickly as a short one. */
const MANY_OBJECTIVES = 60;

type Props = { editor: Editor; onAddedFrom: (activityId: string, objectiveId: string) => void };

/** The plan read top down: goals, the objectives that reach them, the tactics. */
export function Goals({ editor, onAddedFrom }: Props) {
  const { plan, editing, period, findings, edits } = editor;
  const shown = useMemo(() => inPeriod(plan.objectives, plan, period), [plan.objectives, plan.start, plan.end, period]);
  const byGoal = useGroups(shown, ({ goalId }) => goalId);
  const goalOf = useMemo(() => new Map(plan.objectives.map(({ id, goalId }) => [id, goalId])), [plan.objectives]);
  const lacking = useGroups(findings, ({ subject }) => goalIdOf(subject, goalOf));
  const isLoose = editing?.kind === 'newObjective' && !plan.goals.some(({ id }) => id === editing.goalId);
  const weights = plan.goals.reduce((sum, { weight }) => sum + weight, 0);

  return (
    <div class="goals">
      <SectionHead part="goals" editor={editor} />
      <FindingNotes
        findings={findings.filter(({ kind }) => kind === 'weightsOff' || kind === 'noNonFinancialGoal')}
        edits={edits}
      />
      {isLoose ? (
        plan.goals.length === 0 ? (
          <p class="goal-empty">{text('plan_goalFirst')}</p>
        ) : (
          <NewObjective
            editing={editing}
            accounts={editor.accounts}
            today={editor.today}
            period={period}
            edits={edits}
            onAdded={objectiveId => {
              if (editing.activityId !== null) onAddedFrom(editing.activityId, objectiveId);
            }}
          />
        )
      ) : null}
      {plan.goals.map((goal, index) => {
        const objectives = byGoal.get(goal.id) ?? noObjectives;
        const isHere = concerns(editing, goal, objectives);
        return (
          <GoalBlock
            key={goal.id}
            goal={goal}
            objectives={objectives}
            isFirst={index === 0}
            isLast={index === plan.goals.length - 1}
            isOpenAtFirst={plan.objectives.length <= MANY_OBJECTIVES}
            period={period}
            editing={isHere ? editing : null}
            generation={isHere ? editor.generation : 0}
            accounts={editor.accounts}
            today={editor.today}
            findings={lacking.get(goal.id) ?? noFindings}
            edits={edits}
          />
        );
      })}
      {editing?.kind === 'newGoal' ? (
        <GoalForm
          key={editing.goalKind}
          start={blankGoal(edits.newId(), editing.goalKind, Math.max(0, 100 - weights))}
          isNew
          plan={plan}
          findings={noFindings}
          edits={edits}
          onGoal={goal => edits.change(before => withGoal(before, goal))}
        />
      ) : (
        <>
          <MissingKinds plan={plan} edits={edits} />
          <Button onClick={() => edits.open({ kind: 'newGoal', goalKind: 'growth' })}>{text('plan_plusGoal')}</Button>
        </>
      )}
    </div>
  );
}

const noObjectives: Objective[] = [];
const noFindings: Finding[] = [];

/** All of them in the year; in a quarter, those that are worked on in it. */
function inPeriod(objectives: Objective[], plan: Editor['plan'], period: string): readonly Objective[] {
  const quarter = period === YEAR ? undefined : quartersOfPlan(plan).find(({ key }) => key === period);
  if (quarter === undefined) return objectives;
  return objectives.filter(
    ({ start, due, endedOn }) => (start ?? '') <= quarter.end && (endedOn ?? due ?? quarter.end) >= quarter.start,
  );
}

/** The goal beside which a finding stands, or below it at an objective; empty for any other. */
function goalIdOf(subject: Subject, goalOf: ReadonlyMap<string, string>): string {
  switch (subject.on) {
    case 'goal':
      return subject.id;
    case 'objective':
      return goalOf.get(subject.id) ?? '';
    case 'tactic':
      return goalOf.get(subject.objectiveId) ?? '';
    default:
      return '';
  }
}

function concerns(editing: Editing | null, goal: Goal, objectives: readonly Objective[]): boolean {
  switch (editing?.kind) {
    case 'goal':
    case 'deleteGoal':
      return editing.id === goal.id;
    case 'newObjective':
      return editing.goalId === goal.id;
    case 'objective':
      return objectives.some(({ id }) => id === editing.id);
    case 'newTactic':
      return objectives.some(({ id }) => id === editing.objectiveId);
    case 'tactic':
      return objectives.some(({ tactics }) => tactics.some(({ id }) => id === editing.id));
    default:
      return false;
  }
}
