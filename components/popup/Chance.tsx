import { moneyLabel, numberLabel, percentLabel } from '@/components/shared/dates';
import { problemWords } from '@/components/shared/target-problem-words';
import { isThinData } from '@/lib/domain/targets/thin-data';
import { text } from '@/lib/messages/text';
import type { DayView } from '@/lib/messages/views';

/** How likely the present pace reaches the goal, what pace would do, and what to know beside it: a line each. */
export function Chance({ view }: { view: DayView }) {
  const { chance, plot, currency, problems, today } = view;
  return (
    <>
      {chance === null ? null : (
        <p class="year-line">
          {plot === null ? null : text('popup_chance', moneyLabel(plot.goalAmount, currency))}
          <b class="year-sum numbers">
            {text(
              isThinData(chance) ? 'popup_chance_atThin' : 'popup_chance_at',
              percentLabel(chance.probability),
              numberLabel(chance.n),
            )}
          </b>
          <span>{[text('targets_notAPromise'), ...paceWords(view)].join(' ')}</span>
        </p>
      )}
      {problems.map(problem => (
        <p key={problem.kind} class="year-line">
          {problemWords(problem, currency, today)}
        </p>
      ))}
    </>
  );
}

/** The pace that would make it likely, or why none does; and beside it the present one. */
function paceWords({ wantedPace, perWeek, currency, today }: DayView): string[] {
  if (wantedPace === null) return [];
  const { chance, pace } = wantedPace;
  if (!pace.ok) return [problemWords(pace.problem, currency, today)];
  if (pace.value.perWeek === 0) return [text('popup_chance_paceNone', percentLabel(chance))];
  const wanted = text('popup_chance_pace', numberLabel(pace.value.perWeek), percentLabel(chance));
  return perWeek === null ? [wanted] : [wanted, text('popup_chance_now', numberLabel(perWeek))];
}
