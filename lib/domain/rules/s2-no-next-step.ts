import type { Activity } from '../activity';
import { meansConnected } from '../conversation';
import { isSameRecord } from '../record-id';
import { type HintRule, hint } from './hint';

/** S2: a meeting or connected call that leads nowhere: no next step, and no open task for the same contact. */
export const s2NoNextStep: HintRule = {
  name: 'S2',
  notice: ({ activity, hasFollowUp }) => {
    const asks = activity.kind === 'meeting' || (activity.kind === 'call' && meansConnected(activity.disposition));
    if (!asks || hasFollowUp || (activity.nextStep ?? '').trim() !== '') return null;
    return hint('S2', activity.loggedAt);
  },
};

/**
 * Is `open`, which is not done yet, a follow-up of the activity? A to-do of any kind for the same contact that is not
 * from an earlier day; meetings to come are no tasks.
 */
export function isFollowUp(open: Activity, activity: Activity): boolean {
  if (open.kind === 'meeting' || open.kind === 'networking') return false;
  return open.id !== activity.id && open.day >= activity.day && isSameContact(open, activity);
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
