import type { cannedAccount } from '@/test/support/canned';
import { aGraceLine, anAccountView, anActivityLine, aTiedLine } from '@/test/support/views';
import { before, checkingIn, drawn, voicemail, week } from './abcd-sidebar';
import type { Story } from './story';

/** Every state of the sidebar; what it remarks has stories of its own. */
const never = () => new Promise<never>(() => undefined);

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
    press: [firstChoice],
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
    press: [firstChoice],
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
