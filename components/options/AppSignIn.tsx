import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
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
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const { value } = state;
  const isNeeded = problem !== null && solves.includes(problem.kind);
  if (value === null || (!isNeeded && !value.isConnected)) return null;

  if (!isNeeded) {
    const disconnect = async (): Promise<void> => {
      const answer = await request('disconnectApp', { site });
      setTrouble(answer.ok ? null : answer.problem);
      state.askAgain();
    };
    return (
      <div class="app-connected">
        <p>{text('options_app_connected')}</p>
        <Button aria-label={text('options_app_disconnectNamed', site)} onClick={() => void disconnect()}>
          {text('options_app_disconnect')}
        </Button>
        {trouble === null ? null : <ErrorNotice problem={trouble} />}
      </div>
    );
  }
  const form = <AppKeyForm key="form" site={site} consumerKey={value.consumerKey} onEnd={state.askAgain} />;
  return (
    <section class="app-sign-in" aria-label={text('options_app_title')}>
      <h3>{text('options_app_title')}</h3>
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
