import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';

type Props = { statement: string; problem: Problem; onRetry: () => void };

/** The activity that an objective was made for is not tied to it yet: why, and the way to try again. */
export function NotTied({ statement, problem, onRetry }: Props) {
  return (
    <section class="not-tied">
      <p>{text('plan_notTied', statement)}</p>
      <ErrorNotice problem={problem} onRetry={onRetry} />
    </section>
  );
}
