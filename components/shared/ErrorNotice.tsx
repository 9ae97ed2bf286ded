import { type TextName, text } from '@/lib/messages/text';
import type { Problem, ProblemKind } from '@/lib/result';
import { Button } from './Button';
import { PlanLink } from './PlanLink';
import './ErrorNotice.css';

/** What only the settings can solve. */
const inSettings: readonly ProblemKind[] = ['apiRefused', 'connectAgain'];

/** What went wrong in a plain sentence, what to do next, and the CRM's own words where there are any. Never red. */
export function ErrorNotice({ problem, onRetry }: { problem: Problem; onRetry?: () => void }) {
  // Not every problem has something a person can do about it; then there is no such text.
  const next = text(`problem_${problem.kind}_next` as TextName);
  return (
    <div class="error-notice" role="alert">
      <p class="error-notice-sentence">{text(`problem_${problem.kind}`)}</p>
      {problem.field === undefined ? null : <p>{text('problem_where', problem.field)}</p>}
      {problem.words === undefined || problem.words === '' ? null : <p class="error-notice-words">{problem.words}</p>}
      {next === '' ? null : <p>{next}</p>}
      {inSettings.includes(problem.kind) && location.pathname !== '/options.html' ? (
        <PlanLink href="/options.html" words={text('shared_openSettings')} />
      ) : null}
      {onRetry === undefined ? null : (
        <Button look="secondary" onClick={onRetry}>
          {text('tryAgain')}
        </Button>
      )}
    </div>
  );
}
