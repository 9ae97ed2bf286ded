import { numberLabel } from '@/components/shared/dates';
import type { CatchUp as Arithmetic } from '@/lib/domain/catch-up';
import { plural, text } from '@/lib/messages/text';

/** What the quarter still asks, as the arithmetic it is. */
export function CatchUp({ catchUp }: { catchUp: Arithmetic }) {
  return (
    <p class="year-line">
      {text('popup_catchUp', numberLabel(catchUp.done), numberLabel(catchUp.target))}
      <b class="year-sum numbers">{sum(catchUp)}</b>
    </p>
  );
}

function sum({ left, workingDays, daysAWeek, perWeek }: Arithmetic): string {
  if (left === 0) return text('popup_catchUp_none');
  if (perWeek === null) return plural('popup_catchUp_noDays', left);
  const parts = [left, workingDays, daysAWeek].map(each => numberLabel(each));
  return text('popup_catchUp_sum', ...parts, numberLabel(perWeek, 2));
}
