import { type Goal, goal, goalKinds } from '@/lib/domain/goal';
import { text } from '@/lib/messages/text';
import { DateField } from './DateField';
import { FormFrame } from './FormFrame';
import { MeasureFields } from './MeasureFields';
import { NumberField } from './NumberField';
import { SelectField } from './SelectField';
import { TextField } from './TextField';
import { useForm } from './use-form';

type Props = {
  start: Goal;
  isNew: boolean;
  /** A new goal, once; an edited one, at every change that fits. */
  onGoal: (goal: Goal) => void;
  onClose: () => void;
};

/** A goal: its kind, what it says, how one can tell, and how much it weighs. */
export function GoalForm({ start, isNew, onGoal, onClose }: Props) {
  const form = useForm(goal, start, isNew ? undefined : onGoal);
  const { value, set, problemOf, touch } = form;

  const submit = (): void => {
    const done = form.finish();
    if (done === null) return;
    if (isNew) onGoal(done);
    onClose();
  };

  return (
    <FormFrame
      root={form.root}
      title={text(isNew ? 'plan_newGoal' : 'plan_editGoal')}
      addLabel={isNew ? text('plan_addGoal') : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text('plan_goal_statement')}
        name="statement"
        hint={text(`plan_goalHint_${value.kind}`)}
        value={value.statement}
        limit={1_000}
        isLong
        isRequired
        problem={problemOf('statement')}
        onLeave={() => touch('statement')}
        onChange={statement => set({ statement })}
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
          label={text('plan_goal_weight')}
          name="weight"
          hint={text('plan_goal_weightHint')}
          value={value.weight}
          problem={problemOf('weight')}
          onLeave={() => touch('weight')}
          onChange={weight => set({ weight: weight ?? Number.NaN })}
        />
        <DateField
          label={text('plan_goal_ends')}
          name="ends"
          value={value.ends}
          problem={problemOf('ends')}
          onChange={ends => set({ ends })}
        />
      </div>
      <MeasureFields
        measure={value.measure}
        problemOf={problemOf}
        touch={touch}
        onChange={measure => set({ measure })}
      />
    </FormFrame>
  );
}
