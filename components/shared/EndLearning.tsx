import { useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { Button } from './Button';
import { ErrorNotice } from './ErrorNotice';
import { focusBeside } from './focus-beside';
import { useRequest } from './use-answer';

/** The rep has seen enough: the number shows from now on. */
export function EndLearning({ look = 'plain' }: { look?: 'secondary' | 'plain' }) {
  const request = useRequest();
  const [problem, setProblem] = useState<Problem | null>(null);
  const end = async (): Promise<void> => {
    const answer = await request('endLearning', {});
    setProblem(answer.ok ? null : answer.problem);
  };
  return (
    <>
      <Button
        look={look}
        onClick={event => {
          focusBeside(event.currentTarget);
          void end();
        }}
      >
        {text('shared_showNow')}
      </Button>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </>
  );
}
