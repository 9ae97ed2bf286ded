import { activityKinds } from '@/lib/domain/activity';
import type { Finding } from '@/lib/domain/lint/finding';
import { type Tactic, tactic } from '@/lib/domain/objective';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { CheckGroup } from '../fields/CheckGroup';
import { FormFrame } from '../fields/FormFrame';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';
import { useForm } from '../fields/use-form';
import { FindingNotes } from '../findings/FindingNotes';

const spans = ['week', 'month', 'objective'] as const;

type Props = {
  start: Tactic;
  isNew: boolean;
  findings: readonly Finding[];
  edits: Edits;
  onTactic: (tactic: Tactic) => void;
  onClose: () => void;
};

/** A tactic: what is done and why, with which kinds of activity, by whom and how often. */
export function TacticForm({ start, isNew, findings, edits, onTactic, onClose }: Props) {
  const form = useForm(tactic, start, isNew ? undefined : onTactic);
  const { value, set, at } = form;
  const notes = (field: string) => <FindingNotes findings={findings} field={field} edits={edits} />;

  return (
    <FormFrame
      form={form}
      title={text(isNew ? 'plan_newTactic' : 'plan_editTactic')}
      addLabel={isNew ? text('plan_addTactic') : null}
      onNew={onTactic}
      onClose={onClose}
    >
      <TextField
        {...at('what')}
        label={text('plan_tactic_what')}
        hint={text('plan_tactic_whatHint')}
        limit={1_000}
        isRequired
      />
      <TextField {...at('why')} label={text('plan_tactic_why')} limit={1_000} notes={notes('why')} />
      <CheckGroup
        legend={text('plan_tactic_kinds')}
        options={activityKinds.map(kind => ({ value: kind, label: text(`activityKind_${kind}`) }))}
        chosen={value.kinds}
        onChange={kinds => set({ kinds })}
      />
      <div class="form-row">
        <NumberField {...at('count')} label={text('plan_tactic_count')} isOptional notes={notes('count')} />
        <SelectField
          label={text('plan_tactic_per')}
          name="per"
          value={value.per}
          options={spans.map(per => ({ value: per, label: text(`plan_per_${per}`) }))}
          onChange={per => set({ per })}
        />
        <TextField
          label={text('plan_tactic_deadline')}
          name="deadline"
          hint={text('plan_tactic_deadlineHint')}
          value={value.deadline ?? ''}
          limit={300}
          onChange={deadline => set({ deadline: deadline === '' ? null : deadline })}
        />
        <TextField {...at('owner')} label={text('plan_tactic_owner')} limit={300} notes={notes('owner')} />
        <NumberField
          {...at('horizonMonths')}
          label={text('plan_tactic_horizon')}
          hint={text('plan_tactic_horizonHint')}
          isOptional
          notes={notes('horizonMonths')}
        />
      </div>
    </FormFrame>
  );
}
