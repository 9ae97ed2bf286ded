import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import { text } from '@/lib/messages/text';
import type { Problem, ProblemKind } from '@/lib/result';
import { AppKeyForm } from './AppKeyForm';
import { AppSteps } from './AppSteps';
import './AppSignIn.css';

/** Problems that signing in through the company's app solves. */
const solves: readonly ProblemKind[] = ['apiRefused', 'connectAgain'];

/** Where an org lets only its own apps in: what the admin has to make, the key of it, the way in; and the way out. */
export function AppSignIn({ site, problem }: { site: string; problem: Problem | null }) {
  const state = useAnswer('readAppSignIn', { site });
  const request = useRequest();
  const { isBusy, trouble, run } = useDeed();
  const { value } = state;
  const isNeeded = problem !== null && solves.includes(problem.kind);
  // What the connection itself has said already is not said twice.
  const unread =
    state.problem === null || state.problem.kind === problem?.kind ? null : (
      <ErrorNotice problem={state.problem} onRetry={state.askAgain} />
    );
  if (value === null || (!isNeeded && !value.isConnected)) return unread;

  if (!isNeeded) {
    const disconnect = async () => {
      const answer = await request('disconnectApp', { site });
      state.askAgain();
      return answer;
    };
    return (
      <div class="app-connected">
        <p>{text('options_app_connected')}</p>
        <Button
          aria-label={text('options_app_disconnectNamed', site)}
          disabled={isBusy}
          onClick={() => run(disconnect)}
        >
          {text('options_app_disconnect')}
        </Button>
        {trouble === null ? unread : <ErrorNotice problem={trouble.problem} onRetry={trouble.again} />}
      </div>
    );
  }
  const form = <AppKeyForm key="form" site={site} consumerKey={value.consumerKey} onEnd={state.askAgain} />;
  return (
    <section class="app-sign-in" aria-label={text('options_app_title')}>
      <h3>{text('options_app_title')}</h3>
      {unread}
      {value.consumerKey === null ? (
        <>
          <p>{text('options_app_why')}</p>
          <AppSteps redirectAddress={value.redirectAddress} />
          {form}
        </>
      ) : (
        <>
          {form}
          <details>
            <summary>{text('options_app_stepsAgain')}</summary>
            <AppSteps redirectAddress={value.redirectAddress} />
          </details>
        </>
      )}
    </section>
  );
}
