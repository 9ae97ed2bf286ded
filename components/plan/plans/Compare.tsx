import { useMemo } from 'preact/hooks';
import { dateLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { GoalMark } from '@/components/shared/GoalMark';
import { useAnswer } from '@/components/shared/use-answer';
import { comparePlans, type Pair } from '@/lib/domain/compare-plans';
import type { Goal } from '@/lib/domain/goal';
import type { Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import { ComparedGoal } from './ComparedGoal';

type Props = { planId: string; present: Plan; today: PlainDate };

/** Two plans side by side: the other one left when it is older, what became of each goal and objective, in order. */
export function Compare({ planId, present, today }: Props) {
  const answer = useAnswer('readPlan', { planId });
  const other = answer.value?.plan ?? null;
  const sides = useMemo(
    () => (other === null ? null : other.start <= present.start ? [other, present] : [present, other]),
    [other, present],
  );
  const [before, after] = sides ?? [];
  const compared = useMemo(
    () => (before === undefined || after === undefined ? null : comparePlans(before, after)),
    [before, after],
  );
  if (answer.problem !== null) return <ErrorNotice problem={answer.problem} onRetry={answer.askAgain} />;
  if (before === undefined || after === undefined || compared === null) {
    return answer.isLoading ? null : <ErrorNotice problem={{ kind: 'missing' }} />;
  }
  return (
    <section class="compare" aria-label={text('plan_compare')}>
      <table class="compare-table">
        <thead>
          <tr>
            {[before, after].map(plan => (
              <th key={plan.id} scope="col">
                {plan.title || text('plan_untitled')}
                <span class="compare-dates">{`${dateLabel(plan.start, today)} – ${dateLabel(plan.end, today)}`}</span>
              </th>
            ))}
          </tr>
        </thead>
        {compared.goals.map(pair => (
          <ComparedGoal
            key={`${pair.before?.id} ${pair.after?.id}`}
            pair={pair}
            objectives={compared.objectives.filter(each => belongs(each, pair))}
            mark={<GoalMark kind={(pair.after ?? pair.before).kind} />}
            accounts={{ before: before.accounts, after: after.accounts }}
            today={today}
          />
        ))}
      </table>
    </section>
  );
}

/** Under the goal it has now, or had when it was left out. */
function belongs(objective: Pair<Objective>, goal: Pair<Goal>): boolean {
  return objective.after === null
    ? objective.before.goalId === goal.before?.id
    : objective.after.goalId === goal.after?.id;
}
