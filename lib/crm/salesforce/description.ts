import type { CallDraft } from '@/lib/domain/activity';
import { failed, ok, type Result } from '@/lib/result';
import { joinTalk, type TalkFacts } from '../fact-line';
import { isSettable } from './fields';
import type { DescribedObject } from './shapes';

/**
 * The comments of a record that a draft becomes: the notes, the next step, and what came of it and how long it took
 * where the org has no fields for these (they belong to call centres, and an org may hide them).
 */
export function descriptionOf(described: DescribedObject, draft: CallDraft): string {
  return joinTalk(draft.notes, factsWithoutField(described, draft), draft.nextStep);
}

/** Can all that the rep wrote be kept there? Where comments are hidden from the rep, words would silently be lost. */
export function checkRoomFor(described: DescribedObject, draft: CallDraft): Result<null> {
  if (!isSettable(described, 'Subject')) return failed({ kind: 'notAllowed', field: 'Subject' });
  const needsComments = descriptionOf(described, draft) !== '';
  return needsComments && !isSettable(described, 'Description')
    ? failed({ kind: 'notAllowed', field: 'Description' })
    : ok(null);
}

function factsWithoutField(described: DescribedObject, draft: CallDraft): TalkFacts | null {
  const { kind } = draft;
  const disposition = isSettable(described, 'CallDisposition') ? null : draft.disposition;
  // How long a meeting took stands in its two times.
  const minutes = kind === 'meeting' || isSettable(described, 'CallDurationInSeconds') ? null : draft.durationMinutes;
  return disposition === null && minutes === null ? null : { kind, minutes, disposition };
}
