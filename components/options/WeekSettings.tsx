import { useEffect, useId, useState } from 'preact/hooks';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { WeekStart } from '@/lib/domain/targets/week-start';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import './WeekSettings.css';

const starts: readonly WeekStart[] = ['locale', 'monday', 'sunday'];

/** The day weeks start on: drawn at once, put back with the reason when it could not be stored. */
export function WeekSettings({ weekStart }: { weekStart: WeekStart }) {
  const request = useRequest();
  const group = useId();
  const [chosen, setChosen] = useState(weekStart);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => setChosen(weekStart), [weekStart]);

  const choose = async (next: WeekStart): Promise<void> => {
    setChosen(next);
    const answer = await request('saveWeek', { weekStart: next });
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) setChosen(weekStart);
  };

  return (
    <fieldset class="week-choice">
      <legend>{text('options_weekStart')}</legend>
      {starts.map(each => (
        <label key={each}>
          <input type="radio" name={group} checked={chosen === each} onChange={() => void choose(each)} />
          {text(`options_weekStart_${each}`)}
        </label>
      ))}
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </fieldset>
  );
}
