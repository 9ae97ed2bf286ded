import { useId, useState } from 'preact/hooks';
import { numberLabel, percentLabel } from '@/components/shared/dates';
import { tellingShare } from '@/lib/domain/telling-share';
import { text } from '@/lib/messages/text';
import type { WeekView } from '@/lib/messages/views';
import { Records } from './Records';
import './Behind.css';
import './PlannedCalls.css';

/** How many of the week's talks that deserve a call plan had one; opening it lists both. No talk yet: nothing to say. */
export function PlannedCalls({ view }: { view: WeekView }) {
  const [isOpen, setIsOpen] = useState(false);
  const behindId = useId();
  const { planned, talks } = view.plannedCalls;
  if (talks === 0) return null;
  const share = tellingShare(planned, talks);
  const { start: from, end: to } = view.week;
  const lists = [
    { what: 'plannedCalls', title: text('popup_plannedCalls_planned') },
    { what: 'deservesPlan', title: text('popup_plannedCalls_talks') },
  ] as const;
  return (
    <section class="planned-calls">
      <button
        type="button"
        class="planned-calls-face"
        aria-expanded={isOpen}
        aria-controls={behindId}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>{text('popup_plannedCalls')}</span>
        <span class="numbers">
          {share === null ? null : <b>{percentLabel(share)} </b>}
          {text('popup_count', numberLabel(planned), numberLabel(talks))}
        </span>
      </button>
      <div id={behindId}>
        {isOpen ? (
          <div class="behind">
            <p>{text('popup_plannedCalls_why')}</p>
            {lists.map(({ what, title }) => (
              <Records key={what} {...{ what, title, from, to }} today={view.today} none="" />
            ))}
          </div>
        ) : null}
      </div>
    </section>
  );
}
