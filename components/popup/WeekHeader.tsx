import { dateLabel } from '@/components/shared/dates';
import { text } from '@/lib/messages/text';
import type { WeekView } from '@/lib/messages/views';
import './WeekHeader.css';

/** Which week this is, and the way to the plan. */
export function WeekHeader({ view }: { view: WeekView }) {
  const { today, week, quarter, plan } = view;
  return (
    <header class="week-header">
      <h1>{text('popup_thisWeek')}</h1>
      <p>{text('popup_dates', dateLabel(week.start, today), dateLabel(week.end, today), quarter.name, quarter.week)}</p>
      {plan === null ? null : (
        <a
          href="/plan.html"
          target="_blank"
          aria-label={text('popup_planOf', plan.title)}
          title={plan.title}
          rel="noopener"
        >
          {text('popup_plan')}
        </a>
      )}
    </header>
  );
}
