import { plainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { DateField } from '../fields/DateField';
import { LongField } from '../fields/LongField';
import { Templates } from './Templates';

/** The strategy behind the plan: one statement that ends later than the plan, and templates to begin with. */
export function Strategy({ editor }: { editor: Editor }) {
  const { plan, edits, generation } = editor;
  const { strategy } = plan;
  const put = (changes: Partial<typeof strategy>): void =>
    edits.change(before => ({ ...before, strategy: { ...before.strategy, ...changes } }), 'strategy');
  const isEarly = strategy.ends !== null && strategy.ends < plan.end;
  return (
    <section class="plan-part">
      <h2>{text('plan_strategy')}</h2>
      <p class="facts">{text('plan_strategyWhy')}</p>
      <Templates plan={plan} edits={edits} />
      <LongField
        key={`strategy ${generation}`}
        label={text('plan_strategy_text')}
        value={strategy.text}
        onChange={words => put({ text: words })}
      />
      <DateField
        label={text('plan_strategy_ends')}
        name="strategy.ends"
        value={strategy.ends}
        hint={isEarly ? text('plan_strategy_early') : undefined}
        onChange={ends => {
          if (ends === null || plainDate.safeParse(ends).success) put({ ends });
        }}
      />
    </section>
  );
}
