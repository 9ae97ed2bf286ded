import type { ComponentChildren } from 'preact';
import { Button } from '@/components/shared/Button';
import type { Measure } from '@/lib/domain/objective';
import { text } from '@/lib/messages/text';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { TextField } from '../fields/TextField';

type Props = {
  measure: Measure | null;
  onChange: (measure: Measure | null) => void;
  problemOf: (field: string) => string | undefined;
  touch: (field: string) => void;
  /** What the plan still lacks beside a field. */
  notes: (field: string) => ComponentChildren;
};

/** How one can tell: a unit, where it stands, where it should be. Optional, and easy to add. */
export function MeasureFields({ measure, onChange, problemOf, touch, notes }: Props) {
  if (measure === null) {
    return (
      <div>
        <Button
          look="plain"
          onClick={() => onChange({ unit: '', baseline: 0, target: 1, current: 0, accrues: 'cumulative' })}
        >
          {text('plan_measureAdd')}
        </Button>
        {notes('measure')}
      </div>
    );
  }
  const number = (field: 'baseline' | 'current' | 'target') => ({
    label: text(`plan_measure_${field}`),
    name: `measure.${field}`,
    value: measure[field],
    problem: problemOf(`measure.${field}`),
    onLeave: () => touch(`measure.${field}`),
    onChange: (value: number | null) => onChange({ ...measure, [field]: value ?? Number.NaN }),
    notes: notes(`measure.${field}`),
  });
  return (
    <fieldset class="form-group">
      <legend>{text('plan_measure')}</legend>
      <div class="form-row">
        <TextField
          label={text('plan_measure_unit')}
          name="measure.unit"
          hint={text('plan_measure_unitHint')}
          value={measure.unit}
          limit={300}
          onChange={unit => onChange({ ...measure, unit })}
          notes={notes('measure.unit')}
        />
        <NumberField {...number('baseline')} />
        <NumberField {...number('current')} />
        <NumberField {...number('target')} />
        <SelectField
          label={text('plan_measure_accrues')}
          name="measure.accrues"
          value={measure.accrues}
          options={[
            { value: 'cumulative', label: text('plan_measure_cumulative') },
            { value: 'level', label: text('plan_measure_level') },
          ]}
          onChange={accrues => onChange({ ...measure, accrues })}
        />
      </div>
      {notes('measure')}
      <div>
        <Button look="plain" onClick={() => onChange(null)}>
          {text('plan_measureDrop')}
        </Button>
      </div>
    </fieldset>
  );
}
