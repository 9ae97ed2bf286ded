import { useId, useState } from 'preact/hooks';
import { numberLabel } from '@/components/shared/dates';
import { text } from '@/lib/messages/text';
import type { RateCount, WeekView } from '@/lib/messages/views';
import { Records } from './Records';
import { type RateBy, rateShare } from './rate-share';

type Row = 'checkABox' | 'linked' | 'grace' | 'exempt';
type Time = 'week' | 'quarter';

const rows: readonly Row[] = ['checkABox', 'linked', 'grace', 'exempt'];
const times: readonly Time[] = ['week', 'quarter'];

/** What the rate counts and what it leaves out, for the week and the quarter; each number opens its records. */
export function RateTable({ view, by }: { view: WeekView; by: RateBy }) {
  const [open, setOpen] = useState<{ row: Row; time: Time } | null>(null);
  const recordsId = useId();
  const timeName = (time: Time): string => (time === 'week' ? text('popup_thisWeek') : view.quarter.name);
  return (
    <>
      <table class="rate-table numbers">
        <thead>
          <tr>
            <td />
            {times.map(time => (
              <th key={time} scope="col">
                {timeName(time)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row}>
              <th scope="row">{text(`popup_rateRow_${row}`)}</th>
              {times.map(time => {
                const count = countIn(view.rate[time], row);
                const isOpen = open?.row === row && open.time === time;
                const words = cellWords(view.rate[time], row, by);
                return (
                  <td key={time}>
                    {count === 0 ? (
                      words
                    ) : (
                      <button
                        type="button"
                        class="rate-cell"
                        aria-expanded={isOpen}
                        aria-controls={recordsId}
                        aria-label={text('popup_rateCell', words, text(`popup_rateRow_${row}`), timeName(time))}
                        onClick={() => setOpen(isOpen ? null : { row, time })}
                      >
                        {words}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div id={recordsId} class={open === null ? undefined : 'rate-records'}>
        {open === null ? null : (
          <Records
            what={open.row}
            from={view[open.time].start}
            to={view[open.time].end}
            today={view.today}
            title={text('popup_rateRecords', text(`popup_rateRow_${open.row}`), timeName(open.time))}
            none={text('popup_rateRecordsNone')}
          />
        )}
      </div>
    </>
  );
}

function countIn(rate: RateCount, row: Row): number {
  return row === 'checkABox' ? rate.flagged : rate[row];
}

/** By minutes only what the rate counts has minutes; what is left out is counted all the same. */
function cellWords(rate: RateCount, row: Row, by: RateBy): string {
  if (by === 'number' || row === 'grace' || row === 'exempt') return numberLabel(countIn(rate, row));
  const { flagged, linked } = rateShare(rate, by);
  return text('popup_minutes', numberLabel(row === 'checkABox' ? flagged : linked));
}
