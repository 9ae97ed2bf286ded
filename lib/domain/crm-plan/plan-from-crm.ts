import type { Goal } from '../goal';
import { newPlanAccount } from '../new-plan-account';
import type { Measure, Objective } from '../objective';
import type { Plan } from '../plan';
import type { RecordId } from '../record-id';
import type { Sections } from '../sections';
import type { PlainDate } from '../words';
import type { CrmMeasure, CrmObjective, CrmPlan, CrmPlanText } from './crm-plan';

/** The words that are put beside what comes from the CRM, in the rep's language. */
export type CrmPlanWords = {
  /** What each text is about: "Strengths of the relationship". */
  about: Record<CrmPlanText, string>;
  moneyGoal: string;
  otherGoal: string;
  closedUnknown: string;
  /** "Also measured: Meetings (target 50 %)". */
  alsoMeasured: (name: string, target: string) => string;
};

export type Given = {
  account: { id: RecordId; name: string };
  /** What the plan is where the CRM says nothing: an empty one, or what was imported last. */
  basis: Plan;
  words: CrmPlanWords;
};

/**
 * The CRM's plan as one of ours. Ids follow from the CRM's, so the same record is the same objective each time. The CRM
 * has no goals: objectives that are measured in money serve one, all others a second, which says so.
 */
export function planFromCrm(crm: CrmPlan, { account, basis, words }: Given): Plan {
  const id = planIdOf(crm.id);
  const currency = crm.objectives.flatMap(({ measures }) => measures.flatMap(each => each.currency ?? []))[0];
  const plan: Plan = {
    ...basis,
    ...periodOf(crm, basis),
    id,
    type: 'account',
    status: 'draft',
    title: crm.name.slice(0, 300) || account.name,
    vision: crm.vision.slice(0, 1_000).trim(),
    currency: currency ?? basis.currency,
    accounts: basis.accounts.length > 0 ? basis.accounts : [newPlanAccount(account, 'other')],
    sections: { ...basis.sections, year: withTexts(basis.sections.year, crm.texts, words) },
  };
  const objectives = crm.objectives.map(each => objectiveFrom(each, plan, account.id, words));
  // What is gone in the CRM may have links here: it stays, and the rep decides.
  const gone = basis.objectives.filter(({ id }) => id.startsWith('crm:') && !objectives.some(each => each.id === id));
  return { ...plan, objectives: [...objectives, ...gone], goals: goalsFor([...objectives, ...gone], plan, words) };
}

export function planIdOf(id: RecordId): string {
  return `crm:${id}`;
}

function periodOf({ start, end }: CrmPlan, basis: Plan): Pick<Plan, 'start' | 'end'> {
  const [from, to] = [start ?? basis.start, end ?? basis.end];
  return from <= to ? { start: from, end: to } : { start: basis.start, end: basis.end };
}

/** Where the plan asks for what the CRM's text answers. The rest stands under its own heading. */
const prompts = {
  priorities: 'theirGoals',
  challenges: 'workingOn',
  industryTrends: 'industry',
  indicators: 'measureSuccess',
} as const;
const market = ['competitors', 'ourStrengths', 'ourWeaknesses'] as const;
const relation = ['relationStrengths', 'relationWeaknesses', 'relationOpportunities', 'relationThreats'] as const;

function withTexts(before: Sections, texts: CrmPlan['texts'], { about }: CrmPlanWords): Sections {
  const headed = (names: readonly CrmPlanText[]): string =>
    names.flatMap(name => (texts[name] === undefined ? [] : `${about[name]}: ${texts[name]}`)).join('\n\n');
  const known = (text: string) => ({ text: text.slice(0, 20_000), certainty: 'known' as const });
  const answers = { ...before.assessment.answers };
  for (const name of ['priorities', 'challenges', 'industryTrends', 'indicators'] as const) {
    const text = texts[name];
    if (text !== undefined) answers[prompts[name]] = known(text);
  }
  if (headed(market) !== '') answers.marketPosition = known(headed(market));
  return {
    ...before,
    assessment: { summary: texts.notes?.slice(0, 20_000) ?? before.assessment.summary, answers },
    organisation: { ...before.organisation, summary: headed(relation).slice(0, 20_000) || before.organisation.summary },
  };
}

