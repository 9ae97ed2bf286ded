import { useRef, useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import type { DayView } from '@/lib/messages/views';
import { TodayRow } from './TodayRow';
import './Today.css';

/** At most five things for today, each with its objective and why it is there today. */
export function Today({ view, onLogged }: { view: DayView; onLogged: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { items, objectives, loggable } = view;
  return (
    <section class="today">
      <h2 ref={heading} class="popup-heading" tabIndex={-1}>
        {text('popup_today')}
        {items.length === 0 ? null : <span class="today-count numbers">{items.length}</span>}
      </h2>
      {items.length === 0 ? <p class="today-none">{text('popup_todayNone')}</p> : null}
      <ul>
        {items.map(item => (
          <TodayRow
            key={item.key}
            item={item}
            objective={objectives[item.objectiveId]}
            loggable={loggable[item.key]}
            today={view.today}
            isOpen={open === item.key}
            onToggle={() => setOpen(open === item.key ? null : item.key)}
            onLogged={accountName => {
              setOpen(null);
              setSaid(text('popup_logged', accountName));
              // The row may be gone with the next answer.
              heading.current?.focus();
              onLogged();
            }}
          />
        ))}
      </ul>
      <p class={said === '' ? undefined : 'today-said'} role="status">
        {said}
      </p>
    </section>
  );
}
