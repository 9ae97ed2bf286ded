import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { problemWords } from '@/components/shared/target-problem-words';
import { useAnswer } from '@/components/shared/use-answer';
import type { Funnel } from '@/lib/domain/targets';
import { type Figures, hasFigures } from '@/lib/domain/targets/figures';
import { text } from '@/lib/messages/text';
import { FigureTable } from './FigureTable';
import { TeamFigures } from './TeamFigures';

type Props = { funnel: Funnel; currency: string; today: string; onTake: (figures: Figures) => void };

/** Where the funnel's figures can be had from instead of a guess: the rep's own last 12 months, or a colleague's plan. */
export function FigureSources({ funnel, currency, today, onTake }: Props) {
  const { value: history, problem, askAgain } = useAnswer('readHistory', { currency });
  return (
    <div class="figure-sources">
      <h3>{text('plan_figures')}</h3>
      <p class="facts">{text('plan_figuresWhy')}</p>
      <section class="figure-source">
        <h4>{text('plan_figures_own')}</h4>
        {problem === null ? null : <ErrorNotice problem={problem} onRetry={askAgain} />}
        {history === null ? null : history.isRead ? (
          <>
            {hasFigures(history) ? (
              <FigureTable
                {...{ funnel, currency }}
                figures={history}
                take={text('plan_figures_takeOwn')}
                onTake={onTake}
              />
            ) : null}
            {history.problems.map(each => (
              <p key={JSON.stringify(each)} class="facts">
                {problemWords(each, currency, today)}
              </p>
            ))}
          </>
        ) : (
          <p class="facts">{text('plan_figures_notRead')}</p>
        )}
      </section>
      <TeamFigures {...{ funnel, currency, onTake }} />
    </div>
  );
}
