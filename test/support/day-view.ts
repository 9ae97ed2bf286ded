import type { PlotPoint } from '@/lib/domain/chance/year-plot';
import type { DayView } from '@/lib/messages/views';
import { briefs } from './week-view';

/** The day of the worked example as the popup sees it, and small changes of it. */

const GOAL = 1_800_000;
const WEEKS = 53;
/** The week of 16 November. */
const NOW = 46;

/** A year that is behind its line, and where it is likely to end. */
export function aYearOfPoints(): PlotPoint[] {
  const start = Date.parse('2025-12-29T00:00:00Z');
  return Array.from({ length: WEEKS }, (_, index) => {
    const monday = start + index * 7 * 86_400_000;
    const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
    const ahead = index - NOW;
    const isAhead = ahead >= 0;
    return {
      week: day(monday),
      until: day(Math.min(monday + 6 * 86_400_000, Date.parse('2026-12-31T00:00:00Z'))),
      needed: (GOAL * (index + 1)) / WEEKS,
      done: ahead > 0 ? null : Math.floor(index / 4) * 127_500,
      low: isAhead ? 1_402_500 + ahead * 12_000 : null,
      high: isAhead ? 1_402_500 + ahead * 95_000 : null,
    };
  });
}

export function aDay(changes: Partial<DayView> = {}): DayView {
  return {
    today: '2026-11-20',
    currency: 'USD',
    items: [
      {
        key: '00D/00U1',
        objectiveId: 'O3',
        what: 'Renewal options with Nina',
        reason: { kind: 'meeting', activityId: '00D/00U1', startsAt: null, hasCallPlan: false },
      },
      {
        key: 'T11',
        objectiveId: 'O1',
        what: 'Call the CEO and the VP until the scope is agreed',
        reason: { kind: 'tactic', tacticId: 'T11', done: 1, count: 2, per: 'week', share: 1 },
      },
      {
        key: 'O2',
        objectiveId: 'O2',
        what: 'Ask for an introduction at every plant visit',
        reason: { kind: 'starved', days: 19, cadenceDays: 14 },
      },
    ],
    callPlans: {},
    loggable: {
      T11: { kind: 'call', accounts: [{ id: '00D/001A', name: 'ABCD Inc.' }] },
      O2: {
        kind: 'meeting',
        accounts: [
          { id: '00D/001P', name: 'Pinecrest Foods' },
          { id: '00D/001Q', name: 'Quillfeather Paper' },
        ],
      },
    },
    objectives: briefs,
    catchUp: { target: 36, done: 17, left: 19, workingDays: 24, daysAWeek: 5, perDay: 19 / 24, perWeek: (19 / 24) * 5 },
    chance: {
      probability: 0.41,
      n: 41,
      winsNeeded: 6,
      opportunities: 17.2,
      low: 1_477_500,
      expected: 1_830_000,
      high: 1_972_500,
    },
    wantedPace: { chance: 0.8, pace: { ok: true, value: { perWeek: 6.4, opportunities: 24.1 } } },
    perWeek: 2.6,
    plot: { goalAmount: GOAL, points: aYearOfPoints() },
    isWonDated: true,
    problems: [{ kind: 'tooLateToClose', from: '2026-12-02', end: '2026-12-31' }],
    threeQuestions: {
      job: {
        text: 'Win plants that measure by hand today, and keep the ones that do not.',
        confirmedWith: 'Dana',
        confirmedOn: '2026-10-02',
      },
      counts: {
        ranked: ['New ACV from plants of two lines or more', 'Renewals before their board meets'],
        tradeOff: '',
      },
      doing: [
        { on: '2026-10-02', self: 3, manager: 3, note: '' },
        { on: '2026-11-06', self: 4, manager: 3, note: 'More first conversations.' },
      ],
    },
    ...changes,
  };
}
