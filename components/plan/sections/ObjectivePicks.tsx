import { useState } from 'preact/hooks';
import { short } from '@/components/shared/short';
import type { Objective } from '@/lib/domain/objective';
import { plural, text } from '@/lib/messages/text';

/** As many as are offered at a time; the rest is found by typing. */
const SHOWN = 8;

type Props = {
  legend: string;
  objectives: readonly Objective[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Some of the plan's objectives: those that are chosen, and more to be found. Closed while there is nothing to see. */
export function ObjectivePicks({ legend, objectives, chosen, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const picked = objectives.filter(({ id }) => chosen.includes(id));
  const offered = objectives.filter(
    ({ id, status, statement }) =>
      status === 'open' && !chosen.includes(id) && statement.toLocaleLowerCase().includes(wanted),
  );
  const shown = [...picked, ...offered.slice(0, Math.max(0, SHOWN - picked.length))];
  return (
    <details class="picks">
      <summary>
        {legend}{' '}
        <span class="facts">{chosen.length === 0 ? text('plan_picksNone') : plural('plan_picks', picked.length)}</span>
      </summary>
      {objectives.length <= SHOWN ? null : (
        <input
          type="search"
          class="picks-find"
          aria-label={text('plan_picksFind')}
          placeholder={text('plan_picksFind')}
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
        />
      )}
      <div class="check-group">
        {shown.map(({ id, statement }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={event =>
                onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter(each => each !== id))
              }
            />
            {short(statement, 90)}
          </label>
        ))}
      </div>
    </details>
  );
}
