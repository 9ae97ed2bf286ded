import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { DayView } from '@/lib/messages/views';
import { CatchUp } from './CatchUp';
import { Chance } from './Chance';
import { Questions } from './Questions';
import { Today } from './Today';
import { YearPlot } from './YearPlot';

/** What today asks, where the year leads, and the three questions: drawn from one message, below the week. */
export function TodayAndYear() {
  const day = useAnswer('readDay', {});
  return (
    <>
      {day.problem === null ? null : (
        <div class="popup-part">
          <ErrorNotice problem={day.problem} onRetry={day.askAgain} />
        </div>
      )}
      {day.value === null ? null : <Day view={day.value} askAgain={day.askAgain} />}
    </>
  );
}

function Day({ view, askAgain }: { view: DayView; askAgain: () => void }) {
  const { catchUp, chance, plot, problems } = view;
  const hasYear = catchUp !== null || chance !== null || plot !== null || problems.length > 0;
  return (
    <>
      <Today view={view} onLogged={askAgain} />
      {hasYear ? (
        <section class="year">
          <h2 class="popup-heading">{text('popup_year')}</h2>
          {catchUp === null ? null : <CatchUp catchUp={catchUp} />}
          <Chance view={view} />
          {plot === null ? null : <YearPlot {...view} plot={plot} />}
        </section>
      ) : null}
      <Questions asked={view.threeQuestions} today={view.today} />
    </>
  );
}
