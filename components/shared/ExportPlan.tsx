import { useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { Button } from './Button';
import { ErrorNotice } from './ErrorNotice';
import { useRequest } from './use-answer';

/** The plan with its links as a file in the downloads. */
export function ExportPlan({ look = 'secondary' }: { look?: 'secondary' | 'plain' }) {
  const request = useRequest();
  const [saved, setSaved] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (): Promise<void> => {
    const answer = await request('exportPlan', {});
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    download(answer.value.fileName, answer.value.text);
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

function download(fileName: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
