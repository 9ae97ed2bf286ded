import { useState } from 'preact/hooks';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { BadObjectives } from './BadObjectives';
import { Button } from './Button';
import { ChooseFile } from './ChooseFile';
import { ErrorNotice } from './ErrorNotice';
import { useRequest } from './use-answer';
import './ImportPlan.css';

type Props = {
  /** The title of the plan that would be replaced; null when there is none. */
  present: string | null;
  onImported: (title: string) => void;
};

/** Take in a plan from a file, chosen or dropped. A plan that is there is replaced only after a second yes. */
export function ImportPlan({ present, onImported }: Props) {
  const request = useRequest();
  const [waiting, setWaiting] = useState<{ name: string; text: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The file that was refused: it can be taken in without what does not fit. */
  const [refused, setRefused] = useState<{ text: string; replace: boolean } | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [isOver, setIsOver] = useState(false);

  const send = async (fileText: string, replace: boolean, withoutBad = false): Promise<void> => {
    setIsReading(true);
    const answer = await request('importPlan', { text: fileText, replace, ...(withoutBad ? { withoutBad } : {}) });
    setIsReading(false);
    setWaiting(null);
    if (answer.ok) return onImported(answer.value.title);
    setProblem(answer.problem);
    setRefused({ text: fileText, replace });
  };

  const takeRest = async (): Promise<void> => {
    if (refused === null) return;
    setProblem(null);
    await send(refused.text, refused.replace, true);
  };

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setProblem(null);
    setWaiting(null);
    const fileText = await file.text().catch(() => null);
    // Moved or changed since it was chosen.
    if (fileText === null) return setProblem({ kind: 'bug' });
    if (present === null) await send(fileText, false);
    else setWaiting({ name: file.name, text: fileText });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button is the one for all.
    <div
      class={isOver ? 'import-plan import-plan-over' : 'import-plan'}
      onDragOver={event => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={event => {
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      {waiting === null ? (
        <ChooseFile
          label={text('shared_chosenFile')}
          words={isReading ? text('shared_reading') : text('shared_chooseFile')}
          disabled={isReading}
          onFile={file => void take(file)}
        />
      ) : (
        <fieldset class="import-plan-ask">
          <legend class="import-plan-question">{text('shared_replaceTitle', present ?? '')}</legend>
          <p>{text('shared_replaceWhy', waiting.name)}</p>
          <div class="import-plan-answers">
            <Button disabled={isReading} onClick={() => void send(waiting.text, true)}>
              {text('shared_replace')}
            </Button>
            <Button look="plain" onClick={() => setWaiting(null)}>
              {text('shared_keepPlan')}
            </Button>
          </div>
        </fieldset>
      )}
      {problem === null ? null : problem.bad === undefined ? (
        <ErrorNotice problem={problem} />
      ) : (
        <BadObjectives bad={problem.bad} isReading={isReading} onRest={() => void takeRest()} />
      )}
    </div>
  );
}
