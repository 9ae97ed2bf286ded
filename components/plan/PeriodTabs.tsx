import { YEAR } from '@/lib/domain/lint/finding';
import type { PlanQuarter } from '@/lib/domain/quarters/plan-quarters';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { addressOf, isSectionPart, type Part } from './hash';

type Props = { part: Part; period: string; quarters: readonly PlanQuarter[]; today: PlainDate };

/** The year first, then its quarters: the same sections for each. Parts that hold for the whole plan have none. */
export function PeriodTabs({ part, period, quarters, today }: Props) {
  if (!isSectionPart(part)) return null;
  return (
    <nav class="period-tabs" aria-label={text('plan_periods')}>
      <ul>
        <li>
          <a href={addressOf(part)} aria-current={period === YEAR ? 'true' : undefined}>
            {text('plan_year')}
          </a>
        </li>
        {quarters.map(({ key, start, end }) => {
          const isNow = start <= today && today <= end;
          return (
            <li key={key}>
              <a href={addressOf(part, key)} aria-current={period === key ? 'true' : undefined}>
                {key}
                {isNow ? (
                  <span class="period-now" title={text('plan_periodNow')}>
                    <span class="for-screen-readers">{text('plan_periodNow')}</span>
                  </span>
                ) : null}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
