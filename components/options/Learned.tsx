import { Button } from '@/components/shared/Button';
import { dateLabel, ownDay, percentLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer, useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import type { LearnedView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

/** How often the first suggestion was right, and the way to forget what was learned. */
export function Learned() {
  const learned = useAnswer('readLearned', {});
  const request = useRequest();
  const { isBusy, trouble, run } = useDeed();
  const { value } = learned;

  const ask = (name: 'forgetLearned' | 'learnAgain'): void =>
    run(async () => {
      const answer = await request(name, {});
      learned.askAgain();
      return answer;
    });

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
              : text('options_learned_forgotten', dateLabel(ownDay(value.forgottenAt), '0000'))}
          </p>
          {trouble === null ? null : <ErrorNotice problem={trouble.problem} onRetry={trouble.again} />}
          {value.forgottenAt === null ? (
            <Button disabled={isBusy || value.links === 0} onClick={() => ask('forgetLearned')}>
              {text('options_learned_forget')}
            </Button>
          ) : (
            <Button disabled={isBusy} onClick={() => ask('learnAgain')}>
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
