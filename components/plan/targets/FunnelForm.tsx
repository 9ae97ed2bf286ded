import { Button } from '@/components/shared/Button';
import { numberLabel } from '@/components/shared/dates';
import type { Plan } from '@/lib/domain/plan';
import type { Funnel, Rate } from '@/lib/domain/targets';
import { funnelOf } from '@/lib/domain/targets/selling-weeks';
import { text } from '@/lib/messages/text';
import { NumberField } from '../fields/NumberField';
import { useForm } from '../fields/use-form';
import { FunnelSteps } from './FunnelSteps';
import { RateFields } from './RateFields';
import { fromTyped, toTyped, typedFunnel } from './typed-funnel';

type Props = {
  plan: Plan;
  start: Funnel;
  today: string;
  onFunnel: (funnel: Funnel) => void;
  /** Not typed: the form begins anew with it. */
  onFollowCalendar: () => void;
};

/** The numbers a week follows from, and every line of the arithmetic below them, live. */
export function FunnelForm({ plan, start, today, onFunnel, onFollowCalendar }: Props) {
  const { value, set, at, problemOf, touch } = useForm(typedFunnel, toTyped(start), typed =>
    onFunnel(fromTyped(typed)),
  );
  const { currency } = plan;
  const funnel = funnelOf({ ...plan, funnel: fromTyped(value) }) ?? fromTyped(value);
  const number = (field: 'goalAmount' | 'averageDeal' | 'attemptsPerFirstConversation') => ({
    ...at(field),
    onChange: (next: number | null) => set({ [field]: next ?? Number.NaN }),
  });
  const rate = (field: 'opportunityToWin' | 'firstConversationToOpportunity') => ({
    label: text(`plan_funnel_${field}`),
    name: field,
    rate: value[field],
    problemOf,
    touch,
    onChange: (next: Rate) => set({ [field]: next }),
  });
  const isCalendar = value.sellingWeeksFrom === 'calendar';
  const ofCalendar = funnelOf({ ...plan, funnel: { ...start, sellingWeeksFrom: 'calendar' } })?.sellingWeeks ?? 0;

  return (
    <form class="funnel" aria-label={text('plan_funnel')} onSubmit={event => event.preventDefault()} noValidate>
      <p class="facts">{text('plan_funnelWhy')}</p>
      <div class="form-row">
        <NumberField label={text('plan_funnel_goalAmount', currency)} {...number('goalAmount')} />
        <NumberField label={text('plan_funnel_averageDeal', currency)} {...number('averageDeal')} />
      </div>
      <RateFields {...rate('opportunityToWin')} />
      <RateFields {...rate('firstConversationToOpportunity')} />
      <div class="form-row">
        <NumberField
          {...at('sellingWeeks')}
          label={text('plan_funnel_sellingWeeks')}
          value={isCalendar ? Math.round(ofCalendar * 10) / 10 : value.sellingWeeks}
          hint={isCalendar ? text('plan_funnel_weeksFromCalendar') : undefined}
          onChange={next => set({ sellingWeeks: next ?? Number.NaN, sellingWeeksFrom: 'typed' })}
          notes={
            isCalendar ? null : (
              <Button look="plain" onClick={onFollowCalendar}>
                {text('plan_funnel_followCalendar', numberLabel(ofCalendar))}
              </Button>
            )
          }
        />
        <NumberField label={text('plan_funnel_attempts')} {...number('attemptsPerFirstConversation')} />
        <NumberField
          {...at('salesCycleDays')}
          label={text('plan_funnel_salesCycle')}
          isOptional
          hint={text('plan_funnel_salesCycleHint')}
        />
      </div>
      <FunnelSteps plan={{ ...plan, funnel }} funnel={funnel} today={today} />
    </form>
  );
}
