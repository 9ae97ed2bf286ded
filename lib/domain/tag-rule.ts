import { z } from 'zod';
import { type Activity, activityKind } from './activity';
import { type Choice, choice } from './link';
import { coversAccount } from './objective';
import { objectiveOfPlan, type Plan } from './plan';
import { recordId } from './record-id';
import { textWithoutNames } from './rules/text-without-names';
import { type Instant, id, instant, shortText } from './words';

/** What an activity must have in common with the example a rule was made from. */
export const likenesses = ['opportunity', 'contact', 'account', 'kind', 'subject'] as const;
export const likeness = z.enum(likenesses);
export type Likeness = z.infer<typeof likeness>;

/** What an activity must be for a rule to hold; null: anything. */
export const conditions = z.object({
  opportunityId: recordId.nullable(),
  contactId: recordId.nullable(),
  accountId: recordId.nullable(),
  kind: activityKind.nullable(),
  /** The beginning of the subject as `subjectPattern` writes it. */
  subject: z.string().max(1_000).nullable(),
});
export type Conditions = z.infer<typeof conditions>;

/** "Always tag like this": made from an example, for what is logged from then on. The rep's own choice beats it. */
export const tagRule = z.object({
  id,
  choice,
  conditions,
  /** What the records of the conditions were called in the example; null: not asked for, or nameless. */
  names: z.object({ opportunity: shortText.nullable(), contact: shortText.nullable(), account: shortText.nullable() }),
  madeAt: instant,
});
export type TagRule = z.infer<typeof tagRule>;

/** As many rules as are kept; each is held against every new activity. */
export const MAX_TAG_RULES = 200;

/** The likenesses that an example has anything for. */
export function likenessesOf(example: Activity): Likeness[] {
  return likenesses.filter(each => Object.values(conditionsFrom(example, [each])).some(value => value !== null));
}

/** The conditions that an example and the chosen likenesses make. */
export function conditionsFrom(example: Activity, by: readonly Likeness[]): Conditions {
  const pattern = subjectPattern(example);
  return {
    opportunityId: by.includes('opportunity') ? example.opportunityId : null,
    contactId: by.includes('contact') ? example.contactId : null,
    accountId: by.includes('account') ? example.accountId : null,
    kind: by.includes('kind') ? example.kind : null,
    subject: by.includes('subject') && pattern !== '' ? pattern : null,
  };
}

/** What the records that the likenesses speak of are called. */
export function namesFrom(example: Activity, by: readonly Likeness[]): TagRule['names'] {
  return {
    opportunity: by.includes('opportunity') ? example.opportunityName : null,
    contact: by.includes('contact') ? example.contactName : null,
    account: by.includes('account') ? example.accountName : null,
  };
}

/** Does a rule say anything at all? One without a condition would tag everything. */
export function isTelling(asked: Conditions): boolean {
  return Object.values(asked).some(value => value !== null);
}

/**
 * A subject as rules compare it: without case, punctuation, reply marks and the names of its contact and account, and
 * with every number as `#`, so that "Weekly sync 3/12" is like "Weekly sync 10/12".
 */
export function subjectPattern(activity: Pick<Activity, 'subject' | 'contactName' | 'accountName'>): string {
  return textWithoutNames({ ...activity, notes: '' })
    .replace(/^((re|fw|fwd|aw|wg|tr|rv)( |$))+/, '')
    .replace(/\p{N}+/gu, '#')
    .replace(/#( #)+/g, '#');
}

/** Is the activity what the conditions ask for? */
export function meets(activity: Activity, asked: Conditions): boolean {
  return (
    isTelling(asked) &&
    (asked.opportunityId === null || asked.opportunityId === activity.opportunityId) &&
    (asked.contactId === null || asked.contactId === activity.contactId) &&
    (asked.accountId === null || asked.accountId === activity.accountId) &&
    (asked.kind === null || asked.kind === activity.kind) &&
    (asked.subject === null || `${subjectPattern(activity)} `.startsWith(`${asked.subject} `))
  );
}

/**
 * The first rule, in the rep's order, that holds for a new activity: logged since the rule was made, and its objective
 * open on that day and not of other accounts. Undefined: none does.
 */
export function ruleFor(activity: Activity, rules: readonly TagRule[], plan: Plan): TagRule | undefined {
  return rules.find(
    rule =>
      isSince(activity.loggedAt, rule.madeAt) &&
      meets(activity, rule.conditions) &&
      canServe(activity, rule.choice, plan),
  );
}

function isSince(loggedAt: Instant, madeAt: Instant): boolean {
  return Date.parse(loggedAt) >= Date.parse(madeAt);
}

function canServe({ day, accountId }: Activity, chosen: Choice, plan: Plan): boolean {
  if (chosen.kind === 'setAside') return true;
  const objective = objectiveOfPlan(plan, chosen.objectiveId);
  if (objective === undefined || !coversAccount(objective.scope, accountId)) return false;
  if (objective.start !== null && day < objective.start) return false;
  return objective.status === 'open' || (objective.endedOn !== null && day <= objective.endedOn);
}
