import { z } from 'zod';
import { isEspoId } from './ids';
import { timeText } from './times';

/**
 * The shapes of EspoCRM's answers, as far as we read them. A role may hide any field, and versions differ: what is
 * missing leaves a gap in an activity, it does not hide the activity.
 */
const id = z.string().refine(isEspoId, { message: 'not an id' });
const maybeId = id.nullish().transform(value => value ?? null);
const maybeText = z
  .string()
  .nullish()
  .transform(value => value ?? null);
const maybeTime = timeText.nullish().transform(value => value ?? null);
const maybeDate = z.iso
  .date()
  .nullish()
  .transform(value => value ?? null);

/** A call, meeting, e-mail or task. */
export const activityRow = z.object({
  id,
  name: maybeText,
  status: maybeText,
  description: maybeText,
  dateStart: maybeTime,
  dateEnd: maybeTime,
  /** Instead of times, for what takes whole days. */
  dateStartDate: maybeDate,
  dateEndDate: maybeDate,
  dateSent: maybeTime,
  dateCompleted: maybeTime,
  createdAt: maybeTime,
  modifiedAt: maybeTime,
  createdById: maybeId,
  createdByName: maybeText,
  assignedUserId: maybeId,
  assignedUserName: maybeText,
  parentType: maybeText,
  parentId: maybeId,
  parentName: maybeText,
  accountId: maybeId,
  accountName: maybeText,
  contactId: maybeId,
  contactName: maybeText,
  contactsIds: z.array(id).nullish(),
  contactsNames: z.record(z.string(), z.string().nullable()).nullish().catch(null),
  /** Only an admin is shown what was deleted. */
  deleted: z.boolean().nullish(),
});
export type ActivityRow = z.infer<typeof activityRow>;

export const idRow = z.object({ id });
export const accountRow = z.object({ id, name: z.string() });
export const contactRow = z.object({ id, name: maybeText, title: maybeText, accountTitle: maybeText });
/** Any record that may belong to an account. */
export const memberRow = z.object({ accountId: maybeId, parentType: maybeText, parentId: maybeId });

/** One page of a list. */
export function pageOf<Row>(row: z.ZodType<Row>) {
  return z.object({ list: z.array(row) });
}

const zone = z.object({ timeZone: maybeText }).nullish();

/** The answer carries the session's token, too: it is never asked for here, kept or logged. */
export const appUser = z.object({
  user: z.object({ id, name: maybeText, userName: maybeText }),
  preferences: zone,
  settings: zone,
});
export type AppUser = z.infer<typeof appUser>;
