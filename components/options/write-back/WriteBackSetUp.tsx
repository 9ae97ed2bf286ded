import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { Inputs } from '@/lib/messages/protocol';
import type { WriteBackPreview, WriteTargetsView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { FieldChoice } from './FieldChoice';
import { Preview } from './Preview';

type Picked = Inputs['previewWriteBack']['into'];
type Props = { host: string; crm: string; onEnd: () => void };

/** Pick where tags go, see exactly what would be written, and only then turn it on. */
export function WriteBackSetUp({ host, crm, onEnd }: Props) {
  const request = useRequest();
  const [targets, setTargets] = useState<WriteTargetsView | null>(null);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [preview, setPreview] = useState<WriteBackPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const ask = async (): Promise<void> => {
    setProblem(null);
    const answer = await request('readWriteTargets', { host });
    if (answer.ok) setTargets(answer.value);
    else setProblem(answer.problem);
  };
  useEffect(() => void ask(), [host]);

  const look = async (into: Picked): Promise<void> => {
    setBusy(true);
    setPicked(into);
    const answer = await request('previewWriteBack', { host, into });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    setPreview(answer.ok ? answer.value : null);
  };
  const turnOn = async (): Promise<void> => {
    if (picked === null) return;
    setBusy(true);
    const answer = await request('setWriteBack', { host, into: picked });
    setBusy(false);
    if (answer.ok) onEnd();
    else setProblem(answer.problem);
  };

  return (
    <div class="write-back-box">
      {targets === null && problem === null ? <p role="status">{text('options_writeBack_asking', crm)}</p> : null}
      {targets === null || preview !== null ? null : (
        <FieldChoice
          targets={targets}
          crm={crm}
          picked={picked}
          isBusy={isBusy}
          onLook={into => void look(into)}
          onCancel={onEnd}
        />
      )}
      {preview === null ? null : (
        <Preview preview={preview} isBusy={isBusy} onTurnOn={() => void turnOn()} onBack={() => setPreview(null)} />
      )}
      {problem === null ? null : (
        <ErrorNotice problem={problem} {...(targets === null ? { onRetry: () => void ask() } : {})} />
      )}
      {targets === null && problem !== null ? (
        <div class="write-back-buttons">
          <Button look="plain" onClick={onEnd}>
            {text('options_writeBack_cancel')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
