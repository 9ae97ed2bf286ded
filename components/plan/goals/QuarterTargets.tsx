import type { ComponentChildren } from 'preact';
import { Button } from '@/components/shared/Button';
import type { Goal } from '@/lib/domain/goal';
import type { Plan } from '@/lib/domain/plan';
import { figuresOf, isQuarter, quartersOfPlan } from '@/lib/domain/quarters/plan-quarters';
import { text } from '@/lib/messages/text';
import { NumberField } from '../fields/NumberField';
import { SelectField } from '../fields/SelectField';
import { evenly } from './quarter-targets';

const ways = ['sum', 'running', 'level'] as const;

type Props = {
  goal: Goal;
  plan: Pick<Plan, 'start' | 'end' | 'fiscalYearStartMonth'>;
  onChange: (changes: Pick<Goal, 'quarters'> | Pick<Goal, 'quartersAre'>) => void;
  problemOf: (field: string) => string | undefined;
  notes: ComponentChildren;
};

/** What each quarter should bring and what it brought. Where it disagrees with the year, a note names the difference. */
export function QuarterTargets({ goal, plan, onChange, problemOf, notes }: Props) {
  const quarters = quartersOfPlan(plan);
  const put = (quarter: string, changes: Partial<Goal['quarters'][number]>): void => {
    const rows = quarters.map(each => figuresOf(goal, each) ?? { quarter: each.key, target: null, actual: null });
    onChange({ quarters: rows.map((row, index) => (quarters[index]?.key === quarter ? { ...row, ...changes } : row)) });
  };
  return (
    <fieldset class="form-group quarter-targets">
      <legend>{text('plan_quarters')}</legend>
      <SelectField
        label={text('plan_quartersAre')}
        name="quartersAre"
        size="wide"
        value={goal.quartersAre}
        options={ways.map(way => ({ value: way, label: text(`plan_quartersAre_${way}`) }))}
        onChange={quartersAre => onChange({ quartersAre })}
      />
      <div class="quarter-rows">
        {quarters.map(quarter => {
          const { key } = quarter;
          const index = goal.quarters.findIndex(each => isQuarter(each.quarter, quarter));
          const row = goal.quarters[index];
          return (
            <div class="quarter-row" key={key}>
              <NumberField
                label={text('plan_quarterTarget', key)}
                name={`quarters.${index}.target`}
                value={row?.target ?? null}
                isOptional
                problem={problemOf(`quarters.${index}.target`)}
                onChange={target => put(key, { target })}
              />
              <NumberField
                label={text('plan_quarterActual', key)}
                name={`quarters.${index}.actual`}
                value={row?.actual ?? null}
                isOptional
                problem={problemOf(`quarters.${index}.actual`)}
                onChange={actual => put(key, { actual })}
              />
            </div>
          );
        })}
      </div>
      <div>
        <Button look="plain" onClick={() => onChange({ quarters: evenly(goal, quarters) })}>
          {text('plan_quartersEvenly')}
        </Button>
      </div>
      {notes}
    </fieldset>
  );
}
