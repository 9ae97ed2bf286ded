import type { Activity, CallDraft } from '@/lib/domain/activity';
import { emptyPlan } from '@/lib/domain/empty-plan';
import type { Goal } from '@/lib/domain/goal';
import { newPlanAccount } from '@/lib/domain/new-plan-account';
import type { Objective } from '@/lib/domain/objective';
import type { Plan } from '@/lib/domain/plan';

/** Valid things, so that a test shows only what matters. Fernhill's org, its rep, Chicago time, the week of 16 November 2026. */
export const ORG = '00DKx0000000001MAA';
export const REP = `${ORG}/005Kx0000000007IAA`;
export const ABCD = `${ORG}/001Kx0000000100IAA`;
export const KESTREL = `${ORG}/001Kx0000000103IAA`;

let made = 0;

export function anActivity(changes: Partial<Activity> = {}): Activity {
  made += 1;
  return {
    id: `${ORG}/00TKx${String(made).padStart(10, '0')}MAA`,
    kind: 'call',
    subject: 'Call',
    notes: '',
    isCompleted: true,
    day: '2026-11-17',
    startsAt: null,
    endsAt: null,
    isAllDay: false,
    loggedAt: '2026-11-17T10:00:00-06:00',
    changedAt: '2026-11-17T10:00:00-06:00',
    accountId: ABCD,
    accountName: 'ABCD Inc.',
    contactId: null,
    contactName: null,
    contactTitle: null,
    opportunityId: null,
    opportunityName: null,
    ownerId: REP,
    ownerName: 'Dana Okafor',
    disposition: null,
    durationSeconds: null,
    durationSource: null,
    nextStep: null,
    isListEmail: false,
    cadenceName: null,
    isFirstConversation: null,
    source: 'crm',
    ...changes,
  };
}

export function aCallDraft(changes: Partial<CallDraft> = {}): CallDraft {
  return {
    accountId: ABCD,
    contactId: null,
    contactName: null,
    kind: 'call',
    subject: 'Scope call with Tom',
    notes: '',
    day: '2026-11-20',
    durationMinutes: null,
    disposition: 'Connected',
    nextStep: null,
    ...changes,
  };
}

export function aGoal(changes: Partial<Goal> = {}): Goal {
  return {
    id: 'G1',
    kind: 'revenue',
    statement: 'Close $1.80M new ACV',
    stakeholders: [],
    measure: null,
    weight: 100,
    quarters: [],
    quartersAre: 'sum',
    personal: null,
    ends: null,
    notes: '',
    ...changes,
  };
}

export function anObjective(changes: Partial<Objective> = {}): Objective {
  return {
    id: 'O1',
    goalId: 'G1',
    statement: 'Agree a 2-line paid pilot with ABCD by 15 Dec 2026',
    scope: { kind: 'accounts', accountIds: [ABCD] },
    start: '2026-10-01',
    due: '2026-12-15',
    status: 'open',
    endedOn: null,
    measure: null,
    cadenceDays: null,
    milestoneFrom: null,
    milestoneTo: null,
    owner: '',
    attainableBecause: '',
    tactics: [],
    notes: '',
    history: [],
    ...changes,
  };
}

export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    ...emptyPlan(() => 'made', '2026-11-20', 'America/Chicago'),
    id: 'P1',
    title: 'Upper Midwest 2026',
    goals: [aGoal()],
    objectives: [anObjective()],
    accounts: [newPlanAccount({ id: ABCD, name: 'ABCD Inc.' }, 'prospect')],
    ...changes,
  };
}
