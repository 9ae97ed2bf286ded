import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { DateField } from '../fields/DateField';

type Props = { legend: string; days: PlainDate[]; onChange: (days: PlainDate[]) => void };

/** Days that are no working days, each to be taken out again. */
export function DayList({ legend, days, onChange }: Props) {
  const [typed, setTyped] = useState<PlainDate | null>(null);
  const add = (): void => {
    if (typed === null) return;
    onChange([...new Set([...days, typed])].sort());
    setTyped(null);
  };
  return (
    <fieldset class="form-group">
      <legend>{legend}</legend>
      {days.length === 0 ? <p class="field-said">{text('plan_detail_noDays')}</p> : null}
      <ul class="day-list">
        {days.map(day => {
          const label = dateLabel(day, '0000');
          return (
            <li key={day}>
              {label}
              <button
                type="button"
                aria-label={text('plan_detail_removeDay', label)}
                onClick={() => onChange(days.filter(each => each !== day))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      <div class="day-add">
        <DateField label={text('plan_detail_addDay')} name="day" value={typed} onChange={setTyped} />
        <Button disabled={typed === null} onClick={add}>
          {text('plan_detail_add')}
        </Button>
      </div>
    </fieldset>
  );
}
