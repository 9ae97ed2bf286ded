import type { Choice } from '@/lib/domain/link';
import { recordOf } from '@/lib/domain/record-id';
import type { Inputs } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';
import type { AccountView } from '@/lib/messages/views';
import type { LogKind } from './Footer';

type Account = Extract<AccountView, { kind: 'account' }>;

/** What is being typed into the form. Kept while the panel lives, so that leaving the form loses nothing. */
export type LogDraft = {
  kind: LogKind;
  /** One for each form: pressing save twice, or again after a failure, logs once. */
  clickId: string;
  /** Null: decide later. */
  choice: Choice | null;
  contactId: string | null;
  subject: string;
  /** The rep has typed the subject: it no longer follows the contact. */
  isSubjectTyped: boolean;
  disposition: string;
  notes: string;
  nextStep: string;
  day: string;
  minutes: string;
};

/**
 * The account on its page. Before the first sign-in the host stands for the org in its id; what the rep has begun by then
 * is still of the same account when the org is known.
 */
export function accountKey({ host, account }: Account): string {
  return `${host} ${recordOf(account.id)}`;
}

export function newDraft(kind: LogKind, view: Account, clickId: string): LogDraft {
  const best = bestObjective(view);
  return {
    kind,
    clickId,
    choice: best === null ? null : { kind: 'objective', objectiveId: best },
    contactId: null,
    subject: subjectFor(kind, null),
    isSubjectTyped: false,
    disposition: '',
    notes: '',
    nextStep: '',
    day: view.today,
    minutes: '',
  };
}

/** Of the objectives that cover the account: the one worked on last, else the one due first. */
function bestObjective(view: Account): string | null {
  for (const { isMine, choice } of view.activities) {
    if (isMine && choice?.kind === 'objective' && view.here.includes(choice.objectiveId)) return choice.objectiveId;
  }
  return view.here[0] ?? null;
}

/** "Call with Tom Wexler", until the rep types a subject. */
export function subjectFor(kind: LogKind, contactName: string | null): string {
  if (contactName === null) return text(kind === 'call' ? 'sidebar_log_call' : 'sidebar_log_meeting');
  return text(kind === 'call' ? 'sidebar_log_callWith' : 'sidebar_log_meetingWith', contactName);
}

/** Has the rep put anything of their own into it? */
export function isBegun(draft: LogDraft | undefined): boolean {
  if (draft === undefined) return false;
  const typed = [draft.disposition, draft.notes, draft.nextStep, draft.minutes].join('').trim();
  return draft.isSubjectTyped || draft.contactId !== null || typed !== '';
}

export function messageOf(draft: LogDraft, view: Account): Inputs['logCall'] {
  const contact = view.contacts.find(each => each.id === draft.contactId);
  const minutes = Number.parseInt(draft.minutes, 10);
  return {
    draft: {
      accountId: view.account.id,
      contactId: contact?.id ?? null,
      contactName: contact?.name ?? null,
      kind: draft.kind,
      subject: draft.subject.trim(),
      notes: draft.notes,
      day: draft.day === '' ? view.today : draft.day,
      durationMinutes: Number.isNaN(minutes) ? null : Math.min(1_440, Math.max(0, minutes)),
      disposition: draft.disposition.trim() || null,
      nextStep: draft.nextStep.trim() || null,
    },
    choice: draft.choice,
    clickId: draft.clickId,
  };
}
