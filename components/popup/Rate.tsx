import { useId, useState } from 'preact/hooks';
import { percentLabel } from '@/components/shared/dates';
import type { RateCount, WeekView } from '@/lib/messages/protocol';
import { plural, text } from '@/lib/messages/text';
import './Rate.css';

/** Under this many a percentage would say more than it knows. */
const ENOUGH = 5;

/** The check-a-box rate of the week and the quarter: a place to look, never a target. Opening it gives the formula. */
export function Rate({ view }: { view: WeekView }) {
  const [isOpen, setIsOpen] = useState(false);
  const explainedId = useId();
  const { week } = view.rate;
  return (
    <section class="rate">
      <button
        type="button"
        class="rate-face"
        aria-expanded={isOpen}
        aria-controls={explainedId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Figure name={text('popup_rateWeek')} count={week} />
        <Figure name={text('popup_rateQuarter', view.quarter.name)} count={view.rate.quarter} />
      </button>
      <div id={explainedId}>
        {isOpen ? (
          <div class="rate-explained">
            <p>{text('popup_rateExplain')}</p>
            {eligible(week) < ENOUGH ? null : (
              <p class="numbers">{text('popup_rateSum', week.flagged, week.linked, rateOf(week))}</p>
            )}
            <p>{plural('popup_rateBeside', week.grace, week.exempt)}</p>
            <p>{text('popup_rateNoGoal')}</p>
            {view.notJudged === 0 ? null : <p>{plural('popup_notJudged', view.notJudged)}</p>}
          </div>
        ) : null}
      </div>
    </section>
  );
}

function Figure({ name, count }: { name: string; count: RateCount }) {
  const all = eligible(count);
  return (
    <span class="rate-figure">
      <span class="rate-number numbers">
        {all < ENOUGH ? null : <b>{rateOf(count)} </b>}
        {all === 0 ? text('popup_rateNone') : text('popup_count', count.flagged, all)}
      </span>{' '}
      <span class="rate-name">{name}</span>
    </span>
  );
}

function eligible(count: RateCount): number {
  return count.linked + count.flagged;
}

function rateOf(count: RateCount): string {
  return percentLabel(count.flagged / eligible(count));
}
