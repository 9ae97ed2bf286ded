import { useId } from 'preact/hooks';
import type { Sections } from '@/lib/domain/sections';
import { type PlainDate, plainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { DateField } from '../fields/DateField';
import { LongField, SENTENCE } from '../fields/LongField';

type Promised = Sections['accountability']['promises'][number];

const outcomes = [null, 'kept', 'moved', 'dropped'] as const;

type Props = { promise: Promised; today: PlainDate; onPromise: (promise: Promised) => void };

/** What was promised, by whom and until when, and what came of it. */
export function PromiseFields({ promise, today, onPromise }: Props) {
  const name = useId();
  const isLate = promise.outcome === null && promise.due !== null && promise.due < today;
  return (
    <>
      <LongField
        label={text('plan_promise_text')}
        value={promise.text}
        limit={SENTENCE}
        isRequired
        isLong={false}
        onChange={words => onPromise({ ...promise, text: words })}
      />
      <div class="form-row">
        <LongField
          label={text('plan_promise_who')}
          value={promise.who}
          limit={300}
          isLong={false}
          onChange={who => onPromise({ ...promise, who })}
        />
        <DateField
          label={text('plan_promise_due')}
          name="due"
          value={promise.due}
          hint={isLate ? text('plan_promise_late') : undefined}
          onChange={due => {
            if (due === null || plainDate.safeParse(due).success) onPromise({ ...promise, due });
          }}
        />
      </div>
      <fieldset class="sureness">
        <legend class="for-screen-readers">{text('plan_promise_outcomeOf', promise.text)}</legend>
        {outcomes.map(outcome => (
          <label key={outcome} class={promise.outcome === outcome ? 'sure sure-chosen' : 'sure'}>
            <input
              type="radio"
              name={name}
              checked={promise.outcome === outcome}
              onChange={() => onPromise({ ...promise, outcome })}
            />
            {text(`plan_outcome_${outcome ?? 'open'}`)}
          </label>
        ))}
      </fieldset>
      {promise.outcome === null ? null : (
        <LongField
          label={text('plan_promise_why')}
          value={promise.why}
          limit={SENTENCE}
          isLong={false}
          onChange={why => onPromise({ ...promise, why })}
        />
      )}
    </>
  );
}
