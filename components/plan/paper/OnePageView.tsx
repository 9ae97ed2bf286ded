import { dateLabel, numberLabel } from '@/components/shared/dates';
import { GoalMark } from '@/components/shared/GoalMark';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { plural, text } from '@/lib/messages/text';
import { measureWords } from '../goals/describe';
import { onePageOf } from './one-page';

type Props = { plan: Plan; today: PlainDate; withPrivate: boolean };

/** The plan as one A4 page, light in any theme: vision, goals with their next objectives, risks, what a week asks. */
export function OnePageView({ plan, today, withPrivate }: Props) {
  const { goals, moreGoals } = onePageOf(plan);
  const { risks, contingencies } = plan.sections.year;
  const { counts } = plan.threeQuestions;
  return (
    <article class="one-page" aria-label={text('plan_paper_page')}>
      <header>
        <h2>{plan.title || text('plan_untitled')}</h2>
        <p class="one-page-facts">
          {[
            plan.owner.name,
            text('plan_period', dateLabel(plan.start, '0000'), dateLabel(plan.end, '0000')),
            text('plan_paper_on', dateLabel(today, '0000')),
          ]
            .filter(words => words !== '')
            .join(' · ')}
        </p>
        {plan.vision === '' ? null : <p class="one-page-vision">{plan.vision}</p>}
      </header>
      <div class="one-page-goals">
        {goals.map(({ goal, objectives, moreObjectives }) => (
          <section key={goal.id} class={`goal-${goal.kind}`}>
            <h3>
              <GoalMark kind={goal.kind} />
              <span>{goal.statement}</span>
            </h3>
            <p class="one-page-facts">
              {[
                goal.measure === null ? text('plan_noMeasure') : measureWords(goal.measure),
                text('plan_weight', numberLabel(goal.weight)),
                withPrivate && goal.personal?.target != null
                  ? text('plan_personalIs', goal.personal.label, numberLabel(goal.personal.target, 2))
                  : '',
              ]
                .filter(words => words !== '')
                .join(' · ')}
            </p>
            <ul>
              {objectives.map(objective => (
                <li key={objective.id}>
                  <span class="one-page-line">{objective.statement}</span>
                  <span>{objective.due === null ? '' : dateLabel(objective.due, today)}</span>
                </li>
              ))}
              {moreObjectives > 0 ? (
                <li class="one-page-more">{plural('plan_paper_moreObjectives', moreObjectives)}</li>
              ) : null}
            </ul>
          </section>
        ))}
        {moreGoals > 0 ? <p class="one-page-more">{plural('plan_paper_moreGoals', moreGoals)}</p> : null}
      </div>
      <footer>
        <Column title={text('plan_part_risks')}>
          {risks.slice(0, 4).map(risk => {
            const then = contingencies.find(({ riskId }) => riskId === risk.id)?.thenText ?? '';
            return then === '' ? risk.text : text('plan_paper_ifThen', risk.text, then);
          })}
        </Column>
        <Column title={text('plan_targets')}>
          {plan.weeklyTargets
            .slice(0, 5)
            .map(({ metric, perWeek }) => text('plan_paper_target', text(`metric_${metric}`), numberLabel(perWeek)))}
        </Column>
        <Column title={text('plan_counts')}>{counts.ranked.slice(0, 4)}</Column>
      </footer>
    </article>
  );
}

function Column({ title, children }: { title: string; children: string[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {children.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
