import { AskContext } from '@/components/shared/ask';
import { Sidebar } from '@/components/sidebar/Sidebar';
import type { AccountView, ActivityLine } from '@/lib/messages/views';
import { cannedAccount } from '@/test/support/canned';
import { aGraceLine, aHint, anAccountView, anActivityLine, aTiedLine } from '@/test/support/views';
import { aRulesView } from '../support/rules-view';
import type { Story } from './story';

/** Every state of the sidebar. */
function drawn(view: AccountView, replies: Parameters<typeof cannedAccount>[1] = {}) {
  return () => (
    <AskContext.Provider value={cannedAccount(view, replies).asking}>
      <Sidebar tabId={null} />
    </AskContext.Provider>
  );
}

const never = () => new Promise<never>(() => undefined);

const week: ActivityLine[] = [
  aTiedLine('O1', { kind: 'email', subject: 'Pilot scope v1', day: '2026-11-16', contactTitle: null }),
  aTiedLine('O1', { kind: 'task', subject: 'pilot scope doc ABCD', day: '2026-11-16', contactName: null }),
];
const before: ActivityLine[] = [
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
const voicemail = anActivityLine({ id: '00D/00Tvm' });
const checkingIn = anActivityLine({
  kind: 'email',
  subject: 'Checking in',
  day: '2026-11-17',
  contactName: 'Farah Lindqvist',
  contactTitle: null,
  suggestions: [{ objectiveId: 'O1', because: { kind: 'covers' }, probability: 0.2 }],
  preselected: null,
  whyNothing: { kind: 'massMail', count: 9 },
});
const usual = anAccountView({
  activities: [aGraceLine(), voicemail, checkingIn, ...week, ...before],
  waiting: { queued: 1, refused: 0 },
});
const deadOne = aTiedLine('O9', {
  id: '00D/00Tdead',
  kind: 'meeting',
  subject: 'Quillfeather debrief, next steps and who signs',
  standing: 'checkABox',
  flags: [
    {
      rule: 'H2',
      sentence: 'rule_H2_ended',
      objectiveId: 'O9',
      day: '2026-09-28',
      count: 7,
      since: '2026-11-18T16:00:00Z',
    },
  ],
});
const flagged = [
  voicemail,
  deadOne,
  checkingIn,
  anActivityLine({ subject: 'call', day: '2026-11-13' }),
  anActivityLine({ subject: 'fup', day: '2026-11-12' }),
];

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
const manySetAside = anAccountView({
  account: { id: '00D/001B', name: 'Brightwater', relationship: 'customer', milestone: null, known: null },
  activities: [aGraceLine(), ...before, ...week],
  setAsides: { about: 'setAside 00D/001B', reason: 'customerService', count: 9, days: 14 },
  learningUntil: '2026-11-26',
  notJudged: 3,
});

const firstChoice = '2-line paid pilot (up to $50k) with ABCD Inc.’s CEO and VP Plant Ops by 15 Dec 2026Best';
const alwaysReplies: Parameters<typeof cannedAccount>[1] = {
  previewTagRule: ({ by }) => ({
    ok: true,
    value: {
      likenesses: ['contact', 'account', 'kind', 'subject'],
      count: by.length === 0 ? 0 : 7,
      otherwise: by.length === 0 ? 0 : 1,
      lines: by.length === 0 ? [] : [voicemail, checkingIn, ...week],
      objectives: {},
    },
  }),
  addTagRule: () => ({ ok: true, value: { ruleId: 'rule' } }),
};

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
  { name: 'sidebar-set-asides', draw: drawn(manySetAside), height: 1300 },
  { name: 'sidebar-usual', draw: drawn(usual) },
  { name: 'sidebar-flagged', draw: drawn(anAccountView({ activities: [...flagged, ...week] })), press: ['Why?'] },
  { name: 'sidebar-dead-objective', draw: drawn(anAccountView({ activities: [deadOne, ...week] })), press: ['Why?'] },
  { name: 'sidebar-nothing-fits', draw: drawn(anAccountView({ activities: [checkingIn, ...week] })) },
  {
    name: 'sidebar-nothing-at-all-fits',
    draw: drawn(
      anAccountView({
        activities: [{ ...checkingIn, suggestions: [], whyNothing: { kind: 'nothingInPlan' } }, ...week],
      }),
    ),
  },
  {
    name: 'sidebar-tagged',
    draw: drawn(usual),
    press: ['2-line paid pilot (up to $50k) with ABCD Inc.’s CEO and VP Plant Ops by 15 Dec 2026Best'],
  },
  { name: 'sidebar-another-objective', draw: drawn(usual), press: ['Another objective'] },
  { name: 'sidebar-not-plan-work', draw: drawn(usual), press: ['Not plan work'] },
  {
    name: 'sidebar-row-open',
    draw: drawn(anAccountView({ activities: [...week, ...before] })),
    press: ['Pilot scope v1'],
  },
  { name: 'sidebar-select', draw: drawn(usual), press: ['Select several', 'lvm for Tom', 'Checking in'] },
  { name: 'sidebar-select-tie', draw: drawn(usual), press: ['Select several', 'lvm for Tom', 'Checking in', 'Tie to'] },
  { name: 'sidebar-all-tied', draw: drawn(anAccountView({ activities: [...week, ...before], notJudged: 12 })) },
  { name: 'sidebar-empty', draw: drawn(anAccountView({ activities: [], here: [] })) },
  {
    name: 'sidebar-no-plan',
    draw: drawn(
      anAccountView({
        plan: null,
        here: [],
        live: [],
        activities: [...week, ...before].map(line => ({ ...line, standing: null, choice: null, flags: [] })),
      }),
    ),
  },
  { name: 'sidebar-no-account', draw: drawn({ kind: 'noAccount', hasPlan: true }) },
  { name: 'sidebar-no-account-no-plan', draw: drawn({ kind: 'noAccount', hasPlan: false }) },
  { name: 'sidebar-loading', draw: drawn(usual, { readAccount: never }) },
  {
    name: 'sidebar-refreshing',
    draw: drawn(
      anAccountView({ ...usual, connection: { ...usual.connection, isRefreshing: true, refreshedAt: null } }),
    ),
  },
  { name: 'sidebar-failed', draw: drawn(usual, { readAccount: () => ({ ok: false, problem: { kind: 'bug' } }) }) },
  {
    name: 'sidebar-signed-out',
    draw: drawn({ ...usual, connection: { ...usual.connection, problem: { kind: 'signedOut' } } }),
  },
  {
    name: 'sidebar-not-stored',
    draw: drawn(usual, { linkActivities: () => ({ ok: false, problem: { kind: 'storageFull' } }) }),
    press: ['2-line paid pilot (up to $50k) with ABCD Inc.’s CEO and VP Plant Ops by 15 Dec 2026Best'],
  },
  {
    name: 'sidebar-waiting',
    draw: drawn(
      anAccountView({
        activities: [
          aTiedLine('O1', {
            subject: 'Call with Tom Wexler',
            day: '2026-11-20',
            waiting: { entryId: 1, state: 'queued', problem: null },
          }),
          aTiedLine('O5', {
            kind: 'meeting',
            subject: 'Meeting with Priya Raman',
            day: '2026-11-19',
            waiting: {
              entryId: 2,
              state: 'refused',
              problem: { kind: 'refused', words: 'Required fields are missing: [Region__c]' },
            },
          }),
          ...week,
        ],
        waiting: { queued: 1, refused: 1 },
      }),
    ),
  },
  { name: 'sidebar-log-call', draw: drawn(usual), press: ['Log a call', 'Connected'] },
  { name: 'sidebar-log-meeting', draw: drawn(usual), press: ['Log a meeting'] },
  {
    name: 'sidebar-log-failed',
    draw: drawn(usual, { logCall: () => ({ ok: false, problem: { kind: 'storageFull' } }) }),
    press: ['Log a call', 'Left voicemail', 'Save call'],
  },
  {
    name: 'sidebar-long-names',
    draw: drawn(
      anAccountView({
        account: {
          id: '00D/001L',
          name: 'Donaudampfschifffahrtsgesellschaft Binnenschiffsverkehr und Hafenlogistik Beteiligungs GmbH & Co. KG',
          relationship: 'partner',
          milestone: 'Technical proof under way',
          known: 2,
        },
        here: ['O1', 'O8', 'O6', 'O12'],
        activities: [
          anActivityLine({
            subject:
              'Re: AW: WG: Fwd: angebot_final_v7_UEBERARBEITET_wirklich_final_neu.pdf und die Liste der offenen Punkte aus dem Termin',
            contactName: 'Dr. Maximiliane von Hohenstein-Lichtenberg',
            contactTitle: 'Bereichsleiterin Instandhaltung und Digitalisierung der Werke Süd',
            notes:
              'Long notes that go on for a while, because somebody pasted the whole thread into the field.\nSecond line.\nThird line.\nFourth line.',
            preselected: 'O8',
            suggestions: [
              {
                objectiveId: 'O8',
                because: {
                  kind: 'tactic',
                  what: 'Ten attempts a week at sister sites, always with a number from their own plant',
                },
                probability: 0.6,
              },
              {
                objectiveId: 'O1',
                because: { kind: 'words', words: ['pilot', 'gateway', 'uptime'] },
                probability: 0.3,
              },
              { objectiveId: 'O12', because: { kind: 'territory' }, probability: 0.1 },
            ],
          }),
          ...week,
        ],
      }),
    ),
  },
  { name: 'sidebar-always-offer', draw: drawn(usual), press: [firstChoice] },
  { name: 'sidebar-always', draw: drawn(usual, alwaysReplies), press: [firstChoice, 'Always tag like this'] },
  {
    name: 'sidebar-always-made',
    draw: drawn(usual, alwaysReplies),
    press: [firstChoice, 'Always tag like this', 'Account:', 'Make this a rule'],
  },
];
