import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { askToSignIn } from '@/lib/messages/ask-permission';
import { text } from '@/lib/messages/text';
import { failed, type Problem } from '@/lib/result';
import './entry-row.css';

const shape = /^[A-Za-z0-9._-]{10,300}$/;

type Props = { site: string; consumerKey: string | null; onEnd: () => void };

/** The key of the company's app, and the way in through it. */
export function AppKeyForm({ site, consumerKey, onEnd }: Props) {
  const request = useRequest();
  const [typed, setTyped] = useState<string | null>(null);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const shown = typed ?? consumerKey ?? '';
  const key = shown.trim();
  const isWrong = isChecked && !shape.test(key);

  const connect = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (!shape.test(key) || isBusy) return;
    // Browsers ask only while the click is fresh: nothing may be waited for before this.
    const mayAsk = await askToSignIn();
    setBusy(mayAsk);
    setProblem(null);
    const answer = mayAsk
      ? await request('connectByApp', { site, consumerKey: key })
      : failed<Problem>({ kind: 'connectStopped' });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    onEnd();
  };

  return (
    <form class="app-key" onSubmit={event => void connect(event)} noValidate>
      <label for={`app-key-${site}`}>{text('options_app_key')}</label>
      <p id={`app-key-hint-${site}`}>{text(isWrong ? 'options_app_keyWrong' : 'options_app_keyHint')}</p>
      <div class="entry-row">
        <input
          id={`app-key-${site}`}
          type="text"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`app-key-hint-${site}`}
          aria-invalid={isWrong}
          value={shown}
          onInput={event => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" look="primary" disabled={isBusy}>
          {text('options_app_connect')}
        </Button>
      </div>
      <p role="status">{isBusy ? text('options_app_connecting') : null}</p>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </form>
  );
}
