import { Button } from '@/components/shared/Button';
import { GoalMark } from '@/components/shared/GoalMark';
import { mandatoryGoalKinds } from '@/lib/domain/lint/finding';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Edits } from '../draft/editor';
import { addressOf } from '../hash';

/** The kinds of goal that no plan may lack and this one still does, each with an example. */
export function MissingKinds({ plan, edits }: { plan: Plan; edits: Edits }) {
  const missing = mandatoryGoalKinds.filter(kind => !plan.goals.some(goal => goal.kind === kind));
  if (missing.length === 0) return null;
  return (
    <section class="missing">
      <h2>{text('plan_missingTitle')}</h2>
      <p>
        {text('plan_missingWhy')} <a href={addressOf('begin')}>{text('plan_missingBegin')}</a>
      </p>
      <ul>
        {missing.map(kind => (
          <li key={kind}>
            <div>
              <GoalMark kind={kind} isNamed />
              <p class="facts">{text(`plan_goalHint_${kind}`)}</p>
            </div>
            <Button
              aria-label={text('plan_addGoalOf', text(`goalKind_${kind}`))}
              onClick={() => edits.open({ kind: 'newGoal', goalKind: kind })}
            >
              {text('plan_addGoal')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
