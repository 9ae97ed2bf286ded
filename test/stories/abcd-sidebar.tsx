import { AskContext } from '@/components/shared/ask';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { AccountView, ActivityLine } from '@/lib/messages/views';
import { cannedAccount } from '@/test/support/canned';
import { anActivityLine, aTiedLine } from '@/test/support/views';

/** The sidebar beside ABCD Inc., and the work of its last two weeks, for the stories. */
export function drawn(view: AccountView, replies: Parameters<typeof cannedAccount>[1] = {}) {
  return () => (
    <AskContext.Provider value={cannedAccount(view, replies).asking}>
      <Sidebar tabId={null} />
    </AskContext.Provider>
  );
}

export const week: ActivityLine[] = [
  aTiedLine('O1', { kind: 'email', subject: 'Pilot scope v1', day: '2026-11-16', contactTitle: null }),
  aTiedLine('O1', { kind: 'task', subject: 'pilot scope doc ABCD', day: '2026-11-16', contactName: null }),
];
export const before: ActivityLine[] = [
  aTiedLine('O5', {
    kind: 'meeting',
    subject: 'ABCD - Priya/Tom mtg',
    day: '2026-11-12',
    startsAt: '2026-11-12T20:00:00Z',
    contactName: 'Priya Raman',
    contactTitle: 'CEO',
  }),
  anActivityLine({
    kind: 'email',
    subject: 'Order portal password',
    day: '2026-11-11',
    standing: 'exempt',
    flags: [],
    choice: { kind: 'setAside', reason: 'customerService' },
    suggestions: [],
    preselected: null,
  }),
  anActivityLine({
    kind: 'meeting',
    subject: 'Service visit line 4',
    day: '2026-11-10',
    isMine: false,
    ownerName: 'Marek Olsen',
    standing: null,
    flags: [],
    suggestions: [],
    preselected: null,
    contactName: null,
  }),
];
export const voicemail = anActivityLine({ id: '00D/00Tvm' });
export const checkingIn = anActivityLine({
  kind: 'email',
  subject: 'Checking in',
  day: '2026-11-17',
  contactName: 'Farah Lindqvist',
  contactTitle: null,
  suggestions: [{ objectiveId: 'O1', because: { kind: 'covers' }, probability: 0.2 }],
  preselected: null,
  whyNothing: { kind: 'massMail', count: 9 },
});
