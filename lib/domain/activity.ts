import { z } from 'zod';
import { callPlan } from './call-plan';
import { recordId } from './record-id';
import { instant, plainDate } from './words';

/** What sort of doing it was. `networking` is no meeting and no prospecting. */
export const activityKinds = ['call', 'email', 'meeting', 'task', 'linkedIn', 'networking'] as const;
export const activityKind = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKind>;

/**
 * A call, e-mail, meeting or task as the CRM tells it, or as the rep logged it by hand.
 * `day` is the day it happened in the rep's time zone; `loggedAt` is when the record was made.
 */
export const activity = z.object({
  id: recordId,
  kind: activityKind,
  subject: z.string().max(1_000),
  notes: z.string().max(32_000),
  isCompleted: z.boolean(),
  day: plainDate,
  /** Only for what has a time of day: meetings. */
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  isAllDay: z.boolean(),
  loggedAt: instant,
  changedAt: instant,
  accountId: recordId.nullable(),
  accountName: z.string().max(300).nullable(),
  contactId: recordId.nullable(),
  contactName: z.string().max(300).nullable(),
  contactTitle: z.string().max(300).nullable(),
  opportunityId: recordId.nullable(),
  opportunityName: z.string().max(300).nullable(),
  ownerId: recordId.nullable(),
  ownerName: z.string().max(300).nullable(),
  /** What came of a call in the CRM's words ("Connected", "Left voicemail"). */
  disposition: z.string().max(300).nullable(),
  durationSeconds: z.number().min(0).max(31_536_000).nullable(),
  /** Who measured the duration; null: nobody said. */
  durationSource: z.enum(['telephony', 'typed']).nullable(),
  nextStep: z.string().max(2_000).nullable(),
  isListEmail: z.boolean(),
  cadenceName: z.string().max(300).nullable(),
  /** The CRM put it there by itself, as it does with mail; left out: somebody logged it. */
  isCaptured: z.boolean().optional(),
  /** The rep's own word on whether this was the first conversation; null: derive it. */
  isFirstConversation: z.boolean().nullable(),
  /** What the rep wrote down for it beforehand; null or left out: nothing. No CRM knows of it. */
  callPlan: callPlan.nullable().optional(),
  /** Where it came from. By hand: not (yet) known to a CRM. */
  source: z.enum(['crm', 'hand']),
});
export type Activity = z.infer<typeof activity>;

/** A call the rep logs from the sidebar, before the CRM knows it. */
export const callDraft = z.object({
  accountId: recordId,
  contactId: recordId.nullable(),
  contactName: z.string().max(300).nullable(),
  kind: z.enum(['call', 'meeting']),
  subject: z.string().trim().min(1).max(255),
  notes: z.string().max(32_000),
  day: plainDate,
  durationMinutes: z.number().int().min(0).max(1_440).nullable(),
  disposition: z.string().max(255).nullable(),
  nextStep: z.string().trim().max(500).nullable(),
});
export type CallDraft = z.infer<typeof callDraft>;
