import { plusDays } from './calendar';
import type { RuleName } from './rules/rule-names';
import type { PlainDate } from './words';

/** One time that a rule was told about something. */
export type Telling = {
  rule: RuleName;
  on: PlainDate;
  dismissedOn: PlainDate | null;
  /** It does not hold any more, and was not waved off: somebody did something about it. */
  isFixed: boolean;
};

/** How a rule did in the last 30 days (design §5): whether it helps, or only talks. */
export type RuleHealth = { fired: number; fixed: number; dismissed: number; offersToRetire: boolean };

export const HEALTH_DAYS = 30;
const RETIRE_DAYS = 14;
const RETIRE_AFTER = 5;

/** `tellings` of one rule. It offers to switch itself off after five dismissals and no fix in 14 days; flags never do. */
export function ruleHealth(rule: RuleName, tellings: readonly Telling[], today: PlainDate): RuleHealth {
  const from = plusDays(today, 1 - HEALTH_DAYS);
  const lately = plusDays(today, 1 - RETIRE_DAYS);
  const told = tellings.filter(each => each.rule === rule);
  const isSince = (day: PlainDate | null, since: PlainDate): boolean => day !== null && day >= since;
  const waved = told.filter(each => isSince(each.dismissedOn, lately)).length;
  const mended = told.filter(each => each.isFixed && each.on >= lately).length;
  return {
    fired: told.filter(each => each.on >= from).length,
    fixed: told.filter(each => each.isFixed && each.on >= from).length,
    dismissed: told.filter(each => isSince(each.dismissedOn, from)).length,
    offersToRetire: rule.startsWith('S') && waved >= RETIRE_AFTER && mended === 0,
  };
}
