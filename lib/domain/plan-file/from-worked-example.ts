import type { ActivityKind } from '../activity';
import type { Goal } from '../goal';
import { type Choice, type SetAsideReason, setAsideReason } from '../link';
import type { Measure, Objective, Tactic } from '../objective';
import type { Plan, PlanAccount } from '../plan';
import { emptySections } from '../sections';
import { type Metric, metrics, type WeeklyTarget } from '../targets';
import type { PlanFile } from './format';
import type { WorkedExample } from './worked-example';

/** A worked example in our words, with the links that its activities carry. Nothing of the plan is lost. */
export function fromWorkedExample(example: WorkedExample, newId: () => string): PlanFile {
  const idOfKey = new Map(example.accounts.map(account => [account.key, account.id]));
  const { plan: from, rep, manager } = example;
  const plan: Plan = {
    id: from.id,
    type: from.type,
    title: from.name,
    start: from.startDate,
    end: from.endDate,
    fiscalYearStartMonth: from.fiscalYearStartMonth ?? 1,
    owner: { id: rep.id ?? null, name: rep.name, role: rep.role ?? '' },
    manager: manager ? { id: manager.id ?? null, name: manager.name } : null,
    company: example.company ?? '',
    vision: from.vision ?? '',
    strategy: { text: from.strategy?.text ?? '', ends: from.strategy?.endDate ?? null },
    calendar: {
      timeZone: example.timeZone,
      workWeek: example.workWeek.map(day => weekdays.indexOf(day) + 1),
      holidays: example.holidays,
      daysOff: example.daysOff ?? [],
    },
    currency: currencyOf(example),
    status: 'active',
    accounts: example.accounts.map(accountFrom),
    process: (from.process ?? []).map(name => ({ id: newId(), name, exitCriteria: [] })),
    goals: example.goals.map(goalFrom),
    objectives: example.objectives.map(objective => objectiveFrom(objective, idOfKey, newId)),
    sections: { year: sectionsFrom(from.sections ?? {}, newId), quarters: {} },
    rolePacks: rolePacksFrom(example.roleTactics ?? []),
    threeQuestions: threeQuestionsFrom(example.threeQuestions),
    funnel: funnelFrom(example.funnel),
    weeklyTargets: (example.weeklyTargets ?? []).flatMap(target => weeklyTargetFrom(target, newId)),
    reviews: example.quarterReview === undefined ? [] : [reviewFrom(example.quarterReview)],
    openedOn: from.lastOpened ?? null,
    reviewedOn: from.lastReviewed ?? null,
    editedAt: null,
    revision: 0,
  };
  return { format: 'throughline/1', savedAt: example.asOf, plan, links: linksFrom(example.activities ?? []) };
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The unit of the first measure that is a currency code. */
function currencyOf({ goals }: WorkedExample): string {
  return goals.map(goal => goal.measure?.unit).find(unit => unit !== undefined && /^[A-Z]{3}$/.test(unit)) ?? 'USD';
}

const relationships = { prospect: 'prospect', customer: 'customer', partner: 'partner' } as const;

function accountFrom(account: WorkedExample['accounts'][number]): PlanAccount {
  const { what = '', why = '', how = '', when = '', walkAway = '' } = account.accountQuestions ?? {};
  const asked = account.accountQuestions === undefined ? {} : { what, why, how, when };
  return {
    id: account.id,
    name: account.name,
    relationship: relationships[(account.relationship ?? '').toLowerCase() as keyof typeof relationships] ?? 'other',
    industry: account.industry ?? '',
    isOnPlan: account.onPlan,
    milestone: account.milestone ?? null,
    questions: Object.fromEntries(
      Object.entries(asked).map(([question, text]) => [
        question,
        { text, certainty: text === '' ? 'unknown' : 'known' },
      ]),
    ),
    walkAway: walkAway === '' ? null : { condition: walkAway, checkOn: null },
  };
}

function goalFrom(goal: WorkedExample['goals'][number]): Goal {
  const kind = goal.kind === 'customer_success' || goal.kind === 'customer-success' ? 'customerSuccess' : goal.kind;
  const quartersAre = goal.quartersAre === 'level' ? 'level' : goal.quartersAre === 'cumulative' ? 'running' : 'sum';
  return {
    id: goal.id,
    kind,
    statement: goal.title,
    stakeholders: (goal.stakeholderGroups ?? []).flatMap(group => stakeholders[group] ?? []),
    measure: measureFrom(goal.measure, quartersAre === 'level' ? 'level' : 'cumulative'),
    weight: goal.weight,
    quarters: Object.entries(goal.quarters ?? {}).map(([quarter, { target, actual }]) => ({
      quarter,
      target: target ?? null,
      actual: actual ?? null,
    })),
    quartersAre,
    personal: goal.personal
      ? {
          label: goal.personal.label,
          target: goal.personal.target ?? null,
          inExports: goal.personal.shareInExports ?? false,
        }
      : null,
    ends: goal.endDate ?? null,
    notes: '',
  };
}

const stakeholders: Record<string, Goal['stakeholders'][number]> = {
  customers: 'customers',
  partners: 'partners',
  team: 'teamMates',
  teamMates: 'teamMates',
  management: 'management',
};

type FileMeasure = WorkedExample['goals'][number]['measure'];

function measureFrom(measure: FileMeasure, accrues: Measure['accrues']): Measure | null {
  if (!measure) return null;
  const { unit, baseline, target, current } = measure;
  return { unit, baseline, target, current, accrues };
}

function objectiveFrom(
  objective: WorkedExample['objectives'][number],
  idOfKey: ReadonlyMap<string, string>,
  newId: () => string,
): Objective {
  return {
    id: objective.id,
    goalId: objective.goalId,
    statement: objective.title,
    scope:
      objective.scope === 'accounts'
        ? { kind: 'accounts', accountIds: objective.accounts.map(key => idOfKey.get(key) ?? key) }
        : { kind: objective.scope },
    start: objective.startDate ?? null,
    due: objective.endDate ?? null,
    status: objective.status === 'active' ? 'open' : objective.status,
    endedOn: objective.closedOn ?? null,
    measure: measureFrom(objective.measure, 'cumulative'),
    cadenceDays: objective.cadenceDays ?? null,
    milestoneFrom: objective.milestoneFrom ?? null,
    milestoneTo: objective.milestoneTo ?? null,
    owner: '',
    attainableBecause: '',
    tactics: objective.tactics.map(tactic => tacticFrom(tactic, newId)),
    notes: objective.note ?? '',
    history: [],
  };
}

const kinds: Record<string, ActivityKind> = {
  call: 'call',
  email: 'email',
  meeting: 'meeting',
  demo: 'meeting',
  event: 'networking',
  task: 'task',
  linkedin: 'linkedIn',
  networking: 'networking',
};

/** A kind of activity in the words of such files; unknown ones are tasks. */
export function kindFrom(type: string): ActivityKind {
  return kinds[type.toLowerCase()] ?? 'task';
}

function tacticFrom(tactic: WorkedExample['objectives'][number]['tactics'][number], newId: () => string): Tactic {
  return {
    id: newId(),
    what: tactic.what,
    why: tactic.why ?? '',
    kinds: tactic.types.map(kindFrom),
    owner: tactic.owner,
    count: tactic.count,
    per: tactic.per,
    deadline: null,
    horizonMonths: null,
  };
}

function sectionsFrom(
  from: NonNullable<WorkedExample['plan']['sections']>,
  newId: () => string,
): Plan['sections']['year'] {
  const empty = emptySections();
  const named = (text: string) => ({ id: newId(), text });
  return {
    ...empty,
    assessment: { summary: from.assessment ?? '', answers: {} },
    organisation: { ...empty.organisation, summary: from.organisationAssessment ?? '' },
    opportunities: (from.opportunities ?? []).map(text => ({ ...named(text), finding: '' })),
    approach: from.approach ?? '',
    risks: from.risks ?? [],
    contingencies: (from.contingencies ?? []).map(each => ({ id: newId(), happenedOn: null, ...each })),
    resources: {
      have: (from.resources?.have ?? []).map(named),
      missing: (from.resources?.missing ?? []).map(text => ({ ...named(text), blocks: [] })),
    },
    accountability: { summary: from.accountability ?? '', promises: [] },
  };
}

function rolePacksFrom(pairs: NonNullable<WorkedExample['roleTactics']>): Plan['rolePacks'] {
  const packs = new Map<string, string[]>();
  for (const { role, tactic } of pairs) packs.set(role, [...(packs.get(role) ?? []), tactic]);
  return [...packs].map(([role, tactics]) => ({ role, tactics }));
}

function threeQuestionsFrom(from: WorkedExample['threeQuestions']): Plan['threeQuestions'] {
  return {
    job: {
      text: from?.whatsMyJob.text ?? '',
      confirmedWith: from?.whatsMyJob.confirmedWith ?? '',
      confirmedOn: from?.whatsMyJob.confirmedOn ?? null,
    },
    counts: {
      ranked: [...(from?.whatCounts ?? [])].sort((one, other) => one.rank - other.rank).map(each => each.text),
      tradeOff: from?.tradeOffRule ?? '',
    },
    doing: (from?.howAmIDoing ?? []).map(({ date, self, manager, note }) => ({
      on: date,
      self: self ?? null,
      manager: manager ?? null,
      note: note ?? '',
    })),
  };
}

function funnelFrom(from: WorkedExample['funnel']): Plan['funnel'] {
  if (from === undefined) return null;
  const origin = (from.source ?? '').startsWith('own history') ? 'ownHistory' : 'typed';
  return {
    goalAmount: from.annualTarget,
    averageDeal: from.averageDeal,
    opportunityToWin: { value: from.opportunityToWin, n: null, origin },
    firstConversationToOpportunity: { value: from.firstConversationToOpportunity, n: null, origin },
    sellingWeeks: from.sellingWeeks,
    attemptsPerFirstConversation: from.attemptsPerFirstConversation,
  };
}

const metricNames: Record<string, Metric> = { outreachToProspects: 'outreach', callPlans: 'plannedCalls' };

function weeklyTargetFrom(
  from: NonNullable<WorkedExample['weeklyTargets']>[number],
  newId: () => string,
): WeeklyTarget[] {
  const metric = metricNames[from.metric] ?? metrics.find(name => name === from.metric);
  if (metric === undefined) return [];
  return [
    {
      id: newId(),
      metric,
      label: from.label,
      perWeek: from.target,
      origin: from.source === 'funnel' ? 'funnel' : 'hand',
    },
  ];
}

function reviewFrom({ date, ...rest }: NonNullable<WorkedExample['quarterReview']>): Plan['reviews'][number] {
  return { on: date, ...rest };
}

function linksFrom(activities: NonNullable<WorkedExample['activities']>): PlanFile['links'] {
  return activities.flatMap(({ id, createdAt, objectiveId, dismissal }) => {
    const choice: Choice | null = objectiveId
      ? { kind: 'objective', objectiveId }
      : dismissal
        ? { kind: 'setAside', reason: reasonFrom(dismissal.reason) }
        : null;
    return choice === null ? [] : [{ activityId: id, choice, at: createdAt }];
  });
}

/** `customer_service` in the file is `customerService` here. */
export function reasonFrom(reason: string): SetAsideReason {
  const ours = setAsideReason.safeParse(reason.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return ours.success ? ours.data : 'servesSomethingMissing';
}
