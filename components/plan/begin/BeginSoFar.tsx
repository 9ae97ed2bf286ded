import { GoalMark } from '@/components/shared/GoalMark';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import { tacticFacts } from '../goals/describe';
import type { BeginKind } from './answers';
import { madeFor } from './beginning';

/** What the answers have written into the plan so far, as it will be read. */
export function BeginSoFar({ kind, plan }: { kind: BeginKind; plan: Plan }) {
  const { goal, objective, tactic } = madeFor(plan, kind);
  if (goal === undefined) return null;
  return (
    <section class={`begin-so-far goal-${kind}`} aria-label={text('plan_begin_soFar', text(`goalKind_${kind}`))}>
      <p class="goal-kind">
        <GoalMark kind={kind} isNamed />
      </p>
      <p class="begin-goal">{goal.statement}</p>
      {objective === undefined ? null : <p class="begin-objective">{objective.statement}</p>}
      {tactic === undefined ? null : (
        <p class="facts">
          {tactic.why === '' ? tactic.what : text('plan_because', tactic.what, tactic.why)} · {tacticFacts(tactic)}
        </p>
      )}
    </section>
  );
}
