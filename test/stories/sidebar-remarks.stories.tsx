import type { ActivityLine } from '@/lib/messages/views';
import { aGraceLine, aHint, anAccountView, anActivityLine, aTiedLine } from '@/test/support/views';
import { aRulesView } from '../support/rules-view';
import { before, drawn, week } from './abcd-sidebar';
import type { Story } from './story';

/** What the sidebar remarks without counting it: hints, and many set aside for one reason. */
const burst = ['00D/00Tb1', '00D/00Tb2', '00D/00Tb3', '00D/00Tb4', '00D/00Tb5', '00D/00Tb6'];
const hinted: ActivityLine[] = [
  aGraceLine({
    id: '00D/00Tb1',
    hints: [aHint('S4', { count: 6, day: '2026-11-20', batch: burst }), aHint('S1'), aHint('S5', { count: 6 })],
  }),
  anActivityLine({ id: '00D/00Tb2', subject: 'call', kind: 'call', day: '2026-11-11' }),
  aTiedLine('O5', {
    id: '00D/00Tq',
    subject: 'quick call Priya',
    day: '2026-11-17',
    hints: [aHint('S9', { count: 11 })],
  }),
  aTiedLine('O1', {
    id: '00D/00Tl',
    kind: 'linkedIn',
    subject: 'Priya on the uptime thread',
    day: '2026-11-16',
    hints: [aHint('S6', { objectiveId: 'O1' }), aHint('S11', { objectiveId: 'O6' })],
  }),
  aTiedLine('O5', {
    id: '00D/00Tn',
    kind: 'meeting',
    subject: 'Tour of line 4',
    day: '2026-11-16',
    hints: [aHint('S2')],
  }),
];
const withHints = anAccountView({ activities: [...hinted, ...before] });
const pilot = { kind: 'objective', objectiveId: 'O1' } as const;
const withConflicts = anAccountView({
  activities: [
    aTiedLine('O5', { id: '00D/00Tc1', subject: 'Pricing call', conflict: { gaveWay: pilot, was: 'there' } }),
    aTiedLine('O5', { id: '00D/00Tc2', subject: 'Tour of line 4', conflict: { gaveWay: null, was: 'here' } }),
    ...before,
  ],
});
const manySetAside = anAccountView({
  account: { id: '00D/001B', name: 'Brightwater', relationship: 'customer', milestone: null, known: null },
  activities: [aGraceLine(), ...before, ...week],
  setAsides: { about: 'setAside 00D/001B', reason: 'customerService', count: 9, days: 14 },
  learningUntil: '2026-11-26',
  notJudged: 3,
});

export const stories: Story[] = [
  { name: 'sidebar-hints', draw: drawn(withHints) },
  { name: 'sidebar-hints-why', draw: drawn(withHints), press: ['Why?', '2 more remarks'], height: 1100 },
  { name: 'sidebar-hints-together', draw: drawn(withHints), press: ['Tag them together'] },
  { name: 'sidebar-hints-waved-off', draw: drawn(withHints), press: ['Don’t remind me'] },
  {
    name: 'sidebar-hints-retire',
    draw: drawn(withHints, {
      dismiss: () => ({ ok: true, value: { offersToRetire: true } }),
      readRules: () => ({ ok: true, value: aRulesView() }),
    }),
    press: ['Don’t remind me'],
  },
  { name: 'sidebar-hints-tied', draw: drawn(withHints), press: ['Priya on the uptime', '1 more remark'], height: 1100 },
  { name: 'sidebar-conflicts', draw: drawn(withConflicts) },
  { name: 'sidebar-conflicts-open', draw: drawn(withConflicts), press: ['Pricing call'] },
  { name: 'sidebar-set-asides', draw: drawn(manySetAside), height: 1300 },
];
