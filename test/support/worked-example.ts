import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Activity } from '@/lib/domain/activity';
import type { Link } from '@/lib/domain/link';
import type { PlanFile } from '@/lib/domain/plan-file/format';
import { kindFrom } from '@/lib/domain/plan-file/from-worked-example';
import { readPlanFile } from '@/lib/domain/plan-file/plan-file';

const fileActivity = z.looseObject({
  id: z.string(),
  type: z.string(),
  status: z.string(),
  activityDate: z.string(),
  createdAt: z.string(),
  accountId: z.string().nullable(),
  accountName: z.string().nullable(),
  contact: z.string().nullable(),
  subject: z.string(),
  description: z.string(),
  callDisposition: z.string().nullable(),
  callDurationSec: z.number().nullable(),
  firstConversation: z.boolean(),
  nextStep: z.string().nullable(),
  expected: z.object({ state: z.string().nullable(), hard: z.array(z.string()), hints: z.array(z.string()) }),
});

export type WorkedActivity = {
  activity: Activity;
  link: Link | undefined;
  expected: { state: string | null; hard: string[] };
};

const text = readFileSync(new URL('../data/fernhill.json', import.meta.url), 'utf8');

/** The worked example as the product reads it, with its activities and what each is expected to be. */
export function workedExample(): {
  file: PlanFile;
  asOf: string;
  activities: WorkedActivity[];
  summary: z.infer<typeof summary>;
} {
  let made = 0;
  const read = readPlanFile(text, () => `made-${++made}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const raw = z
    .looseObject({ asOf: z.string(), activities: z.array(fileActivity), expectedSummary: summary })
    .parse(JSON.parse(text));
  const links = new Map(read.value.links.map(link => [link.activityId, link]));
  return {
    file: read.value,
    asOf: raw.asOf,
    summary: raw.expectedSummary,
    activities: raw.activities.map(from => {
      const link = links.get(from.id);
      return {
        activity: activityFrom(from),
        link: link === undefined ? undefined : { ...link, madeBy: 'file', actionId: 'file', earlier: [] },
        expected: from.expected,
      };
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

function activityFrom(from: z.infer<typeof fileActivity>): Activity {
  const [contactName = null, contactTitle = null] = from.contact?.split(', ') ?? [];
  return {
    id: from.id,
    kind: kindFrom(from.type),
    subject: from.subject,
    notes: from.description,
    isCompleted: from.status === 'Completed',
    day: from.activityDate,
    startsAt: null,
    endsAt: null,
    isAllDay: false,
    loggedAt: from.createdAt,
    changedAt: from.createdAt,
    accountId: from.accountId,
    accountName: from.accountName,
    contactId: contactName,
    contactName,
    contactTitle,
    opportunityId: null,
    opportunityName: null,
    ownerId: null,
    ownerName: null,
    disposition: from.callDisposition,
    durationSeconds: from.callDurationSec,
    durationSource: null,
    nextStep: from.nextStep,
    isListEmail: false,
    cadenceName: null,
    isFirstConversation: from.firstConversation,
    source: 'crm',
  };
}
