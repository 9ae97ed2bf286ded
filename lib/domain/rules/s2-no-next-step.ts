import type { Activity } from '../activity';
import { meansConnected } from '../conversation';
import { isSameRecord } from '../record-id';
import { type HintRule, hint } from './hint';

/** S2: a meeting or connected call that leads nowhere: no next step, and no open task for the same contact. */
export const s2NoNextStep: HintRule = {
  name: 'S2',
  notice: ({ activity, hasFollowUp }) => {
    if (hasFollowUp || !asksWhatIsNext(activity)) return null;
    return hint('S2', activity.loggedAt);
  },
};

/** A meeting, or a call that somebody answered, without a next step: only an open task can say that one follows. */
export function asksWhatIsNext({ kind, disposition, nextStep }: Activity): boolean {
  if ((nextStep ?? '').trim() !== '') return false;
  return kind === 'meeting' || (kind === 'call' && meansConnected(disposition));
}

/**
 * Is `open`, which is not done yet, a follow-up of the activity? A to-do of any kind for the same contact that is not
 * from an earlier day.
 */
export function isFollowUp(open: Activity, activity: Activity): boolean {
  return isToDo(open) && open.id !== activity.id && open.day >= activity.day && isSameContact(open, activity);
}

/** Could it be a follow-up of something? Meetings to come are no tasks. */
export function isToDo({ kind }: Pick<Activity, 'kind'>): boolean {
  return kind !== 'meeting' && kind !== 'networking';
}

/** The same record; or, where records name several people, one of the same name at the same account. */
function isSameContact(one: Activity, other: Activity): boolean {
  if (one.contactId !== null && other.contactId !== null && isSameRecord(one.contactId, other.contactId)) return true;
  if (one.accountId !== other.accountId) return false;
  const names = namesIn(one);
  return namesIn(other).some(name => names.includes(name));
}

function namesIn({ contactName }: Activity): string[] {
  return (contactName ?? '')
    .split(';')
    .map(name => name.normalize('NFC').trim().toLowerCase())
    .filter(name => name !== '');
}
