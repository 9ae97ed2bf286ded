import { z } from 'zod';
import type { Activity, ActivityKind } from '@/lib/domain/activity';
import { dayOf, isTimeZone } from '@/lib/domain/calendar';
import { emptyPlan } from '@/lib/domain/empty-plan';
import { type GoalKind, goalKind } from '@/lib/domain/goal';
import { newPlanAccount } from '@/lib/domain/new-plan-account';
import type { Objective, Tactic } from '@/lib/domain/objective';
import { type Plan, plan as planSchema } from '@/lib/domain/plan';
import { instant, plainDate } from '@/lib/domain/words';
import { failed, ok, type Result } from '@/lib/result';

/** A world: a plan, and about a quarter of one rep's activities with the objective that each really served. */
export type World = { name: string; plan: Plan; activities: LabelledActivity[] };

/** `objectiveId` null: it served nothing. `alsoRight`: others that a careful reader would accept. */
export type LabelledActivity = { activity: Activity; objectiveId: string | null; alsoRight: string[] };

const key = z.string().min(1).max(100);
const text = z.string().max(32_000);
const worldFile = z.object({
  world: key,
  timeZone: z.string().refine(isTimeZone, { message: 'unknown time zone' }),
  plan: z.object({
    title: text,
    start: plainDate,
    end: plainDate,
    goals: z.array(z.object({ id: key, kind: z.string(), statement: text })),
    objectives: z.array(
      z.object({
        id: key,
        goalId: key,
        statement: text,
        measure: z.object({ name: text, unit: text, baseline: z.number(), target: z.number() }).nullish(),
        start: plainDate,
        due: plainDate,
        accountIds: z.array(key),
        tactics: z.array(z.object({ kind: z.string(), text })),
      }),
    ),
  }),
  accounts: z.array(z.object({ id: key, name: text, industry: text.optional() })),
  contacts: z.array(z.object({ id: key, accountId: key, name: text, title: text })),
  opportunities: z.array(z.object({ id: key, accountId: key, name: text })),
  activities: z.array(
    z.object({
      id: key,
      type: z.enum(['call', 'email', 'meeting', 'task']),
      subject: text,
      description: text,
      accountId: key.nullable(),
      contactId: key.nullable(),
      opportunityId: key.nullable(),
      occurredAt: instant,
      loggedAt: instant,
      durationMinutes: z.number().nullable(),
      outcome: text,
      label: key.nullable(),
      alsoAcceptable: z.array(key),
    }),
  ),
});
type WorldFile = z.infer<typeof worldFile>;

/** A world from the text of a file, in the order in which its activities were logged; or what is wrong, in words. */
export function readWorld(json: string): Result<World, string> {
  const parsed = parseJson(json);
  if (!parsed.ok) return parsed;
  const file = worldFile.safeParse(parsed.value);
  if (!file.success) return failed(firstIssue(file.error));
  const plan = planSchema.safeParse(planFrom(file.data));
  if (!plan.success) return failed(`plan: ${firstIssue(plan.error)}`);
  const objectives = new Set(plan.data.objectives.map(each => each.id));
  const unknown = file.data.activities.find(({ label }) => label !== null && !objectives.has(label));
  if (unknown !== undefined) return failed(`activity ${unknown.id} has a label that is no objective of the plan`);
  return ok({ name: file.data.world, plan: plan.data, activities: activitiesFrom(file.data) });
}

function parseJson(json: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(json));
  } catch {
    // SyntaxError is the platform's way to say that this is no JSON.
    return failed('it is no JSON');
  }
}

function firstIssue({ issues }: z.ZodError): string {
  const [issue] = issues;
  return issue === undefined ? 'unreadable' : `${issue.path.join('.') || 'file'}: ${issue.message}`;
}

function planFrom({ plan, accounts, timeZone }: WorldFile): Plan {
  return {
    ...emptyPlan(() => 'made', plan.start, timeZone),
    title: plan.title,
    start: plan.start,
    end: plan.end,
    accounts: accounts.map(({ industry = '', ...each }) => ({ ...newPlanAccount(each, 'other'), industry })),
    goals: plan.goals.map(({ id, kind, statement }) => ({
      id,
      kind: goalKindFrom(kind),
      statement,
      stakeholders: [],
      measure: null,
      weight: 0,
      quarters: [],
      quartersAre: 'sum',
      personal: null,
      ends: null,
      notes: '',
    })),
    objectives: plan.objectives.map(objectiveFrom),
  };
}

function goalKindFrom(kind: string): GoalKind {
  const ours = goalKind.safeParse(kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
  return ours.success ? ours.data : 'improvement';
}

function objectiveFrom(from: WorldFile['plan']['objectives'][number]): Objective {
  const { id, goalId, statement, measure, start, due, accountIds, tactics } = from;
  return {
    id,
    goalId,
    statement,
    scope: accountIds.length === 0 ? { kind: 'territory' } : { kind: 'accounts', accountIds },
    start,
    due,
    status: 'open',
    endedOn: null,
    measure: measure
      ? {
          unit: `${measure.name} ${measure.unit}`.trim(),
          baseline: measure.baseline,
          target: measure.target,
          current: measure.baseline,
          accrues: 'cumulative',
        }
      : null,
    cadenceDays: null,
    milestoneFrom: null,
    milestoneTo: null,
    owner: '',
    attainableBecause: '',
    tactics: tactics.map(tacticFrom),
    notes: '',
    history: [],
  };
}

const kinds: Record<string, ActivityKind[]> = {
  call: ['call'],
  email: ['email'],
  meeting: ['meeting'],
  demo: ['meeting'],
  event: ['meeting', 'networking'],
};

function tacticFrom(from: { kind: string; text: string }, index: number): Tactic {
  return {
    id: `t${index}`,
    what: from.text,
    why: '',
    kinds: kinds[from.kind] ?? ['task'],
    owner: '',
    count: null,
    per: 'week',
    deadline: null,
    horizonMonths: null,
  };
}

function activitiesFrom({ timeZone, accounts, contacts, opportunities, activities }: WorldFile): LabelledActivity[] {
  const account = new Map(accounts.map(each => [each.id, each]));
  const contact = new Map(contacts.map(each => [each.id, each]));
  const opportunity = new Map(opportunities.map(each => [each.id, each]));
  return activities
    .map(from => ({
      objectiveId: from.label,
      alsoRight: from.alsoAcceptable,
      activity: {
        id: from.id,
        kind: from.type,
        subject: from.subject,
        notes: from.description,
        isCompleted: true,
        day: dayOf(from.occurredAt, timeZone),
        startsAt: from.type === 'meeting' ? from.occurredAt : null,
        endsAt: null,
        isAllDay: false,
        loggedAt: from.loggedAt,
        changedAt: from.loggedAt,
        accountId: from.accountId,
        accountName: account.get(from.accountId ?? '')?.name ?? null,
        contactId: from.contactId,
        contactName: contact.get(from.contactId ?? '')?.name ?? null,
        contactTitle: contact.get(from.contactId ?? '')?.title ?? null,
        opportunityId: from.opportunityId,
        opportunityName: opportunity.get(from.opportunityId ?? '')?.name ?? null,
        ownerId: null,
        ownerName: null,
        disposition: from.outcome === '' ? null : from.outcome,
        durationSeconds: from.durationMinutes === null ? null : from.durationMinutes * 60,
        durationSource: null,
        nextStep: null,
        isListEmail: false,
        cadenceName: null,
        isFirstConversation: null,
        source: 'crm' as const,
      },
    }))
    .sort((one, other) => Date.parse(one.activity.loggedAt) - Date.parse(other.activity.loggedAt));
}
