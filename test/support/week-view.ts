import type { ActivityLine, FlaggedView, ObjectiveBrief, RateCount, WeekView } from '@/lib/messages/views';

/** The week of the worked example as the popup sees it, and small changes of it. */

export function anObjectiveBrief(changes: Partial<ObjectiveBrief> = {}): ObjectiveBrief {
  return {
    id: 'O1',
    statement: 'Agree a 2-line paid pilot (up to $50k) with ABCD Inc.’s CEO and VP Plant Ops by 15 Dec',
    goalId: 'G2',
    goalStatement: 'Close $1.80M new ACV by 31 Dec',
    goalKind: 'revenue',
    status: 'open',
    due: '2026-12-15',
    isLive: true,
    progress: { done: 0, target: 1, unit: 'signed pilot', share: 0 },
    ...changes,
  };
}

export const briefs: Record<string, ObjectiveBrief> = {
  O1: anObjectiveBrief(),
  O2: anObjectiveBrief({
    id: 'O2',
    statement: 'Meet two executives at Pinecrest Foods',
    goalId: 'G1',
    goalStatement: 'Know two executives at every plan account',
    goalKind: 'relationship',
  }),
  O3: anObjectiveBrief({
    id: 'O3',
    statement: 'Renew Tessellate for 3 years before its board meets on 4 Dec',
    goalId: 'G3',
    goalStatement: 'Keep every installed plant measuring',
    goalKind: 'customerSuccess',
  }),
};

/** Nobody's length is known unless said. */
export function aRate(counts: Partial<RateCount>): RateCount {
  return { linked: 0, flagged: 0, grace: 0, exempt: 0, linkedMinutes: 0, flaggedMinutes: 0, timed: 0, ...counts };
}

export function aLine(changes: Partial<ActivityLine> = {}): ActivityLine {
  return {
    id: '00D/00T1',
    kind: 'call',
    subject: 'lvm for Tom, cb thurs',
    notes: '',
    day: '2026-11-18',
    startsAt: null,
    contactName: 'Tom Ridley',
    contactTitle: 'VP Plant Ops',
    accountId: '00D/001A',
    accountName: 'ABCD Inc.',
    opportunityName: null,
    isCompleted: true,
    isMine: true,
    ownerName: null,
    standing: 'checkABox',
    flags: [
      {
        rule: 'H1',
        sentence: 'rule_H1',
        objectiveId: null,
        day: null,
        count: null,
        since: '2026-11-19T18:00:00-06:00',
      },
    ],
    hints: [],
    graceEndsAt: null,
    choice: null,
    suggestions: [
      {
        objectiveId: 'O1',
        because: {
          kind: 'sameOpportunity',
          earlier: { activityId: '00D/00T90', subject: 'pilot scope', day: '2026-11-17' },
        },
        probability: 0.8,
      },
      { objectiveId: 'O2', because: { kind: 'words', words: ['executives'] }, probability: 0.1 },
      { objectiveId: 'O3', because: { kind: 'covers' }, probability: 0.05 },
    ],
    preselected: 'O1',
    whyNothing: null,
    waiting: null,
    ...changes,
  };
}

const unlinked = aLine();

export const flaggedLines: ActivityLine[] = [
  unlinked,
  aLine({
    id: '00D/00T2',
    kind: 'email',
    subject: 'Checking in',
    day: '2026-11-17',
    accountName: 'Pinecrest Foods',
    suggestions: [
      { objectiveId: 'O2', because: { kind: 'covers' }, probability: 0.6 },
      { objectiveId: 'O1', because: { kind: 'territory' }, probability: 0.2 },
    ],
    preselected: null,
  }),
  aLine({
    id: '00D/00T3',
    subject: 'Booth follow up, asked about the calibration schedule and who signs for it',
    day: '2026-11-12',
    accountName: 'Quillfeather Paper',
    suggestions: [],
    preselected: null,
    whyNothing: { kind: 'noObjectiveCovers' },
  }),
];

/** What is not tied in that week. */
export function aFlagged(changes: Partial<FlaggedView> = {}): FlaggedView {
  return { today: '2026-11-20', count: 4, items: flaggedLines, objectives: briefs, ...changes };
}

export const nothingFlagged = aFlagged({ count: 0, items: [] });

export function aWeek(changes: Partial<WeekView> = {}): WeekView {
  return {
    today: '2026-11-20',
    week: { start: '2026-11-16', end: '2026-11-22' },
    quarter: { name: 'Q4', start: '2026-10-01', end: '2026-12-31', week: 8 },
    plan: { title: 'Upper Midwest territory plan 2026' },
    gone: 0.8,
    workingDaysLeft: 1,
    isEnoughForToday: false,
    plannedCalls: { planned: 4, talks: 15 },
    targets: [
      {
        id: 'T1',
        metric: 'firstConversations',
        label: null,
        objectiveId: null,
        kinds: [],
        origin: 'funnel',
        done: 2,
        target: 3,
        doneToday: 0,
        share: 1,
      },
      {
        id: 'T2',
        metric: 'outreach',
        label: null,
        objectiveId: null,
        kinds: [],
        origin: 'funnel',
        done: 10,
        target: 12,
        doneToday: 0,
        share: 1,
      },
      {
        id: 'T3',
        metric: 'meetings',
        label: null,
        objectiveId: null,
        kinds: [],
        origin: 'hand',
        done: 3,
        target: 3,
        doneToday: 0,
        share: 1,
      },
      {
        id: 'T4',
        metric: 'tactic',
        label: 'Call the CEO and the VP until the scope is agreed',
        objectiveId: 'O1',
        kinds: ['call'],
        origin: 'tactic',
        done: 1,
        target: 2,
        doneToday: 0,
        share: 1,
      },
    ],
    funnel: {
      goalAmount: 1_800_000,
      averageDeal: 75_000,
      currency: 'USD',
      deals: 24,
      opportunityToWin: { value: 0.3333, n: 41, origin: 'ownHistory' },
      opportunities: 72,
      firstConversationToOpportunity: { value: 0.5, n: 8, origin: 'team' },
      firstConversations: 144,
      sellingWeeks: 48,
      perWeek: 3,
      attemptsPerFirstConversation: 4,
      attempts: 12,
    },
    rate: {
      week: aRate({ linked: 16, flagged: 4, grace: 1, exempt: 2, linkedMinutes: 412, flaggedMinutes: 38, timed: 15 }),
      quarter: aRate({
        linked: 44,
        flagged: 6,
        grace: 1,
        exempt: 5,
        linkedMinutes: 1_105,
        flaggedMinutes: 61,
        timed: 38,
      }),
    },
    objectives: briefs,
    connections: [
      {
        place: 'Fernhill Instruments',
        crm: 'salesforce',
        problem: null,
        refreshedAt: '2026-11-20T14:05:00-06:00',
        isRefreshing: false,
      },
    ],
    waiting: { queued: 0, refused: 0 },
    notJudged: 0,
    pileOn: null,
    learningUntil: null,
    ...changes,
  };
}
