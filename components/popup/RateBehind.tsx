import { useId } from 'preact/hooks';
import { numberLabel, percentLabel } from '@/components/shared/dates';
import { plural, text } from '@/lib/messages/text';
import type { RateCount, WeekView } from '@/lib/messages/views';
import { RateTable } from './RateTable';
import { type RateBy, rateShare } from './rate-share';

type Props = { view: WeekView; by: RateBy; onBy: (by: RateBy) => void };

/** Behind the rate: what it counts, its numbers with their records, the sum, and that it is no target. */
export function RateBehind({ view, by, onBy }: Props) {
  const group = useId();
  const times = [
    { name: text('popup_thisWeek'), count: view.rate.week },
    { name: view.quarter.name, count: view.rate.quarter },
  ];
  return (
    <div class="rate-behind">
      <fieldset class="rate-by">
        <legend class="for-screen-readers">{text('popup_rateBy')}</legend>
        {(['number', 'minutes'] as const).map(each => (
          <label key={each}>
            <input type="radio" name={group} checked={by === each} onChange={() => onBy(each)} />
            {text(`popup_rateBy_${each}`)}
          </label>
        ))}
      </fieldset>
      <RateTable view={view} by={by} />
      <p>{text(by === 'number' ? 'popup_rateExplain' : 'popup_rateExplainMinutes')}</p>
      {times.map(({ name, count }) => (
        <p key={name} class="numbers">
          {sumWords(name, count, by)}
        </p>
      ))}
      <p>{text('popup_rateNoGoal')}</p>
      {view.notJudged === 0 ? null : <p>{plural('popup_notJudged', view.notJudged)}</p>}
    </div>
  );
}

/** "This week: 4 ÷ (16 + 4) = 20%" and how much of it is known; too few for a percentage say so. */
function sumWords(name: string, count: RateCount, by: RateBy): string {
  const { flagged, linked, share } = rateShare(count, by);
  const sum =
    share === null
      ? text('popup_rateFew', name)
      : text('popup_rateSum', name, numberLabel(flagged), numberLabel(linked), percentLabel(share));
  if (by === 'number') return sum;
  return `${sum} ${text('popup_rateTimed', numberLabel(count.timed), numberLabel(count.linked + count.flagged))}`;
}
