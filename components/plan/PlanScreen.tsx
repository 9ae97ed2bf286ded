import { useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { PlanView } from '@/lib/messages/views';
import '@/components/shared/Button.css';
import { PlanEditor } from './PlanEditor';
import './PlanScreen.css';

type Props = {
  newId?: () => string /** A plan that is not in force; null: the one that is. */;
  planId?: string | null;
};

/** The plan, to be read and built: goals, objectives, tactics, and what a week asks. */
export function PlanScreen({ newId = randomId, planId = null }: Props) {
  // Once another plan is in force, the one that is shown is asked for by its id.
  const [pinned, setPinned] = useState(planId);
  const answer = useAnswer('readPlan', pinned === null ? {} : { planId: pinned });
  const [shown, setShown] = useState<PlanView | null>(null);
  const now = answer.value;
  // Another plan put in force elsewhere does not take the place of the one that is being read or written here.
  const isOther = shown?.plan != null && now?.plan?.id !== shown.plan.id;
  if (now !== null && now !== shown && !isOther) setShown(now);
  if (isOther && pinned === null) setPinned(shown.plan?.id ?? null);
  const view = isOther ? shown : now;

  if (view?.plan != null) {
    const { plan, today, accounts } = view;
    return (
      <>
        {pinned !== planId ? (
          <p class="plan-other" role="status">
            {text('plan_anotherInForce')} <a href="/plan.html">{text('plan_openInForce')}</a>
          </p>
        ) : null}
        <PlanEditor stored={plan} today={today} seen={accounts} askAgain={answer.askAgain} newId={newId} />
      </>
    );
  }
  return (
    <main class="plan-none" aria-busy={answer.isLoading}>
      <h1>{text(now === null ? 'popup_plan' : 'plan_noPlanTitle')}</h1>
      {answer.problem === null ? null : <ErrorNotice problem={answer.problem} onRetry={answer.askAgain} />}
      {now === null ? null : (
        <>
          <p>{text('plan_noPlan')}</p>
          <a class="button button-primary" href="/welcome.html">
            {text('plan_make')}
          </a>
        </>
      )}
    </main>
  );
}

function randomId(): string {
  return crypto.randomUUID();
}
