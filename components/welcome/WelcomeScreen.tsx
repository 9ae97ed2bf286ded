import { useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
import type { SetupView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { Choices } from './Choices';
import { HasPlan } from './HasPlan';
import { NextStep } from './NextStep';
import './WelcomeScreen.css';

/** The first run: what this is, three ways to begin, and what to do next. Also where "Make your plan" leads. */
export function WelcomeScreen({
  goTo = (url: string): void => location.assign(url),
}: {
  goTo?: (url: string) => void;
}) {
  const setup = useAnswer('readSetup', {});
  return (
    <main class="welcome">
      <header>
        <svg viewBox="0 0 32 32" width="40" height="40" aria-hidden="true" class="welcome-sign">
          <path d="M5 24c6 0 5-8 11-8s5-8 11-8" />
          <circle cx="5" cy="24" r="3" />
          <circle cx="16" cy="16" r="3" />
          <circle cx="27" cy="8" r="3" />
        </svg>
        <h1>{text('welcome_title')}</h1>
        <p>{text('welcome_what')}</p>
      </header>
      {setup.problem === null ? null : <ErrorNotice problem={setup.problem} onRetry={setup.askAgain} />}
      {setup.value === null ? null : <Begin setup={setup.value} askAgain={setup.askAgain} goTo={goTo} />}
    </main>
  );
}

type BeginProps = { setup: SetupView; askAgain: () => void; goTo: (url: string) => void };

function Begin({ setup, askAgain, goTo }: BeginProps) {
  const request = useRequest();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isStarting, setIsStarting] = useState(false);

  const start = async (from: 'sample' | 'empty'): Promise<void> => {
    setIsStarting(true);
    setProblem(null);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const answer = await request('startPlan', { from, timeZone });
    setIsStarting(false);
    if (!answer.ok) return setProblem(answer.problem);
    if (from === 'empty') return goTo('/plan.html');
    askAgain();
  };

  return (
    <>
      {problem === null ? null : <ErrorNotice problem={problem} />}
      {setup.plan === null ? (
        <Choices isStarting={isStarting} onStart={from => void start(from)} onImported={askAgain} />
      ) : (
        <>
          <HasPlan plan={setup.plan} onImported={askAgain} />
          <NextStep setup={setup} />
        </>
      )}
    </>
  );
}
