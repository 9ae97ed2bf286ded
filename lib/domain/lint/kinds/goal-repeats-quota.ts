import type { Lint } from '../lint';
import { finding } from '../new-finding';
import { isMoney } from '../wording/money';
import { saysOnlyANumber } from '../wording/says-only-a-number';

/**
 * A revenue goal whose words are nothing but the number the company gave: it says neither where the money should come
 * from nor what has to be true for it. Judged by words.
 */
export const goalRepeatsQuota: Lint = {
  kind: 'goalRepeatsQuota',
  looksAt: 'goal',
  find: (goal, { currency, language }) => {
    const isAboutMoney = goal.kind === 'revenue' || (goal.measure !== null && isMoney(goal.measure.unit, currency));
    if (!isAboutMoney || !saysOnlyANumber(goal.statement, language)) return [];
    return [
      finding('lint_goalRepeatsQuota', {
        kind: 'goalRepeatsQuota',
        subject: { on: 'goal', id: goal.id },
        field: 'statement',
        isHeuristic: true,
      }),
    ];
  },
};
