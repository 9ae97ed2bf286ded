import { z } from 'zod';
import type { Instant } from '@/lib/domain/words';
import { isUuid } from './ids';

/** The shapes of Twenty's answers, as far as we read them. */
const id = z
  .string()
  .transform(text => text.toLowerCase())
  .refine(isUuid, { message: 'not an id' });
const maybeId = id.nullish().transform(value => value ?? null);
const maybeText = z
  .string()
  .nullish()
  .transform(value => value ?? null);
const time = z.string().transform((text, context): Instant => {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});
const maybeTime = time.nullish().transform(value => value ?? null);

const personName = z
  .object({ firstName: maybeText, lastName: maybeText })
  .nullish()
  .transform(name => [name?.firstName, name?.lastName].filter(Boolean).join(' ').trim().slice(0, 300) || null);
const named = z.object({ id, name: maybeText }).nullish();

export const idRow = z.object({ id });
export const accountRow = z.object({ id, name: maybeText });
/** A person or an opportunity, with the company it belongs to. */
export const memberRow = z.object({ company: named });
export const contactRow = z.object({ id, name: personName, jobTitle: maybeText });

/** What a task or note is about. A link that was deleted meanwhile comes as null. */
const linked = z.object({
  company: named,
  person: z.object({ id, name: personName, jobTitle: maybeText, company: named }).nullish(),
  opportunity: z.object({ id, name: maybeText, company: named }).nullish(),
});

export const activityRow = z.object({
  id,
  title: maybeText,
  status: maybeText,
  dueAt: maybeTime,
  createdAt: time,
  updatedAt: time,
  deletedAt: maybeTime,
  assigneeId: maybeId,
  assignee: z.object({ name: personName }).nullish(),
  createdBy: z.object({ name: maybeText, workspaceMemberId: maybeId, source: maybeText }).nullish(),
  bodyV2: z.object({ markdown: maybeText }).nullish(),
  links: z
    .object({ edges: z.array(z.object({ node: linked })) })
    .nullish()
    .transform(value => (value?.edges ?? []).map(edge => edge.node)),
});
export type ActivityRow = z.infer<typeof activityRow>;

/** The row between a task or note and what it is about. */
export const targetRow = z.object({
  updatedAt: time,
  activity: z.object({ id, updatedAt: time }).nullish(),
});

export const currentUser = z.object({
  currentUser: z.object({
    id,
    email: maybeText,
    workspaceMember: z.object({ id, name: personName, timeZone: maybeText }).nullish(),
  }),
});
