import { z } from 'zod';
import { failed, ok, type Problem, type Result } from '@/lib/result';
import { dayOf } from '../calendar';
import { judgeAll } from '../judge-all';
import { readWorkedExample } from '../plan-file/plan-file';
import { whyNot } from '../plan-file/why-not';
import { longIds, type WorkedActivity, workedActivity, workedActivityFrom } from '../plan-file/worked-activities';
import type { Judging, Standing } from '../standing';
import { instant } from '../words';
import { fileRules, reasonAsMeant } from './file-rules';
import { judgedPart } from './judged-part';
import { type Summary, summaryOf } from './summary';

/** An activity's verdict in the file's words; `null`: it has no standing. */
export type Evaluated = { id: string; state: string | null; hard: string[]; hints: string[] };
export type Evaluation = {
  activities: Evaluated[];
  summary: Summary;
  /** Activities about which nothing can be said: no readable day, or no moment of logging. */
  unreadable: string[];
};

/** What an evaluation reads beside the plan. What the file expects of it is not among it. */
const given = z.object({
  schema: z.literal('sample-plan/1', { message: 'expected "sample-plan/1"' }),
  rep: z.object({ id: z.string().optional() }),
  accounts: z.array(z.object({ id: z.string() })),
  installedAt: instant.nullish(),
  rules: fileRules.optional(),
  activities: z.array(workedActivity).default([]),
  // Two things in here are given: what was counted before the file begins, and whether it asks for those without standing.
  expectedSummary: z
    .looseObject({ catchUp: z.record(z.string(), z.unknown()).catch({}) })
    .optional()
    .catch(undefined),
});
type Given = z.infer<typeof given>;

/**
 * A whole worked example, judged by the product's own functions. A file without what judging needs, with an unknown time
 * zone or with an activity that has no id is refused with the field and the reason. A single bad activity is not:
 * - without a readable day, or moment of logging, it has no standing;
 * - of an unknown type it is judged as a task;
 * - logged on a day after "now" (a wrong clock) it is in grace until then and never late or backdated;
 * - twice in the file, also in the 15 and the 18 characters of one id, it is one: the one logged last;
 * - linked to an objective that is not in the file it is linked to nothing.
 */
export function evaluate(text: string): Result<Evaluation> {
  const json = parsed(text);
  if (!json.ok) return json;
  const part = judgedPart(json.value);
  const read = given.safeParse(part);
  if (!read.success) return failed(whyNot(read.error));
  const from = read.data;
  const longId = longIds(idsIn(from));
  let made = 0;
  const plan = readWorkedExample(withLongIds(part, from, longId), () => `made-${++made}`);
  if (!plan.ok) return plan;
  const { example, file } = plan.value;

  const { timeZone } = example;
  const judging: Judging = {
    plan: file.plan,
    myIds: from.rep.id === undefined ? [] : [longId(from.rep.id)],
    judgeFrom: from.installedAt ? dayOf(from.installedAt, timeZone) : null,
    now: example.asOf,
    ...(from.rules === undefined ? {} : { thresholds: from.rules.thresholds }),
  };
  const rows = onceEach(
    from.activities.map(row => workedActivityFrom(withReasonAsMeant(row, from), { example, longId })),
    longId,
  );
  const judged = judgeAll(
    rows.flatMap(({ activity, ...row }) => (activity === null ? [] : { ...row, activity })),
    judging,
  );
  const byId = new Map(judged.map(each => [each.id, each]));
  return ok({
    activities: rows.map(({ id }) => {
      const each = byId.get(id);
      const standing = each?.verdict.standing ?? null;
      return {
        id,
        state: standing === null ? null : fileWords[standing],
        hard: each?.verdict.flags.map(flag => flag.rule) ?? [],
        hints: each?.hints.map(hint => hint.rule) ?? [],
      };
    }),
    summary: summaryOf(judged, rows.length, judging, countedBefore(from)),
    unreadable: rows.filter(row => row.activity === null).map(row => row.id),
  });
}

const fileWords: Record<Standing, string> = {
  grace: 'grace',
  linked: 'linked',
  exempt: 'exempt',
  checkABox: 'check_a_box',
};

function parsed(text: string): Result<unknown, Problem> {
  try {
    // Some editors put a byte-order mark in front.
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return failed({ kind: 'notJson', words: error instanceof Error ? error.message : undefined });
  }
}

function* idsIn({ rep, accounts, activities }: Given): Generator<string> {
  if (rep.id !== undefined) yield rep.id;
  for (const account of accounts) yield account.id;
  for (const { id, accountId, ownerId } of activities) {
    yield id;
    if (accountId !== null) yield accountId;
    if (ownerId !== null) yield ownerId;
  }
}

/** The plan's part of the file, its accounts called as its activities call them. Activities are read by themselves. */
function withLongIds(json: unknown, { accounts }: Given, longId: (id: string) => string): unknown {
  const whole = z.looseObject({ accounts: z.array(z.looseObject({})) }).parse(json);
  const longAccounts = whole.accounts.map((account, index) => ({ ...account, id: longId(accounts[index]?.id ?? '') }));
  return { ...whole, accounts: longAccounts, activities: [] };
}

function withReasonAsMeant(row: Given['activities'][number], { rules }: Given): Given['activities'][number] {
  const { dismissal } = row;
  return dismissal === null
    ? row
    : { ...row, dismissal: { reason: reasonAsMeant(dismissal.reason, rules?.exemptReasons) } };
}

/** One row a record, in the file's order. */
function onceEach(rows: readonly WorkedActivity[], longId: (id: string) => string): WorkedActivity[] {
  const once = new Map<string, WorkedActivity>();
  for (const row of rows) {
    const id = longId(row.id);
    const known = once.get(id);
    if (known === undefined || isNewer(row, known)) once.set(id, { ...row, id });
  }
  return [...once.values()];
}

/** Whichever comes first in the file, the same one is kept. */
function isNewer(one: WorkedActivity, other: WorkedActivity): boolean {
  const logged = ({ activity }: WorkedActivity): number =>
    activity === null ? -Infinity : Date.parse(activity.loggedAt);
  if (logged(one) !== logged(other)) return logged(one) > logged(other);
  const facts = ({ activity, link, hasCallPlan }: WorkedActivity): string =>
    JSON.stringify([link !== undefined, hasCallPlan, link?.choice ?? null, activity]);
  return facts(one) > facts(other);
}

function countedBefore({ expectedSummary }: Given): Parameters<typeof summaryOf>[3] {
  // A file that lists its sums without it does not ask; one that lists none is told all there are.
  const asksNoStanding =
    expectedSummary === undefined || 'noStanding' in expectedSummary || !('grace' in expectedSummary);
  // `countedBeforeSample`, or with the day in its name: `countedBefore26Oct`.
  const [name, count] = Object.entries(expectedSummary?.catchUp ?? {}).find(([key]) =>
    key.startsWith('countedBefore'),
  ) ?? ['countedBeforeSample', 0];
  return { name, count: typeof count === 'number' && Number.isFinite(count) ? count : 0, asksNoStanding };
}
