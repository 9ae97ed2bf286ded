import { type Rate, rate } from '@/lib/domain/targets';
import { isThinData } from '@/lib/domain/targets/thin-data';
import { text } from '@/lib/messages/text';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';

type Props = {
  label: string;
  name: string;
  rate: Rate;
  problemOf: (field: string) => string | undefined;
  touch: (field: string) => void;
  onChange: (rate: Rate) => void;
};

/** A rate with what it rests on: how many cases, and whose. */
export function RateFields({ label, name, rate: given, problemOf, touch, onChange }: Props) {
  return (
    <div class="form-row">
      <NumberField
        label={label}
        name={`${name}.value`}
        value={given.value * 100}
        problem={problemOf(`${name}.value`) === undefined ? undefined : text('plan_funnel_rateProblem')}
        onLeave={() => touch(`${name}.value`)}
        onChange={percent => onChange(typedOver(given, (percent ?? Number.NaN) / 100))}
      />
      <NumberField
        label={text('plan_funnel_n')}
        name={`${name}.n`}
        value={given.n}
        isOptional
        hint={text(isThinData(given) ? 'plan_thin' : 'plan_funnel_nHint')}
        problem={problemOf(`${name}.n`)}
        onLeave={() => touch(`${name}.n`)}
        onChange={n => onChange({ ...given, n })}
      />
      <SelectField
        label={text('plan_funnel_origin')}
        name={`${name}.origin`}
        value={given.origin}
        options={rate.shape.origin.options.map(origin => ({ value: origin, label: text(`plan_origin_${origin}`) }))}
        onChange={origin => onChange({ ...given, origin })}
      />
    </div>
  );
}

/** Who types over a rate that was counted estimates from then on. */
function typedOver(given: Rate, value: number): Rate {
  return given.origin === 'typed' ? { ...given, value } : { value, n: null, origin: 'typed' };
}
