import { z } from 'zod';
import { calendar } from './calendar';
import { goal } from './goal';
import { type Objective, objective } from './objective';
import { isSameRecord, recordId, recordOf } from './record-id';
import { answer, sections } from './sections';
import { funnel, weeklyTarget } from './targets';
import { waiver } from './waiver';
import {
  id,
  instant,
  longText,
  type PlainDate,
  plainDate,
  requiredSentence,
  requiredShortText,
  sentence,
  shortText,
} from './words';

/** An account the plan speaks of, as far as the plan knows it (design §7). */
export const planAccount = z.strictObject({
  id: recordId,
  name: requiredShortText,
  relationship: z.enum(['prospect', 'customer', 'partner', 'other']),
  industry: shortText,
  /** Prospects on the plan are those whose outreach counts. */
  isOnPlan: z.boolean(),
  milestone: shortText.nullable(),
  questions: z.partialRecord(z.enum(['what', 'why', 'how', 'when']), answer),
  walkAway: z.strictObject({ condition: sentence, checkOn: plainDate.nullable() }).nullable(),
});
export type PlanAccount = z.infer<typeof planAccount>;

/** A step of the sales process and how one knows that it is done. */
export const milestone = z.strictObject({ id, name: requiredShortText, exitCriteria: z.array(sentence).max(50) });

export const rolePack = z.strictObject({ role: requiredShortText, tactics: z.array(requiredSentence).max(100) });

/** What's my job? What counts? How am I doing? */
export const threeQuestions = z.strictObject({
  job: z.strictObject({ text: longText, confirmedWith: shortText, confirmedOn: plainDate.nullable() }),
  counts: z.strictObject({ ranked: z.array(requiredSentence).max(50), tradeOff: sentence }),
  doing: z
    .array(
      z.strictObject({
        on: plainDate,
        self: z.number().min(1).max(5).nullable(),
        manager: z.number().min(1).max(5).nullable(),
        note: sentence,
      }),
    )
    .max(1_000),
});

export const quarterReview = z.strictObject({
  quarter: shortText,
  on: plainDate,
  goalsMet: z.record(id, z.enum(['yes', 'partly', 'no'])),
  why: longText,
  worked: z.array(requiredSentence).max(100),
  didNot: z.array(requiredSentence).max(100),
  lessons: z.array(requiredSentence).max(100),
  change: z.array(requiredSentence).max(100),
});

/** Built top down: goals, then the objectives that reach them, then the actions. */
export const plan = z
  .strictObject({
    id,
    type: z.enum(['territory', 'account']),
    title: requiredShortText,
    start: plainDate,
    /** The last day, included. */
    end: plainDate,
    fiscalYearStartMonth: z.number().int().min(1).max(12),
    owner: z.strictObject({ id: recordId.nullable(), name: shortText, role: shortText }),
    manager: z.strictObject({ id: recordId.nullable(), name: shortText }).nullable(),
    company: shortText,
    vision: sentence,
    strategy: z.strictObject({ text: longText, ends: plainDate.nullable() }),
    calendar,
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/),
    status: z.enum(['draft', 'active', 'archived']),
    accounts: z.array(planAccount).max(5_000),
    process: z.array(milestone).max(50),
    goals: z.array(goal).max(200),
    objectives: z.array(objective).max(2_000),
    sections: z.strictObject({ year: sections, quarters: z.record(z.string().max(20), sections) }),
    rolePacks: z.array(rolePack).max(50),
    threeQuestions,
    funnel: funnel.nullable(),
    weeklyTargets: z.array(weeklyTarget).max(50),
    reviews: z.array(quarterReview).max(100),
    /** What the rep lets stand of what the plan was told it lacks. Left out: nothing was. */
    waivers: z.array(waiver).max(5_000).optional(),
    openedOn: plainDate.nullable(),
    reviewedOn: plainDate.nullable(),
    /** When it was last saved, and how often: a save from an older revision is told so. */
    editedAt: instant.nullable(),
    revision: z.number().int().min(0),
  })
  .refine(({ start, end }) => start <= end, { path: ['end'], message: 'the plan ends before it begins' });
export type Plan = z.infer<typeof plan>;

/** Default steps of the sales process (design §3). */
export const defaultProcess = ['Qualify', '1st meeting', 'Proof', '2nd meeting', 'Proposal', 'Close', 'Intake'];

/** Is the objective open and begun on that day? One that is overdue stays live until somebody closes or extends it. */
export function isLive(objective: Objective, day: PlainDate): boolean {
  return objective.status === 'open' && (objective.start === null || objective.start <= day);
}

/** The account of that id as the plan knows it. */
export function accountOfPlan(plan: Plan, accountId: string): PlanAccount | undefined {
  return indexOf(plan)
    .accounts.get(recordOf(accountId))
    ?.find(account => isSameRecord(account.id, accountId));
}

export function objectiveOfPlan(plan: Plan, objectiveId: string): Objective | undefined {
  return indexOf(plan).objectives.get(objectiveId);
}

type PlanIndex = { accounts: Map<string, PlanAccount[]>; objectives: Map<string, Objective> };

/** Things are looked up for each of many activities, so this is made once a plan. A plan is never changed in place. */
const indexes = new WeakMap<Plan, PlanIndex>();

function indexOf(plan: Plan): PlanIndex {
  const known = indexes.get(plan);
  if (known !== undefined) return known;
  const accounts = new Map<string, PlanAccount[]>();
  for (const account of plan.accounts) {
    const record = recordOf(account.id);
    const same = accounts.get(record);
    if (same === undefined) accounts.set(record, [account]);
    else same.push(account);
  }
  const made = { accounts, objectives: new Map(plan.objectives.map(each => [each.id, each])) };
  indexes.set(plan, made);
  return made;
}
