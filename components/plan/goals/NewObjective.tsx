import { useState } from 'preact/hooks';
import { blankObjective } from '@/lib/domain/blank';
import { type Period, YEAR } from '@/lib/domain/lint/finding';
import { quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import type { PlainDate } from '@/lib/domain/words';
import type { PlanView } from '@/lib/messages/views';
import type { Editing } from '../draft/editing';
import type { Edits } from '../draft/editor';
import { withObjective } from '../draft/edits';
import { ObjectiveForm } from './ObjectiveForm';

type Props = {
  editing: Extract<Editing, { kind: 'newObjective' }>;
  accounts: PlanView['accounts'];
  today: PlainDate;
  /** In a quarter, it begins and ends with it. */
  period: Period;
  edits: Edits;
  onAdded?: (objectiveId: string) => void;
};

/** The form of an objective that does not exist yet. */
export function NewObjective({ editing, accounts, today, period, edits, onAdded }: Props) {
  const [start] = useState(() => {
    const plan = edits.plan();
    const quarter = period === YEAR ? undefined : quartersOfPlan(plan).find(({ key }) => key === period);
    const begins = [today, plan.start, quarter?.start ?? ''].reduce((one, other) => (one > other ? one : other));
    return {
      ...blankObjective(edits.newId(), editing.goalId, begins > plan.end ? plan.start : begins, plan.owner.name),
      due: quarter?.end ?? null,
      statement: editing.statement,
    };
  });
  return (
    <ObjectiveForm
      start={start}
      isNew
      goals={edits.plan().goals}
      accounts={accounts}
      today={today}
      findings={[]}
      edits={edits}
      onObjective={objective => {
        edits.change(plan => withObjective(plan, objective));
        onAdded?.(objective.id);
      }}
    />
  );
}
