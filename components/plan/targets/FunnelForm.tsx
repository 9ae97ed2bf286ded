import { type Funnel, funnel, type Rate, rate } from '@/lib/domain/targets';
import { text } from '@/lib/messages/text';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { useForm } from '../fields/use-form';
import { FunnelSteps } from './FunnelSteps';

type Props = { start: Funnel; currency: string; onFunnel: (funnel: Funnel) => void };

/** The six numbers a week follows from, and every line of the arithmetic below them, live. */
export function FunnelForm({ start, currency, onFunnel }: Props) {
  const form = useForm(funnel, start, onFunnel);
  const { value, set, problemOf, touch } = form;
  const number = (field: 'goalAmount' | 'averageDeal' | 'sellingWeeks' | 'attemptsPerFirstConversation') => ({
    name: field,
    value: value[field],
    problem: problemOf(field),
    onLeave: () => touch(field),
    onChange: (next: number | null) => set({ [field]: next ?? Number.NaN }),
  });
  const rateProps = (field: 'opportunityToWin' | 'firstConversationToOpportunity') => ({
    label: text(`plan_funnel_${field}`),
    name: field,
    rate: value[field],
    problemOf,
    touch,
    onChange: (next: Rate) => set({ [field]: next }),
  });

  return (
    <form class="funnel" aria-label={text('plan_funnel')} onSubmit={event => event.preventDefault()} noValidate>
      <p class="facts">{text('plan_funnelWhy')}</p>
      <div class="form-row">
        <NumberField label={text('plan_funnel_goalAmount', currency)} {...number('goalAmount')} />
        <NumberField label={text('plan_funnel_averageDeal', currency)} {...number('averageDeal')} />
        <NumberField label={text('plan_funnel_sellingWeeks')} {...number('sellingWeeks')} />
        <NumberField label={text('plan_funnel_attempts')} {...number('attemptsPerFirstConversation')} />
      </div>
      <RateFields {...rateProps('opportunityToWin')} />
      <RateFields {...rateProps('firstConversationToOpportunity')} />
      <FunnelSteps funnel={value} currency={currency} />
    </form>
  );
}

type RateProps = {
  label: string;
  name: string;
  rate: Rate;
  problemOf: (field: string) => string | undefined;
  touch: (field: string) => void;
  onChange: (rate: Rate) => void;
};

/** A rate with what it rests on: how many cases, and whose. */
function RateFields({ label, name, rate: given, problemOf, touch, onChange }: RateProps) {
  return (
    <div class="form-row">
      <NumberField
        label={label}
        name={`${name}.value`}
        value={given.value * 100}
        problem={problemOf(`${name}.value`) === undefined ? undefined : text('plan_funnel_rateProblem')}
        onLeave={() => touch(`${name}.value`)}
        onChange={percent => onChange({ ...given, value: (percent ?? Number.NaN) / 100 })}
      />
      <NumberField
        label={text('plan_funnel_n')}
        name={`${name}.n`}
        value={given.n}
        isOptional
        hint={given.n !== null && given.n < 10 ? text('plan_thin') : text('plan_funnel_nHint')}
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
