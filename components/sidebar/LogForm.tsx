import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { Icon } from '@/components/shared/Icon';
import { useRequest } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import type { AccountView } from '@/lib/messages/views';
import type { Problem } from '@/lib/result';
import { type LogDraft, messageOf, subjectFor } from './log-draft';
import { OutcomeField } from './OutcomeField';
import { ServesField } from './ServesField';
import './LogForm.css';

type Props = {
  view: Extract<AccountView, { kind: 'account' }>;
  draft: LogDraft;
  onChange: (draft: LogDraft) => void;
  onSaved: () => void;
  /** Leaves the form; what is typed stays. */
  onLeave: () => void;
};

/** Log a call or a meeting: it is stored here, tied, and goes to the CRM by itself. */
export function LogForm({ view, draft, onChange, onSaved, onLeave }: Props) {
  const request = useRequest();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSubjectMissing, setSubjectMissing] = useState(false);
  const ids = {
    who: useId(),
    subject: useId(),
    trouble: useId(),
    notes: useId(),
    next: useId(),
    day: useId(),
    minutes: useId(),
  };
  const form = useRef<HTMLFormElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const change = (part: Partial<LogDraft>): void => onChange({ ...draft, ...part });

  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);

  function choosePerson(contactId: string | null): void {
    const name = view.contacts.find(each => each.id === contactId)?.name ?? null;
    change({ contactId, ...(draft.isSubjectTyped ? {} : { subject: subjectFor(draft.kind, name) }) });
  }

  async function save(): Promise<void> {
    if (isSaving) return;
    setSubjectMissing(draft.subject.trim() === '');
    if (draft.subject.trim() === '') {
      subject.current?.focus();
      return;
    }
    setSaving(true);
    const answer = await request('logCall', messageOf(draft, view));
    setSaving(false);
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) onSaved();
  }

  return (
    <form
      ref={form}
      class="log-form"
      noValidate
      aria-label={text(draft.kind === 'call' ? 'sidebar_logCall' : 'sidebar_logMeeting')}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
        if (event.key === 'Escape' && !event.isComposing) onLeave();
      }}
    >
      <div class="log-form-head">
        <button type="button" class="icon-button" aria-label={text('back')} onClick={onLeave}>
          <Icon name="back" />
        </button>
        <h2>{text(draft.kind === 'call' ? 'sidebar_logCall' : 'sidebar_logMeeting')}</h2>
      </div>
      <div class="log-form-fields">
        <ServesField
          choice={draft.choice}
          here={view.here}
          live={view.live}
          objectives={view.objectives}
          onChoose={choice => change({ choice })}
        />
        {draft.kind === 'call' ? (
          <OutcomeField value={draft.disposition} onChange={disposition => change({ disposition })} />
        ) : null}
        <div class="field">
          <label for={ids.who}>{text('sidebar_log_who')}</label>
          <select
            id={ids.who}
            value={draft.contactId ?? ''}
            onChange={event => choosePerson(event.currentTarget.value || null)}
          >
            <option value="">{text('sidebar_log_nobody')}</option>
            {view.contacts.map(({ id, name, title }) => (
              <option key={id} value={id}>
                {title === null ? name : text('shared_person', name, title)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={ids.subject}>{text('sidebar_log_subject')}</label>
          <input
            id={ids.subject}
            ref={subject}
            type="text"
            maxLength={255}
            required
            aria-invalid={isSubjectMissing}
            aria-describedby={isSubjectMissing ? ids.trouble : undefined}
            value={draft.subject}
            onInput={event => change({ subject: event.currentTarget.value, isSubjectTyped: true })}
          />
          {isSubjectMissing ? (
            <p id={ids.trouble} class="field-trouble">
              {text('sidebar_log_subjectMissing')}
            </p>
          ) : null}
        </div>
        <div class="field">
          <label for={ids.notes}>{text('sidebar_log_notes')}</label>
          <textarea
            id={ids.notes}
            maxLength={32_000}
            value={draft.notes}
            onInput={event => change({ notes: event.currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={ids.next}>{text('sidebar_log_next')}</label>
          <input
            id={ids.next}
            type="text"
            maxLength={500}
            value={draft.nextStep}
            onInput={event => change({ nextStep: event.currentTarget.value })}
          />
        </div>
        <div class="field-pair">
          <div class="field">
            <label for={ids.day}>{text('sidebar_log_day')}</label>
            <input
              id={ids.day}
              type="date"
              max={view.today}
              value={draft.day}
              onInput={event => change({ day: event.currentTarget.value })}
            />
          </div>
          <div class="field">
            <label for={ids.minutes}>{text('sidebar_log_minutes')}</label>
            <input
              id={ids.minutes}
              type="number"
              inputMode="numeric"
              min={0}
              max={1440}
              value={draft.minutes}
              onInput={event => change({ minutes: event.currentTarget.value })}
            />
          </div>
        </div>
      </div>
      <div class="log-form-foot">
        {problem === null ? null : <ErrorNotice problem={problem} />}
        <div class="log-form-foot-buttons">
          <Button look="primary" type="submit" disabled={isSaving} aria-keyshortcuts="Control+Enter">
            {text(
              isSaving
                ? 'sidebar_log_saving'
                : draft.kind === 'call'
                  ? 'sidebar_log_save_call'
                  : 'sidebar_log_save_meeting',
            )}
          </Button>
          <Button onClick={onLeave}>{text('sidebar_log_leave')}</Button>
        </div>
        <p class="log-form-foot-note">{text('sidebar_log_kept')}</p>
      </div>
    </form>
  );
}
