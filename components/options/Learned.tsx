import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel, percentLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
import type { LearnedView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';

/** How often the first suggestion was right, and the way to forget what was learned. */
export function Learned() {
  const learned = useAnswer('readLearned', {});
  const request = useRequest();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { value } = learned;

  const ask = async (name: 'forgetLearned' | 'learnAgain'): Promise<void> => {
    setBusy(true);
    const answer = await request(name, {});
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    learned.askAgain();
  };

  return (
    <section aria-busy={learned.isLoading || isBusy}>
      <h2>{text('options_learned')}</h2>
      {learned.problem === null ? null : <ErrorNotice problem={learned.problem} onRetry={learned.askAgain} />}
      {value === null ? null : (
        <>
          <p>{rightWords(value)}</p>
          <p>
            {value.forgottenAt === null
              ? plural('options_learned_from', value.links)
              : text('options_learned_forgotten', dateLabel(value.forgottenAt.slice(0, 10), '0000'))}
          </p>
          {problem === null ? null : <ErrorNotice problem={problem} onRetry={learned.askAgain} />}
          {value.forgottenAt === null ? (
            <Button disabled={isBusy || value.links === 0} onClick={() => void ask('forgetLearned')}>
              {text('options_learned_forget')}
            </Button>
          ) : (
            <Button disabled={isBusy} onClick={() => void ask('learnAgain')}>
              {text('options_learned_again')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function rightWords({ right: { n, first, offered }, days }: LearnedView): string {
  if (n === 0) return text('options_learned_noneYet', String(days));
  return text(
    'options_learned_right',
    String(first),
    String(n),
    percentLabel(first / n),
    String(offered),
    String(days),
  );
}
