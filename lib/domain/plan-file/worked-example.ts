import { z } from 'zod';
import { isTimeZone } from '../calendar';
import { goalKinds } from '../goal';
import { instant, plainDate } from '../words';

/**
 * The shape of a worked example (`sample-plan/1`): a plan with accounts, activities and the links they carry. Words in
 * it are the file's; `fromWorkedExample` turns them into ours. Unknown fields are left alone: such files also carry
 * what an evaluation expects.
 */
const measure = z.object({
  unit: z.string(),
  baseline: z.number(),
  target: z.number(),
  current: z.number(),
  direction: z.string().optional(),
});
const quarter = z.object({ target: z.number().nullish(), actual: z.number().nullish() });
const degree = z.enum(['low', 'medium', 'high']);

const sections = z
  .object({
    assessment: z.string(),
    organisationAssessment: z.string(),
    opportunities: z.array(z.string()),
    approach: z.string(),
    risks: z.array(
      z.object({ id: z.string(), text: z.string(), assumption: z.string(), likelihood: degree, impact: degree }),
    ),
    contingencies: z.array(z.object({ riskId: z.string(), ifText: z.string(), thenText: z.string() })),
    resources: z.object({ have: z.array(z.string()), missing: z.array(z.string()) }),
    accountability: z.string(),
  })
  .partial();

const tactic = z.object({
  types: z.array(z.string()),
  what: z.string(),
  why: z.string().nullish(),
  owner: z.string(),
  count: z.number(),
  per: z.enum(['week', 'month', 'objective']),
});

export const workedExample = z.object({
  schema: z.literal('sample-plan/1'),
  asOf: instant,
  timeZone: z.string().refine(isTimeZone, { message: 'unknown time zone' }),
  workWeek: z.array(z.enum(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'])),
  holidays: z.array(plainDate),
  daysOff: z.array(plainDate).optional(),
  company: z.string().optional(),
  rep: z.object({ id: z.string().optional(), name: z.string(), role: z.string().optional() }),
  manager: z.object({ id: z.string().optional(), name: z.string() }).nullish(),
  plan: z.object({
    id: z.string(),
    name: z.string(),
    type: z.enum(['territory', 'account']),
    startDate: plainDate,
    endDate: plainDate,
    fiscalYearStartMonth: z.number().int().min(1).max(12).optional(),
    lastOpened: plainDate.nullish(),
    lastReviewed: plainDate.nullish(),
    vision: z.string().optional(),
    strategy: z.object({ text: z.string(), endDate: plainDate.nullish() }).optional(),
    process: z.array(z.string()).optional(),
    sections: sections.optional(),
  }),
  threeQuestions: z
    .object({
      whatsMyJob: z.object({ text: z.string(), confirmedWith: z.string().nullish(), confirmedOn: plainDate.nullish() }),
      whatCounts: z.array(z.object({ rank: z.number(), text: z.string() })),
      tradeOffRule: z.string().optional(),
      howAmIDoing: z.array(
        z.object({
          date: plainDate,
          self: z.number().nullish(),
          manager: z.number().nullish(),
          note: z.string().optional(),
        }),
      ),
    })
    .optional(),
  quarterReview: z
    .object({
      quarter: z.string(),
      date: plainDate,
      goalsMet: z.record(z.string(), z.enum(['yes', 'partly', 'no'])),
      why: z.string(),
      worked: z.array(z.string()),
      didNot: z.array(z.string()),
      lessons: z.array(z.string()),
      change: z.array(z.string()),
    })
    .optional(),
  funnel: z
    .object({
      annualTarget: z.number(),
      averageDeal: z.number(),
      opportunityToWin: z.number(),
      firstConversationToOpportunity: z.number(),
      sellingWeeks: z.number(),
      attemptsPerFirstConversation: z.number(),
      source: z.string().optional(),
    })
    .optional(),
  weeklyTargets: z
    .array(z.object({ metric: z.string(), label: z.string(), target: z.number(), source: z.string().optional() }))
    .optional(),
  roleTactics: z.array(z.object({ role: z.string(), tactic: z.string() })).optional(),
  accounts: z.array(
    z.object({
      key: z.string(),
      id: z.string(),
      name: z.string(),
      relationship: z.string().optional(),
      industry: z.string().optional(),
      onPlan: z.boolean(),
      milestone: z.string().nullish(),
      accountQuestions: z
        .object({ what: z.string(), why: z.string(), how: z.string(), when: z.string(), walkAway: z.string() })
        .partial()
        .optional(),
    }),
  ),
  goals: z.array(
    z.object({
      id: z.string(),
      kind: z.enum([...goalKinds, 'customer_success', 'customer-success']),
      title: z.string(),
      weight: z.number(),
      measure: measure.nullish(),
      personal: z
        .object({ label: z.string(), target: z.number().nullish(), shareInExports: z.boolean().optional() })
        .nullish(),
      stakeholderGroups: z.array(z.string()).optional(),
      quarters: z.record(z.string(), quarter).optional(),
      quartersAre: z.string().optional(),
      endDate: plainDate.nullish(),
    }),
  ),
  objectives: z.array(
    z.object({
      id: z.string(),
      goalId: z.string(),
      title: z.string(),
      scope: z.enum(['accounts', 'territory', 'internal']),
      accounts: z.array(z.string()),
      startDate: plainDate.nullish(),
      endDate: plainDate.nullish(),
      status: z.enum(['active', 'achieved', 'missed', 'cancelled']),
      closedOn: plainDate.nullish(),
      measure: measure.nullish(),
      milestoneFrom: z.string().nullish(),
      milestoneTo: z.string().nullish(),
      cadenceDays: z.number().nullish(),
      tactics: z.array(tactic),
      note: z.string().nullish(),
    }),
  ),
  activities: z
    .array(
      z.object({
        id: z.string(),
        createdAt: instant,
        objectiveId: z.string().nullish(),
        dismissal: z.object({ reason: z.string() }).nullish(),
      }),
    )
    .optional(),
});
export type WorkedExample = z.infer<typeof workedExample>;
