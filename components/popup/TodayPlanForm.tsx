import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { CallPlanWords } from '@/lib/domain/call-plan';
import { text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';

/** As long as each answer may be. */
const ANSWER_LENGTH = 1_000;

const asked = ['say', 'nextStep', 'barriers'] as const;

type Props = {
  activityId: string;
  what: string;
  /** What is written already, or being typed. */
  words: CallPlanWords;
  onChange: (words: CallPlanWords) => void;
  /** `isPlanned`: anything is written. */
  onKept: (isPlanned: boolean) => void;
  onLeave: () => void;
};

/** A call plan before a talk: three questions, any of them may be left empty. */
export function TodayPlanForm({ activityId, what, words: given, onChange, onKept, onLeave }: Props) {
  const request = useRequest();
  const words: CallPlanWords = { say: given.say, nextStep: given.nextStep, barriers: given.barriers };
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  const formId = useId();
  useEffect(() => first.current?.focus(), []);

  async function save(): Promise<void> {
    if (isSaving) return;
    setSaving(true);
    const answer = await request('planCall', { activityId, words });
    setSaving(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onKept(asked.some(name => words[name].trim() !== ''));
  }

  return (
    <form
      class="today-form"
      noValidate
      aria-label={text('popup_plan_for', what)}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Escape would also close the popup, and with it what was typed. Leaving the form keeps it.
        event.preventDefault();
        onLeave();
      }}
    >
      {asked.map((name, index) => (
        <label key={name} for={`${formId}-${name}`}>
          {text(`popup_plan_${name}`)}
          <textarea
            id={`${formId}-${name}`}
            ref={index === 0 ? first : null}
            rows={2}
            maxLength={ANSWER_LENGTH}
            value={words[name]}
            onInput={event => onChange({ ...words, [name]: event.currentTarget.value })}
          />
        </label>
      ))}
      {problem === null ? null : <ErrorNotice problem={problem} />}
      <div class="today-form-buttons">
        <Button look="primary" type="submit" disabled={isSaving}>
          {text(isSaving ? 'sidebar_log_saving' : 'popup_plan_save')}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {text('popup_log_leave')}
        </Button>
      </div>
    </form>
  );
}
