import { ruleName } from '@/lib/domain/rules/rule-names';
import { thresholds } from '@/lib/domain/rules/thresholds';
import type { RulesView } from '@/lib/messages/settings-views';

/** The rules as the settings see them: nothing changed, nothing fixed, and a quiet month; and small changes of it. */
export function aRulesView({ changed = {}, company = {}, rules = [] }: Partial<RulesView> = {}): RulesView {
  return {
    thresholds: thresholds.parse({ ...changed, ...company }),
    changed,
    company,
    rules: ruleName.options.map(
      rule =>
        rules.find(each => each.rule === rule) ?? { rule, fired: 0, fixed: 0, dismissed: 0, offersToRetire: false },
    ),
  };
}
