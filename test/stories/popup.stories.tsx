import { PopupScreen } from '@/components/popup/PopupScreen';
import { AskContext } from '@/components/shared/ask';
import type { WeekView } from '@/lib/messages/views';
import { failed, ok } from '@/lib/result';
import { cannedScreen, type Replies, refusing } from '../support/canned-screen';
import { aDay } from '../support/day-view';
import { aFlagged, aLine, aRate, aWeek, nothingFlagged } from '../support/week-view';
import type { Story } from './story';

/** Every state of the popup, at its own width and at the narrowest. */
const widths = [388, 320];
const height = 600;

function drawn(view: WeekView, more: Replies = {}) {
  const counted = [
    aLine({ id: 'r1', subject: 'Intro call with Mara', contactName: 'Mara Voss', accountName: 'Delmont Dairy' }),
    aLine({ id: 'r2', subject: 'First call, agreed a site visit', accountName: 'Rook Pharma', day: '2026-11-16' }),
  ];
  const replies: Replies = {
    readWeek: view,
    readFlagged: aFlagged(),
    readDay: aDay(),
    readRecords: ({ what }) =>
      ok(what === 'logged' ? [...counted, aLine({ id: 'r3', subject: 'Gate code' })] : counted),
    linkActivities: { actionId: 'click' },
    logCall: { activityId: 'logged' },
    ...more,
  };
  return () => (
    <AskContext.Provider value={cannedScreen(replies).asking}>
      <PopupScreen />
    </AskContext.Provider>
  );
}

const week = aWeek();
const [connection] = week.connections;
const few = aRate({ linked: 3, grace: 2 });
const manyTargets = [...week.targets, ...week.targets.map(line => ({ ...line, id: `${line.id} more` }))];
const honest = aLine({
  id: 'honest',
  subject: '',
  accountName: null,
  flags: [
    { rule: 'H4', sentence: 'rule_H4', objectiveId: null, day: null, count: null, since: '2026-11-19T18:00:00Z' },
  ],
});
const outside = aLine({
  id: 'outside',
  flags: [
    { rule: 'H3', sentence: 'rule_H3', objectiveId: 'O3', day: null, count: null, since: '2026-11-19T18:00:00Z' },
  ],
  choice: { kind: 'objective', objectiveId: 'O3' },
});

const pileOn = { about: 'S8 2026-11-16', count: 7, objectiveId: 'O2', starvedId: 'O3' };

/** A plan that has only begun: little is known, and each thing that is missing says so. */
const newYear = aDay({
  chance: {
    probability: 0.22,
    n: 4,
    winsNeeded: 24,
    opportunities: 60,
    low: 900_000,
    expected: 1_500_000,
    high: 2_100_000,
  },
  wantedPace: { chance: 0.8, pace: { ok: false, problem: { kind: 'outOfReach', chance: 0.8 } } },
  catchUp: { target: 36, done: 36, left: 0, workingDays: 24, daysAWeek: 5, perDay: 0, perWeek: 0 },
  isWonDated: false,
  threeQuestions: {
    job: { text: '', confirmedWith: '', confirmedOn: null },
    counts: { ranked: [], tradeOff: '' },
    doing: [],
  },
});

/** The week is answered once, and no more. */
function failingLater(): Replies {
  let asked = 0;
  return {
    readWeek: () => {
      asked += 1;
      return asked === 1 ? ok(week) : failed({ kind: 'bug' });
    },
  };
}

