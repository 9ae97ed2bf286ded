import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Activity } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { PlanFile } from '@/lib/domain/plan-file/format';
import { readWorkedExample } from '@/lib/domain/plan-file/plan-file';
import { workedActivity, workedActivityFrom } from '@/lib/domain/plan-file/worked-activities';

const expectation = z.object({ state: z.string().nullable(), hard: z.array(z.string()), hints: z.array(z.string()) });

export type WorkedActivity = {
  activity: Activity;
  link: Link | undefined;
  hasCallPlan: boolean;
  expected: z.infer<typeof expectation>;
};

/** The text of a worked example in `test/data`. */
export function workedText(name = 'fernhill'): string {
  return readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8');
}

/** A worked example as the product reads it, with its activities and what each is expected to be. */
export function workedExample(name = 'fernhill'): {
  file: PlanFile;
  asOf: string;
  activities: WorkedActivity[];
  summary: z.infer<typeof summary>;
} {
  let made = 0;
  const json: unknown = JSON.parse(workedText(name));
  const read = readWorkedExample(json, () => `made-${++made}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { example, file } = read.value;
  const raw = z
    .looseObject({ activities: z.array(workedActivity.extend({ expected: expectation })), expectedSummary: summary })
    .parse(json);
  return {
    file,
    asOf: example.asOf,
    summary: raw.expectedSummary,
    activities: raw.activities.map(({ expected, ...from }) => {
      const { id, activity, link, hasCallPlan } = workedActivityFrom(from, { example, longId: each => each });
      if (activity === null) throw new Error(`${id} has no readable day`);
      return { activity, link, hasCallPlan, expected };
    }),
  };
}

const summary = z.looseObject({
  linked: z.number(),
  checkABox: z.number(),
  grace: z.number(),
  exempt: z.number(),
  eligible: z.number(),
  weeks: z.record(
    z.string(),
    z.object({
      logged: z.number(),
      firstConversations: z.number(),
      outreachToProspects: z.number(),
      meetings: z.number(),
      checkABox: z.number(),
      eligible: z.number(),
    }),
  ),
});
