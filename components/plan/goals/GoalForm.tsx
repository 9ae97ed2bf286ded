import { type Goal, goal, goalKinds, stakeholder } from '@/lib/domain/goal';
import type { Finding } from '@/lib/domain/lint/finding';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { CheckGroup } from '../fields/CheckGroup';
import { DateField } from '../fields/DateField';
import { FormFrame } from '../fields/FormFrame';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { useForm } from '../fields/use-form';
import { FindingNotes } from '../findings/FindingNotes';
import { MeasureFields } from './MeasureFields';
import { PersonalFigure } from './PersonalFigure';
import { QuarterTargets } from './QuarterTargets';

type Props = {
  start: Goal;
  isNew: boolean;
  plan: Pick<Plan, 'start' | 'end' | 'fiscalYearStartMonth'>;
  findings: readonly Finding[];
  edits: Edits;
  /** A new goal, once; an edited one, at every change that fits. */
  onGoal: (goal: Goal) => void;
};

/** A goal: its kind, what it says, how one can tell, quarter by quarter, and how much it weighs. */
export function GoalForm({ start, isNew, plan, findings, edits, onGoal }: Props) {
  const form = useForm(goal, start, isNew ? undefined : onGoal);
  const { value, set, at, problemOf, touch } = form;
  const notes = (field: string) => <FindingNotes findings={findings} field={field} edits={edits} />;

  return (
    <FormFrame
      form={form}
      title={text(isNew ? 'plan_newGoal' : 'plan_editGoal')}
      addLabel={isNew ? text('plan_addGoal') : null}
      onNew={onGoal}
      onClose={edits.close}
    >
      <TextField
        {...at('statement')}
        label={text('plan_goal_statement')}
        hint={text(`plan_goalHint_${value.kind}`)}
        limit={1_000}
        isLong
        isRequired
        notes={notes('statement')}
      />
      <div class="form-row">
        <SelectField
          label={text('plan_goal_kind')}
          name="kind"
          value={value.kind}
          options={goalKinds.map(kind => ({ value: kind, label: text(`goalKind_${kind}`) }))}
          onChange={kind => set({ kind })}
        />
        <NumberField
          {...at('weight')}
          label={text('plan_goal_weight')}
          hint={text('plan_goal_weightHint')}
          onChange={weight => set({ weight: weight ?? Number.NaN })}
          notes={notes('weight')}
        />
        <DateField {...at('ends')} label={text('plan_goal_ends')} notes={notes('ends')} />
      </div>
      {value.kind === 'relationship' ? (
        <CheckGroup
          legend={text('plan_goal_stakeholders')}
          options={stakeholder.options.map(each => ({ value: each, label: text(`plan_stakeholder_${each}`) }))}
          chosen={value.stakeholders}
          onChange={stakeholders => set({ stakeholders })}
        />
      ) : null}
      <MeasureFields
        measure={value.measure}
        problemOf={problemOf}
        touch={touch}
        onChange={measure => set({ measure })}
        notes={notes}
      />
      {value.measure === null ? null : (
        <QuarterTargets
          goal={value}
          plan={plan}
          onChange={changes => set(changes)}
          problemOf={problemOf}
          notes={notes('quarters')}
        />
      )}
      {value.kind === 'revenue' ? (
        <PersonalFigure figure={value.personal} problemOf={problemOf} onChange={personal => set({ personal })} />
      ) : null}
    </FormFrame>
  );
}
