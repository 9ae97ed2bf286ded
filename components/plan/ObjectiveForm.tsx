import type { Goal } from '@/lib/domain/goal';
import { type Objective, objective, objectiveStatus, withChanges } from '@/lib/domain/objective';
import type { PlainDate } from '@/lib/domain/words';
import type { PlanView } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import { DateField } from './DateField';
import { FormFrame } from './FormFrame';
import { MeasureFields } from './MeasureFields';
import { NumberField } from './NumberField';
import { ScopePicker } from './ScopePicker';
import { SelectField } from './SelectField';
import { TextField } from './TextField';
import { useForm } from './use-form';

/** What the schema leaves open: dates in their order, and the day of an objective that has ended. */
const objectiveInForm = objective
  .refine(({ start, due }) => start === null || due === null || start <= due, {
    path: ['due'],
    message: 'plan_dueBeforeStart',
  })
  .refine(({ status, endedOn }) => status === 'open' || endedOn !== null, {
    path: ['endedOn'],
    message: 'plan_endedOnMissing',
  });

type Props = {
  start: Objective;
  isNew: boolean;
  goals: Goal[];
  accounts: PlanView['accounts'];
  today: PlainDate;
  onObjective: (objective: Objective) => void;
  onClose: () => void;
};

/** An objective: what changes and for whom, where, until when, and how one can tell. */
export function ObjectiveForm({ start, isNew, goals, accounts, today, onObjective, onClose }: Props) {
  // Held against the objective as it was when the form was opened: half a date on the way is no version of it.
  const form = useForm(objectiveInForm, start, value => {
    if (!isNew) onObjective(withChanges(start, value, today));
  });
  const { value, set, problemOf, touch } = form;
  const date = (field: 'start' | 'due' | 'endedOn') => ({
    label: text(`plan_objective_${field}`),
    name: field,
    value: value[field],
    problem: problemOf(field),
    onLeave: () => touch(field),
    onChange: (day: PlainDate | null) => set({ [field]: day }),
  });

  const submit = (): void => {
    const done = form.finish();
    if (done === null) return;
    if (isNew) onObjective(done);
    onClose();
  };

  return (
    <FormFrame
      root={form.root}
      title={text(isNew ? 'plan_newObjective' : 'plan_editObjective')}
      addLabel={isNew ? text('plan_addObjective') : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text('plan_objective_statement')}
        name="statement"
        hint={text('plan_objective_statementHint')}
        value={value.statement}
        limit={1_000}
        isLong
        isRequired
        problem={problemOf('statement')}
        onLeave={() => touch('statement')}
        onChange={statement => set({ statement })}
      />
      <SelectField
        label={text('plan_objective_goal')}
        name="goalId"
        size="wide"
        value={value.goalId}
        options={[
          ...(value.goalId === '' ? [{ value: '', label: text('plan_chooseGoal') }] : []),
          ...goals.map(goal => ({ value: goal.id, label: `${text(`goalKind_${goal.kind}`)}: ${goal.statement}` })),
        ]}
        problem={problemOf('goalId') === undefined ? undefined : text('plan_chooseGoalProblem')}
        onChange={goalId => set({ goalId })}
      />
      <div class="form-row">
        <DateField {...date('start')} />
        <DateField {...date('due')} />
        <NumberField
          label={text('plan_objective_cadence')}
          name="cadenceDays"
          hint={text('plan_objective_cadenceHint')}
          value={value.cadenceDays}
          isOptional
          problem={problemOf('cadenceDays')}
          onLeave={() => touch('cadenceDays')}
          onChange={cadenceDays => set({ cadenceDays })}
        />
      </div>
      <ScopePicker scope={value.scope} accounts={accounts} onChange={scope => set({ scope })} />
      <MeasureFields
        measure={value.measure}
        problemOf={problemOf}
        touch={touch}
        onChange={measure => set({ measure })}
      />
      {isNew ? null : (
        <div class="form-row">
          <SelectField
            label={text('plan_objective_status')}
            name="status"
            value={value.status}
            options={objectiveStatus.options.map(status => ({ value: status, label: text(`plan_status_${status}`) }))}
            onChange={status => set({ status, endedOn: status === 'open' ? null : (value.endedOn ?? today) })}
          />
          {value.status === 'open' ? null : <DateField {...date('endedOn')} />}
        </div>
      )}
    </FormFrame>
  );
}
