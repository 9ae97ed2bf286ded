import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { plural } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import './NotJudged.css';

/** One quiet line about what was done before the installation: it is only looked at when the rep says so. */
export function NotJudged({ count }: { count: number }) {
  const request = useRequest();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function lookBack(): Promise<void> {
    const answer = await request('setBackfill', { isOn: true });
    setProblem(answer.ok ? null : answer.problem);
  }
  return (
    <div class="not-judged">
      <p>
        {plural('sidebar_notJudged', count)}{' '}
        <Button look="plain" onClick={() => void lookBack()}>
          {plural('sidebar_notJudged_look', count)}
        </Button>
      </p>
      {problem === null ? null : <ErrorNotice problem={problem} onRetry={() => void lookBack()} />}
    </div>
  );
}