function objectiveFrom(crm: CrmObjective, plan: Plan, account: RecordId, words: CrmPlanWords): Objective {
  const id = `crm:${crm.id}`;
  const before = plan.objectives.find(each => each.id === id);
  const [first, ...others] = crm.measures.filter(({ target }) => target !== null);
  const measure = first === undefined ? null : measureFrom(first, before?.measure ?? null, plan.currency);
  const ending = endingOf(crm, measure);
  const notes = [
    crm.description,
    ...others.map(each => words.alsoMeasured(each.name, `${each.target} ${unitOf(each, plan.currency)}`)),
    ...(ending.status === 'cancelled' ? [words.closedUnknown] : []),
  ];
  return {
    id,
    goalId: before?.goalId ?? goalIdFor(plan.id, first?.kind === 'currency'),
    statement: crm.name.slice(0, 1_000).trim() || id,
    scope: { kind: 'accounts', accountIds: [account] },
    start: crm.start,
    due: crm.due,
    ...ending,
    measure,
    cadenceDays: null,
    milestoneFrom: null,
    milestoneTo: null,
    owner: crm.owner.slice(0, 300),
    attainableBecause: '',
    tactics: [],
    notes: notes
      .filter(line => line !== '')
      .join('\n')
      .slice(0, 20_000),
    history: [],
  };
}

/** The CRM only says that it is closed. How it ended follows from its measure, or is not known. */
function endingOf(
  { isClosed, due, changedOn }: CrmObjective,
  measure: Measure | null,
): Pick<Objective, 'status' | 'endedOn'> {
  if (!isClosed) return { status: 'open', endedOn: null };
  const endedOn: PlainDate = due !== null && due < changedOn ? due : changedOn;
  if (measure === null) return { status: 'cancelled', endedOn };
  const { baseline, target, current } = measure;
  const isReached = target >= baseline ? current >= target : current <= target;
  return { status: isReached ? 'achieved' : 'missed', endedOn };
}

/** The CRM keeps no beginning: it is where the measure stood when it was first imported. */
function measureFrom(crm: CrmMeasure, before: Measure | null, currency: string): Measure {
  const [current, target] = [crm.current ?? 0, crm.target ?? 0];
  // One that is reached already began below it. A share may also be meant to fall.
  const isReached = crm.kind === 'percent' ? current === target : current >= target;
  return {
    unit: unitOf(crm, currency),
    baseline: before?.baseline ?? (isReached ? 0 : current),
    target,
    current,
    accrues: crm.kind === 'percent' ? 'level' : 'cumulative',
  };
}

function unitOf({ kind, name, currency }: CrmMeasure, usual: string): string {
  if (kind === 'currency') return currency ?? usual;
  return kind === 'percent' ? '%' : name.slice(0, 300);
}

function goalIdFor(planId: string, isMoney: boolean): string {
  return `${planId}:${isMoney ? 'money' : 'other'}`;
}

function goalsFor(objectives: readonly Objective[], plan: Plan, words: CrmPlanWords): Goal[] {
  const used = ([true, false] as const).filter(isMoney =>
    objectives.some(({ goalId }) => goalId === goalIdFor(plan.id, isMoney)),
  );
  return used.map(isMoney => {
    const id = goalIdFor(plan.id, isMoney);
    const known = plan.goals.find(goal => goal.id === id);
    return {
      id,
      kind: isMoney ? 'revenue' : 'growth',
      statement: isMoney ? words.moneyGoal : words.otherGoal,
      stakeholders: [],
      measure: isMoney ? sumOf(objectives, id) : null,
      weight: known?.weight ?? (plan.goals.length > 0 ? 0 : 100 / used.length),
      quarters: [],
      quartersAre: 'sum',
      personal: null,
      ends: null,
      notes: '',
    };
  });
}

/** All that serves the goal together, where it is in one currency. */
function sumOf(objectives: readonly Objective[], goalId: string): Measure | null {
  const measures = objectives.flatMap(each => (each.goalId === goalId && each.measure !== null ? [each.measure] : []));
  const [first] = measures;
  if (first === undefined || measures.some(({ unit }) => unit !== first.unit)) return null;
  const sum = (of: 'baseline' | 'target' | 'current'): number => measures.reduce((all, each) => all + each[of], 0);
  return {
    unit: first.unit,
    baseline: sum('baseline'),
    target: sum('target'),
    current: sum('current'),
    accrues: 'cumulative',
  };
}
