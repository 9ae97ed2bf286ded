import { useEffect, useId, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { DigestSettings as Settings } from '@/lib/domain/targets/digest';
import { askToNotify } from '@/lib/messages/ask-permission';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { DigestTimes } from './DigestTimes';
import './WeekSettings.css';

const choices = ['off', 'daily', 'weekly'] as const;
type Choice = (typeof choices)[number];

/** Whether and when the browser tells how the week stands. Switching it on asks the browser's leave, once. */
export function DigestSettings({ digest }: { digest: Settings }) {
  const request = useRequest();
  const group = useId();
  const [shown, setShown] = useState(digest);
  const [isRefused, setRefused] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  // The same settings told anew are no reason to draw over what is being typed.
  const told = JSON.stringify(digest);
  useEffect(() => setShown(digest), [told]);
  const chosen: Choice = shown.isOn ? shown.every : 'off';

  const save = async (next: Settings): Promise<void> => {
    setShown(next);
    const answer = await request('saveWeek', { digest: next });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) setShown(digest);
  };

  const choose = async (next: Choice): Promise<void> => {
    setRefused(false);
    if (next === 'off') return save({ ...shown, isOn: false });
    const wanted = { ...shown, isOn: true, every: next };
    setShown(wanted);
    // Browsers ask only while the click is fresh: nothing may be waited for before this.
    if (await askToNotify()) return save(wanted);
    setRefused(true);
    setShown({ ...shown });
  };

  return (
    <fieldset class="week-choice">
      <legend>{text('options_digest')}</legend>
      <p>{text('options_digest_why')}</p>
      {choices.map(each => (
        <label key={each}>
          <input type="radio" name={group} checked={chosen === each} onChange={() => void choose(each)} />
          {text(`options_digest_${each}`)}
        </label>
      ))}
      {shown.isOn ? <DigestTimes digest={shown} onChange={next => void save(next)} /> : null}
      <p role="status">{isRefused ? text('options_digest_refused') : ''}</p>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </fieldset>
  );
}
