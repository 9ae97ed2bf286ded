import { withRule } from '@/lib/domain/rules/change-thresholds';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import type { Request } from '@/lib/messages/request';
import type { Result } from '@/lib/result';

/** Switch one rule on or off, and leave every other setting as it is at this moment. */
export async function switchRule(request: Request, rule: RuleName, isOn: boolean): Promise<Result<null>> {
  const rules = await request('readRules', {});
  if (!rules.ok) return rules;
  return request('saveRules', { changed: withRule(rules.value.changed, rule, isOn) });
}
