import { useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { Button } from './Button';
import { download } from './download';
import { ErrorNotice } from './ErrorNotice';
import { useRequest } from './use-answer';

type Props = {
  look?: 'secondary' | 'plain';
  /** Without: the plan in force. */
  planId?: string;
  withPrivate?: boolean;
};

/** The plan with its links as a file in the downloads. */
export function ExportPlan({ look = 'secondary', planId, withPrivate = false }: Props) {
  const request = useRequest();
  const [saved, setSaved] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (): Promise<void> => {
    const answer = await request('exportPlan', planId === undefined ? {} : { planId, withPrivate });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    download(answer.value.fileName, answer.value.text, 'application/json');
    setSaved(answer.value.fileName);
  };

  return (
    <>
      <Button look={look} onClick={() => void save()}>
        {text('shared_exportPlan')}
      </Button>
      <span role="status">{saved === '' ? '' : text('shared_exported', saved)}</span>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </>
  );
}
