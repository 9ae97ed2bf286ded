import { useId } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel, percentLabel } from '@/components/shared/dates';
import type { Plan } from '@/lib/domain/plan';
import { text } from '@/lib/messages/text';
import type { Editor } from '../draft/editor';
import { LongField, SENTENCE } from '../fields/LongField';
import { onPace } from './on-pace';

type CheckIn = Plan['threeQuestions']['doing'][number];

const marks = [1, 2, 3, 4, 5] as const;

type Props = { editor: Editor; onChange: (doing: CheckIn[], name?: string) => void };

/** How am I doing: what I say, what my manager says, and what the numbers say, newest first. */
export function CheckIns({ editor, onChange }: Props) {
  const { plan, today } = editor;
  const { doing } = plan.threeQuestions;
  const pace = onPace(plan.objectives, today);
  const put = (on: string, changes: Partial<CheckIn>): void =>
    onChange(
      doing.map(each => (each.on === on ? { ...each, ...changes } : each)),
      `check-in ${on}`,
    );
  const newest = [...doing].sort((one, other) => (one.on < other.on ? 1 : -1));
  return (
    <>
      <p class="facts">
        {pace.measured === 0
          ? text('plan_doing_noNumbers')
          : text('plan_doing_numbers', pace.ahead, pace.measured, percentLabel(pace.ahead / pace.measured))}
      </p>
      {doing.some(({ on }) => on === today) ? null : (
        <div>
          <Button onClick={() => onChange([...doing, { on: today, self: null, manager: null, note: '' }])}>
            {text('plan_doing_today')}
          </Button>
        </div>
      )}
      <ul class="item-list">
        {newest.map(checkIn => (
          <li key={checkIn.on} class="check-in">
            <h3>{dateLabel(checkIn.on, today)}</h3>
            <Marks label={text('plan_doing_self')} mark={checkIn.self} onMark={self => put(checkIn.on, { self })} />
            <Marks
              label={text('plan_doing_manager')}
              mark={checkIn.manager}
              onMark={manager => put(checkIn.on, { manager })}
            />
            <LongField
              label={text('plan_doing_note')}
              value={checkIn.note}
              limit={SENTENCE}
              onChange={note => put(checkIn.on, { note })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Marks({ label, mark, onMark }: { label: string; mark: number | null; onMark: (mark: number) => void }) {
  const name = useId();
  return (
    <fieldset class="sureness">
      <legend>{label}</legend>
      {marks.map(each => (
        <label key={each} class={mark === each ? 'sure sure-chosen' : 'sure'}>
          <input type="radio" name={name} checked={mark === each} onChange={() => onMark(each)} />
          {each}
        </label>
      ))}
    </fieldset>
  );
}
