import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { TodayItem } from '@/lib/domain/today-list';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { Loggable } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';

/** As long as a subject may be. */
const SUBJECT_LENGTH = 255;

/** What is being typed. `clickId`: one for each form, so that pressing save again, or after a failure, logs once. */
export type TodayLogDraft = { clickId: string; accountId: string; subject: string };

type Props = {
  item: TodayItem;
  loggable: Loggable;
  today: PlainDate;
  draft: TodayLogDraft | undefined;
  onChange: (draft: TodayLogDraft) => void;
  onLogged: (accountName: string, clickId: string) => void;
  onLeave: () => void;
};

/** Log what was on today's list: with whom, and in which words. It is tied to its objective from the start. */
export function TodayLogForm({ item, loggable: { kind, accounts }, today, draft, onChange, onLogged, onLeave }: Props) {
  const request = useRequest();
  const [fresh] = useState(() => newDraft(item, accounts));
  const typed = draft ?? fresh;
  const { clickId, accountId, subject } = typed;
  const [isMissing, setMissing] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = { account: useId(), subject: useId(), trouble: useId() };
  const account = accounts.find(({ id }) => id === accountId) ?? accounts[0];
  useEffect(() => field.current?.focus(), []);
  if (account === undefined) return null;

  async function save(to: { id: string; name: string }): Promise<void> {
    if (isSaving) return;
    setMissing(subject.trim() === '');
    if (subject.trim() === '') return field.current?.focus();
    // Left after a failure, it is the same call when the form is opened again.
    onChange(typed);
    setSaving(true);
    const nothing = { contactId: null, contactName: null, durationMinutes: null, disposition: null, nextStep: null };
    const answer = await request('logCall', {
      draft: { ...nothing, accountId: to.id, kind, subject: subject.trim(), notes: '', day: today },
      choice: { kind: 'objective', objectiveId: item.objectiveId },
      clickId,
      isHeld: true,
    });
    setSaving(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onLogged(to.name, clickId);
  }

  return (
    <form
      class="today-form"
      noValidate
      aria-label={text('popup_logFor', item.what)}
      onSubmit={event => {
        event.preventDefault();
        void save(account);
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Escape would also close the popup, and with it what was typed. Leaving the form keeps it.
        event.preventDefault();
        onLeave();
      }}
    >
      {accounts.length === 1 ? (
        <p>
          {text('popup_log_account')}: <b>{account.name}</b>
        </p>
      ) : (
        <label for={ids.account}>
          {text('popup_log_account')}
          <select
            id={ids.account}
            value={account.id}
            onChange={event => onChange({ ...typed, accountId: event.currentTarget.value })}
          >
            {accounts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label for={ids.subject}>
        {text('popup_log_subject')}
        <input
          id={ids.subject}
          ref={field}
          type="text"
          required
          maxLength={SUBJECT_LENGTH}
          value={subject}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? ids.trouble : undefined}
          onInput={event => onChange({ ...typed, subject: event.currentTarget.value })}
        />
      </label>
      {isMissing ? (
        <p id={ids.trouble} class="today-form-trouble">
          {text('sidebar_log_subjectMissing')}
        </p>
      ) : null}
      {problem === null ? null : <ErrorNotice problem={problem} />}
      <div class="today-form-buttons">
        <Button look="primary" type="submit" disabled={isSaving}>
          {text(isSaving ? 'sidebar_log_saving' : `popup_log_save_${kind}`)}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {text('popup_log_leave')}
        </Button>
      </div>
    </form>
  );
}

function newDraft(item: TodayItem, accounts: Loggable['accounts']): TodayLogDraft {
  return {
    clickId: crypto.randomUUID(),
    accountId: accounts[0]?.id ?? '',
    subject: item.what.slice(0, SUBJECT_LENGTH),
  };
}
