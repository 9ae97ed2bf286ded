import { z } from 'zod';
import type { Instant } from '@/lib/domain/words';
import { isSalesforceId, to18 } from './ids';

/**
 * The shapes of Salesforce's answers, as far as we read them. What an org may hide from a rep is optional: a missing
 * field leaves a gap in an activity, it does not hide the activity.
 */
export const salesforceId = z.string().refine(isSalesforceId, { message: 'not an id' }).transform(to18);
const id = salesforceId;
const maybeId = id.nullish().transform(value => value ?? null);
const maybeText = z
  .string()
  .nullish()
  .transform(value => value ?? null);
const maybeCount = z
  .number()
  .nullish()
  .transform(value => value ?? null);
const flag = z
  .boolean()
  .nullish()
  .transform(value => value ?? false);

/** Salesforce writes `2026-11-20T14:03:11.000+0000`; `Z` and `+00:00` are read too. */
export const dateTimeText = z.string().transform((text, context): Instant => {
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});
const maybeDateTime = dateTimeText.nullish().transform(value => value ?? null);
const maybeDate = z.iso
  .date()
  .nullish()
  .transform(value => value ?? null);

const named = z.object({ Name: maybeText, Type: maybeText, Title: maybeText }).nullish();

const activityRow = {
  Id: id,
  Subject: maybeText,
  Description: maybeText,
  Type: maybeText,
  CreatedDate: dateTimeText,
  LastModifiedDate: dateTimeText,
  IsDeleted: flag,
  OwnerId: maybeId,
  Owner: named,
  AccountId: maybeId,
  Account: named,
  WhoId: maybeId,
  Who: named,
  WhatId: maybeId,
  What: named,
  ActivityDate: maybeDate,
};

export const taskRow = z.object({
  ...activityRow,
  TaskSubtype: maybeText,
  IsClosed: flag,
  CompletedDateTime: maybeDateTime,
  CallDurationInSeconds: maybeCount,
  CallDisposition: maybeText,
  CallObject: maybeText,
});
export type TaskRow = z.infer<typeof taskRow>;

export const eventRow = z.object({
  ...activityRow,
  StartDateTime: maybeDateTime,
  EndDateTime: maybeDateTime,
  DurationInMinutes: maybeCount,
  IsAllDayEvent: flag,
});
export type EventRow = z.infer<typeof eventRow>;

export const accountRow = z.object({ Id: id, Name: z.string() });
export const accountOfRow = z.object({ AccountId: maybeId });
export const contactRow = z.object({ Id: id, Name: z.string(), Title: maybeText });
export const userRow = z.object({ Id: id, Name: z.string(), TimeZoneSidKey: maybeText });
export const opportunityRow = z.object({
  Id: id,
  AccountId: maybeId,
  CloseDate: z.iso.date(),
  CreatedDate: dateTimeText,
  IsClosed: flag,
  IsWon: flag,
  Amount: maybeCount,
  CurrencyIsoCode: maybeText,
});
export const taskStatusRow = z.object({ ApiName: maybeText, MasterLabel: z.string() });

/** One page of a query's rows. */
export function pageOf<Row>(row: z.ZodType<Row>) {
  return z.object({
    records: z.array(row),
    done: z.boolean(),
    nextRecordsUrl: z.string().startsWith('/services/data/').nullish(),
  });
}

export const countAnswer = z.object({ totalSize: z.number().int().min(0) });
export const messageRow = z.object({ Id: id, ActivityId: maybeId });

export const versions = z.array(z.object({ version: z.string().regex(/^\d+\.\d+$/) })).min(1);

export const describedObject = z.object({
  fields: z.array(
    z.object({
      name: z.string(),
      createable: flag,
      updateable: flag,
      custom: flag,
      label: maybeText,
      type: maybeText,
      length: maybeCount,
      relationshipName: maybeText,
      picklistValues: z.array(z.object({ value: z.string(), active: z.boolean().default(true) })).nullish(),
    }),
  ),
});
export type DescribedObject = z.infer<typeof describedObject>;

export const created = z.object({ id, success: z.literal(true) });
export const nothing = z.null();

export const userInfo = z.object({ user_id: id, organization_id: id, name: maybeText, zoneinfo: maybeText });
