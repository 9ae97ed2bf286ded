import { useId, useState } from 'preact/hooks';
import { numberLabel, percentLabel } from '@/components/shared/dates';
import { text } from '@/lib/messages/text';
import type { RateCount, WeekView } from '@/lib/messages/views';
import { RateBehind } from './RateBehind';
import { type RateBy, rateShare } from './rate-share';
import './Rate.css';

/** The check-a-box rate of the week and the quarter: a place to look, never a target. Opening it tells all behind it. */
export function Rate({ view }: { view: WeekView }) {
  const [isOpen, setIsOpen] = useState(false);
  const [by, setBy] = useState<RateBy>('number');
  const behindId = useId();
  return (
    <section class="rate">
      <button
        type="button"
        class="rate-face"
        aria-expanded={isOpen}
        aria-controls={behindId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Figure name={text('popup_rateWeek')} count={view.rate.week} by={by} />
        <Figure name={text('popup_rateQuarter', view.quarter.name)} count={view.rate.quarter} by={by} />
      </button>
      <div id={behindId}>{isOpen ? <RateBehind view={view} by={by} onBy={setBy} /> : null}</div>
    </section>
  );
}

function Figure({ name, count, by }: { name: string; count: RateCount; by: RateBy }) {
  const { flagged, linked, share } = rateShare(count, by);
  const all = flagged + linked;
  return (
    <span class="rate-figure">
      <span class="rate-number numbers">
        {share === null ? null : <b>{percentLabel(share)} </b>}
        {all === 0
          ? text('popup_rateNone')
          : text(by === 'number' ? 'popup_count' : 'popup_countMinutes', numberLabel(flagged), numberLabel(all))}
      </span>{' '}
      <span class="rate-name">{name}</span>
    </span>
  );
}
