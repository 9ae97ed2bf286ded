import { memo } from '@/components/shared/memo';
import type { Goal } from '@/lib/domain/goal';
import type { Finding } from '@/lib/domain/lint/finding';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { SelectField } from '../fields/SelectField';
import { FindingNotes } from '../findings/FindingNotes';

type Props = {
  goals: Goal[];
  goalId: string;
  hasProblem: boolean;
  findings: readonly Finding[];
  edits: Edits;
  onGoal: (goalId: string) => void;
};

/** Which goal an objective reaches. A plan may have many, so they are drawn again only when they changed. */
export const GoalChoice = memo(function GoalChoice({ goals, goalId, hasProblem, findings, edits, onGoal }: Props) {
  return (
    <SelectField
      label={text('plan_objective_goal')}
      name="goalId"
      size="wide"
      value={goalId}
      options={[
        ...(goalId === '' ? [{ value: '', label: text('plan_chooseGoal') }] : []),
        ...goals.map(goal => ({ value: goal.id, label: `${text(`goalKind_${goal.kind}`)}: ${goal.statement}` })),
      ]}
      problem={hasProblem ? text('plan_chooseGoalProblem') : undefined}
      onChange={onGoal}
      notes={<FindingNotes findings={findings} field="goalId" edits={edits} />}
    />
  );
});
