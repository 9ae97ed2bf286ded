import { type Hint, hint } from '@/lib/domain/rules/hint';
import type { AccountView, ActivityLine, ObjectiveBrief } from '@/lib/messages/views';

/** An account as the sidebar sees it, in the world of the worked example, and small changes of it. */

export type AccountShown = Extract<AccountView, { kind: 'account' }>;

const goals = {
  G1: {
    goalId: 'G1',
    goalStatement: 'Close $1.80M new ACV in the Upper Midwest territory by 31 Dec 2026',
    goalKind: 'revenue',
  },
  G2: {
    goalId: 'G2',
    goalStatement: 'Have an executive sponsor met in the last 60 days at 9 of 12 plan accounts by 31 Dec 2026',
    goalKind: 'relationship',
  },
  G3: {
    goalId: 'G3',
    goalStatement: 'Renew 96% of $2.4M installed ACV and finish every open rollout by 31 Dec 2026',
    goalKind: 'customerSuccess',
  },
  G4: {
    goalId: 'G4',
    goalStatement: 'Land 4 new logos with a first order of $25k or more by 31 Dec 2026',
    goalKind: 'growth',
  },
  G5: {
    goalId: 'G5',
    goalStatement: 'Cut my median quote turnaround from 6 to 3 working days by 31 Dec 2026',
    goalKind: 'improvement',
  },
} as const satisfies Record<string, Pick<ObjectiveBrief, 'goalId' | 'goalStatement' | 'goalKind'>>;

function objective(
  id: string,
  goal: keyof typeof goals,
  statement: string,
  due: string | null,
  progress: ObjectiveBrief['progress'],
  isLive = true,
): ObjectiveBrief {
  return { id, statement, ...goals[goal], status: isLive ? 'open' : 'achieved', due, isLive, progress };
}

/** The objectives of the worked example that the sidebar of ABCD Inc. names. */
export const fernhillObjectives: Record<string, ObjectiveBrief> = Object.fromEntries(
  [
    objective(
      'O1',
      'G1',
      'Agree a 2-line paid pilot (up to $50k) with ABCD Inc.’s CEO and VP Plant Ops by 15 Dec 2026',
      '2026-12-15',
      { done: 0, target: 1, unit: 'signed pilot', share: 0 },
    ),
    objective('O5', 'G2', 'Meet two more ABCD executives by 31 Dec 2026', '2026-12-31', {
      done: 1,
      target: 2,
      unit: 'executives met',
      share: 0.5,
    }),
    objective('O6', 'G3', 'Bring Brightwater from 85 to 126 of 140 sensors live (90%) by 11 Dec 2026', '2026-12-11', {
      done: 121,
      target: 126,
      unit: 'sensors live',
      share: 0.88,
    }),
    objective(
      'O8',
      'G4',
      'Hold 8 first exploratory conversations at Kestrel and Halvorsen’s sister sites by 27 Nov 2026',
      '2026-11-27',
      {
        done: 5,
        target: 8,
        unit: 'first conversations',
        share: 0.625,
      },
    ),
    objective('O12', 'G5', 'Quote within 3 working days on 10 quotes in a row by 31 Dec 2026', '2026-12-31', {
      done: 4,
      target: 10,
      unit: 'quotes in a row',
      share: 0.4,
    }),
    objective(
      'O9',
      'G4',
      'Finish the Quillfeather proof of concept and take a first order of $25k or more by 30 Sep 2026',
      '2026-09-30',
      { done: 1, target: 1, unit: 'first order', share: 1 },
      false,
    ),
  ].map(each => [each.id, each]),
);

let made = 0;

/** A completed call of mine, past its grace and tied to nothing. */
export function anActivityLine(changes: Partial<ActivityLine> = {}): ActivityLine {
  made += 1;
  return {
    id: `00D/00T${made}`,
    kind: 'call',
    subject: 'lvm for Tom, cb thurs',
    notes: '',
    day: '2026-11-18',
    startsAt: null,
    contactName: 'Tom Wexler',
    contactTitle: 'VP Plant Ops',
    accountId: '00D/001A1',
    accountName: 'ABCD Inc.',
    opportunityName: null,
    isCompleted: true,
    isMine: true,
    ownerName: 'Dana Okafor',
    standing: 'checkABox',
    flags: [
      { rule: 'H1', sentence: 'rule_H1', objectiveId: null, day: null, count: null, since: '2026-11-20T00:00:00Z' },
    ],
    hints: [],
    graceEndsAt: null,
    choice: null,
    suggestions: [
      {
        objectiveId: 'O1',
        because: {
          kind: 'sameOpportunity',
          earlier: { activityId: '00D/00T90', subject: 'Pilot scope v1', day: '2026-11-16' },
        },
        probability: 0.81,
      },
      {
        objectiveId: 'O5',
        because: {
          kind: 'sameContact',
          earlier: { activityId: '00D/00T91', subject: 'ABCD - Priya/Tom mtg', day: '2026-11-12' },
        },
        probability: 0.12,
      },
    ],
    preselected: 'O1',
    whyNothing: null,
    waiting: null,
    ...changes,
  };
}

/** One that is tied and in order. */
export function aTiedLine(objectiveId: string, changes: Partial<ActivityLine> = {}): ActivityLine {
  return anActivityLine({
    standing: 'linked',
    flags: [],
    choice: { kind: 'objective', objectiveId },
    suggestions: [],
    preselected: null,
    ...changes,
  });
}

/** One whose rep still has time. */
export function aGraceLine(changes: Partial<ActivityLine> = {}): ActivityLine {
  return anActivityLine({
    id: '00D/00T0000552',
    subject: 'tom - redlines',
    notes: 'IT contact = Farah. gateway mtg 12/1. tom ok w/ scope',
    day: '2026-11-19',
    standing: 'grace',
    flags: [],
    graceEndsAt: '2026-11-24T00:00:00Z',
    ...changes,
  });
}

/** A hint with no more facts than asked for. */
export function aHint(rule: Hint['rule'], facts: Partial<Hint> = {}): Hint {
  return { ...hint(rule, '2026-11-18T21:00:00Z'), ...facts };
}

export function anAccountView(changes: Partial<AccountShown> = {}): AccountShown {
  return {
    kind: 'account',
    host: 'fernhill.lightning.force.com',
    account: { id: '00D/001A1', name: 'ABCD Inc.', relationship: 'prospect', milestone: '2nd meeting', known: 4 },
    connection: {
      place: 'Fernhill Instruments',
      crm: 'salesforce',
      problem: null,
      refreshedAt: new Date(Date.now() - 125_000).toISOString(),
      isRefreshing: false,
    },
    plan: {
      title: 'Upper Midwest territory plan 2026',
      vision: 'Every plant that cannot afford a stoppage measures with us.',
    },
    today: '2026-11-20',
    timeZone: 'America/Chicago',
    here: ['O1', 'O5'],
    live: ['O1', 'O5', 'O8', 'O6', 'O12'],
    objectives: fernhillObjectives,
    activities: [],
    contacts: [
      { id: '00D/003T', name: 'Tom Wexler', title: 'VP Plant Ops' },
      { id: '00D/003P', name: 'Priya Raman', title: 'CEO' },
      { id: '00D/003F', name: 'Farah Lindqvist', title: null },
    ],
    notJudged: 0,
    waiting: { queued: 0, refused: 0 },
    setAsides: null,
    learningUntil: null,
    ...changes,
  };
}
