import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import '@/components/shared/Button.css';
import { PlanEditor } from './PlanEditor';
import './PlanScreen.css';

/** The plan, to be read and built: goals, objectives, tactics, and what a week asks. */
export function PlanScreen({ newId = (): string => crypto.randomUUID() }: { newId?: () => string }) {
  const answer = useAnswer('readPlan', {});
  if (answer.value?.plan != null) {
    const { plan, today, accounts } = answer.value;
    return <PlanEditor stored={plan} today={today} seen={accounts} askAgain={answer.askAgain} newId={newId} />;
  }
  return (
    <main class="plan-none" aria-busy={answer.isLoading}>
      <h1>{text(answer.value === null ? 'popup_plan' : 'plan_noPlanTitle')}</h1>
      {answer.problem === null ? null : <ErrorNotice problem={answer.problem} onRetry={answer.askAgain} />}
      {answer.value === null ? null : (
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
