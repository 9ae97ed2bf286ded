import { ErrorNotice } from '@/components/shared/ErrorNotice';
import type { Acts } from '@/components/shared/use-acts';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { DayView, WeekView } from '@/lib/messages/views';
import { CatchUp } from './CatchUp';
import { Chance } from './Chance';
import { PlannedCalls } from './PlannedCalls';
import { Questions } from './Questions';
import { Rate } from './Rate';
import { Today } from './Today';
import { YearPlot } from './YearPlot';

export type TodayAndYearProps = {
  week: WeekView;
  acts: Acts;
  /** What stands above it is not there yet. */
  isHeld: boolean;
};

/**
 * What today asks, how the rep stands, where the year leads, and the three questions: below the week. All of it is drawn
 * at once, when the day is known: what stands moves for nothing that comes later.
 */
export function TodayAndYear({ week, acts, isHeld }: TodayAndYearProps) {
  const day = useAnswer('readDay', {});
  if (day.isLoading || isHeld) return null;
  return (
    <>
      {day.problem === null ? null : (
        <div class="popup-part">
          <ErrorNotice problem={day.problem} onRetry={day.askAgain} />
        </div>
      )}
      {day.value === null ? null : <Today view={day.value} acts={acts} askAgain={day.askAgain} />}
      <Rate view={week} />
      <PlannedCalls view={week} />
      {day.value === null ? null : (
        <>
          <Year view={day.value} />
          <Questions asked={day.value.threeQuestions} today={day.value.today} />
        </>
      )}
    </>
  );
}

function Year({ view }: { view: DayView }) {
  const { catchUp, chance, plot, problems } = view;
  if (catchUp === null && chance === null && plot === null && problems.length === 0) return null;
  return (
    <section class="year">
      <h2 class="popup-heading">{text('popup_year')}</h2>
      {catchUp === null ? null : <CatchUp catchUp={catchUp} />}
      <Chance view={view} />
      {plot === null ? null : <YearPlot {...view} plot={plot} />}
    </section>
  );
}
