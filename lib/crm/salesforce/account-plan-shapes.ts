import { z } from 'zod';
import { dateTimeText, salesforceId } from './shapes';

/** The shapes of account plans, as far as we read them (API 62 and later). What an org hides is optional. */
const maybeText = z
  .string()
  .nullish()
  .transform(value => value ?? null);
const maybeDate = z.iso
  .date()
  .nullish()
  .transform(value => value ?? null);

export const accountPlanRow = z.object({
  Id: salesforceId,
  Name: maybeText,
  StartDate: maybeDate,
  EndDate: maybeDate,
  AccountVision: maybeText,
  AccountStrategicPriorities: maybeText,
  AccountChallenges: maybeText,
  AccountIndustryTrends: maybeText,
  AccountPrfmIndicators: maybeText,
  AccountCompetitors: maybeText,
  AccountCompetitiveStrengths: maybeText,
  AccountCmptvWeaknesses: maybeText,
  RelationshipStrengths: maybeText,
  RelationshipWeaknesses: maybeText,
  RelationshipOpportunities: maybeText,
  RelationshipThreats: maybeText,
  Notes: maybeText,
});
export type PlanRow = z.infer<typeof accountPlanRow>;

export const objectiveRow = z.object({
  Id: salesforceId,
  AccountPlanId: salesforceId,
  Name: maybeText,
  Status: maybeText,
  StartDate: maybeDate,
  EndDate: maybeDate,
  Description: maybeText,
  ObjectiveOwner: z.object({ Name: maybeText }).nullish(),
  LastModifiedDate: dateTimeText,
});
export type ObjectiveRow = z.infer<typeof objectiveRow>;

export const measureRow = z.object({
  Id: salesforceId,
  AccountPlanObjectiveId: salesforceId,
  Name: maybeText,
  ValueType: z.enum(['Number', 'Currency', 'Percent']).nullish().catch(null),
  TargetValue: maybeText,
  CurrentValue: maybeText,
  CurrencyIsoCode: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullish()
    .transform(value => value ?? null)
    .catch(null),
});
export type MeasureRow = z.infer<typeof measureRow>;
