import { useState } from 'preact/hooks';
import { useStable } from '@/components/shared/memo';
import type { Goal } from '@/lib/domain/goal';
import type { Finding } from '@/lib/domain/lint/finding';
import { type Objective, objective, objectiveStatus, withChanges } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import type { Edits } from '../draft/editor';
import { DateField } from '../fields/DateField';
import { FormFrame } from '../fields/FormFrame';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { useForm } from '../fields/use-form';
import { FindingNotes } from '../findings/FindingNotes';
import { GoalChoice } from './GoalChoice';
import { History } from './History';
import { MeasureFields } from './MeasureFields';
import { ScopePicker } from './ScopePicker';

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
  findings: readonly Finding[];
  edits: Edits;
  /** A new objective, once; an edited one, at every change that fits. */
  onObjective: (objective: Objective) => void;
};

/** An objective: what changes and for whom, where, until when, and how one can tell. */
export function ObjectiveForm({ start, isNew, goals, accounts, today, findings, edits, onObjective }: Props) {
  // Held against the objective as it was when the form was opened: half a date on the way is no version of it.
  const [opened] = useState(start);
  const form = useForm(objectiveInForm, opened, value => {
    if (!isNew) onObjective(withChanges(opened, value, today));
  });
  const { value, set, at, problemOf, touch } = form;
  const own = findings.filter(({ subject }) => subject.on === 'objective');
  const notes = (field: string) => <FindingNotes findings={own} field={field} edits={edits} />;
  const date = (field: 'start' | 'due' | 'endedOn') => ({
    ...at(field),
    label: text(`plan_objective_${field}`),
    notes: notes(field),
  });

  const step = (field: 'milestoneFrom' | 'milestoneTo') => ({
    label: text(`plan_objective_${field}`),
    name: field,
    value: value[field] ?? '',
    options: milestones(edits.plan().process, value[field]),
    onChange: (name: string) => set({ [field]: name === '' ? null : name }),
  });

  const setGoal = useStable((goalId: string) => set({ goalId }));

  return (
    <FormFrame
      form={form}
      title={text(isNew ? 'plan_newObjective' : 'plan_editObjective')}
      addLabel={isNew ? text('plan_addObjective') : null}
      onNew={onObjective}
      onClose={edits.close}
    >
      <TextField
        {...at('statement')}
        label={text('plan_objective_statement')}
        hint={text('plan_objective_statementHint')}
        limit={1_000}
        isLong
        isRequired
        notes={notes('statement')}
      />
      <GoalChoice
        goals={goals}
        goalId={value.goalId}
        hasProblem={problemOf('goalId') !== undefined}
        findings={findings}
        edits={edits}
        onGoal={setGoal}
      />
      <div class="form-row">
        <DateField {...date('start')} />
        <DateField {...date('due')} />
        <NumberField
          {...at('cadenceDays')}
          label={text('plan_objective_cadence')}
          hint={text('plan_objective_cadenceHint')}
          isOptional
        />
      </div>
      <ScopePicker scope={value.scope} accounts={accounts} onChange={scope => set({ scope })} />
      <MeasureFields
        measure={value.measure}
        problemOf={problemOf}
        touch={touch}
        onChange={measure => set({ measure })}
        notes={notes}
      />
      <TextField
        {...at('attainableBecause')}
        label={text('plan_objective_because')}
        hint={text('plan_objective_becauseHint')}
        limit={1_000}
        notes={notes('attainableBecause')}
      />
      <div class="form-row">
        <SelectField {...step('milestoneFrom')} />
        <SelectField {...step('milestoneTo')} />
        <TextField {...at('owner')} label={text('plan_objective_owner')} limit={300} notes={notes('owner')} />
      </div>
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
      {isNew ? null : <History objective={value} accounts={accounts} today={today} />}
    </FormFrame>
  );
}

/** The steps of the process, and the one it names although the process does not (any more). */
function milestones(process: Plan['process'], now: string | null): { value: string; label: string }[] {
  const names = process.map(({ name }) => name);
  const all = now === null || names.includes(now) ? names : [...names, now];
  return [{ value: '', label: text('plan_noMilestone') }, ...all.map(name => ({ value: name, label: name }))];
}