export const stories: Story[] = [
  { name: 'popup-rate', draw: drawn(week), press: ['Check-a-box', '6, Not tied, Q4'], widths, height: 1000 },
  { name: 'popup-rate-minutes', draw: drawn(week), press: ['Check-a-box', 'By minutes'], widths, height: 900 },
  {
    name: 'popup-rate-few',
    draw: drawn(aWeek({ rate: { week: aRate({}), quarter: few } })),
    press: ['Check-a-box'],
    widths,
    height: 900,
  },
  { name: 'popup-why', draw: drawn(week), press: ['Why? “lvm'], widths, height: 900 },
  { name: 'popup-pile-on', draw: drawn(aWeek({ pileOn, learningUntil: '2026-11-26' })), widths, height: 900 },
  {
    name: 'popup-pile-on-why',
    draw: drawn(aWeek({ pileOn }), { readFlagged: nothingFlagged }),
    press: ['Why?'],
    widths,
    height: 900,
  },
  { name: 'popup-week', draw: drawn(week), widths, height },
  { name: 'popup-target-open', draw: drawn(week), press: ['First conversations', 'Check-a-box'], widths, height: 900 },
  { name: 'popup-others', draw: drawn(week), press: ['Others for'], widths, height: 900 },
  { name: 'popup-not-plan-work', draw: drawn(week), press: ['is not plan work'], widths, height: 900 },
  { name: 'popup-tied', draw: drawn(week), press: ['Tie “lvm'], widths, height },
  {
    name: 'popup-not-stored',
    draw: drawn(week, { linkActivities: refusing('storageFull') }),
    press: ['Tie “lvm'],
    widths,
    height,
  },
  {
    name: 'popup-enough',
    draw: drawn(
      aWeek({
        targets: week.targets.map(line => ({ ...line, done: line.target })),
        rate: { week: few, quarter: week.rate.quarter },
      }),
      { readFlagged: nothingFlagged },
    ),
    widths,
    height,
  },
  {
    name: 'popup-many-targets',
    draw: drawn(aWeek({ targets: manyTargets, workingDaysLeft: 0 }), {
      readFlagged: aFlagged({ count: 2, items: [outside, honest] }),
    }),
    widths,
    height,
  },
  { name: 'popup-no-targets', draw: drawn(aWeek({ targets: [], funnel: null })), widths, height },
  {
    name: 'popup-no-plan',
    draw: drawn(aWeek({ plan: null, targets: [], funnel: null, connections: [] }), { readFlagged: nothingFlagged }),
    widths,
    height,
  },
  {
    name: 'popup-signed-out',
    draw: drawn(
      aWeek({
        connections: connection === undefined ? [] : [{ ...connection, problem: { kind: 'signedOut' } }],
        waiting: { queued: 3, refused: 0 },
      }),
    ),
    widths,
    height: 900,
  },
  { name: 'popup-refused', draw: drawn(aWeek({ waiting: { queued: 0, refused: 2 } })), widths, height },
  { name: 'popup-flagged-failed', draw: drawn(week, { readFlagged: refusing('bug') }), widths, height },
  { name: 'popup-old', draw: () => drawn(week, failingLater())(), press: ['Tie “lvm'], widths, height: 700 },
  { name: 'popup-failed', draw: drawn(week, { readWeek: refusing('bug') }), widths, height },
  { name: 'popup-day', draw: drawn(week), widths, height: 1500 },
  { name: 'popup-day-log', draw: drawn(week), press: ['Log it: “Ask'], widths, height: 1500 },
  { name: 'popup-day-logged', draw: drawn(week), press: ['Log it: “Call', 'Log the call'], widths, height: 1500 },
  { name: 'popup-day-plan', draw: drawn(week), press: ['Plan it'], widths, height: 1100 },
  {
    name: 'popup-planned',
    draw: drawn(week, {
      readDay: aDay({
        callPlans: { '00D/00U1': { say: 'x', nextStep: '', barriers: '', madeAt: '2026-11-19T08:00:00Z' } },
      }),
    }),
    press: ['Calls planned'],
    widths,
    height: 1300,
  },
  {
    name: 'popup-day-enough',
    draw: drawn(
      aWeek({
        isEnoughForToday: true,
        targets: week.targets.map(line => ({ ...line, doneToday: line.share })),
      }),
      { readDay: aDay({ items: [], loggable: {} }), readFlagged: nothingFlagged },
    ),
    widths,
    height: 1100,
  },
  { name: 'popup-day-new', draw: drawn(week, { readDay: newYear }), widths, height: 1300 },
  { name: 'popup-day-failed', draw: drawn(week, { readDay: refusing('bug') }), widths, height: 900 },
  {
    name: 'popup-first-talks',
    draw: drawn(week),
    press: ['First conversations', 'Other talks'],
    widths,
    height: 900,
  },
  {
    name: 'popup-first-corrected',
    draw: drawn(week),
    press: ['First conversations', 'Not a first'],
    widths,
    height: 900,
  },
];
