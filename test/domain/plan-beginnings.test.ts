import { describe, expect, test } from 'vitest';
import { plan as planSchema } from '@/lib/domain/plan';
import { rolePacks, tacticOfRole } from '@/lib/domain/role-packs';
import { strategyTemplates, withStrategy } from '@/lib/domain/strategy-templates';
import { roles } from '@/lib/domain/targets/role-targets';
import english from '@/public/_locales/en/messages.json';
import { aSoundPlan, NEXT_DAY, told, withObjective } from '../support/lint';

const texts: Record<string, { message: string }> = english;
const say = (name: string): string => texts[name]?.message ?? '';

describe('strategies to begin with', () => {
  test.each(strategyTemplates)('%s gives the strategy and the approach their words, once', template => {
    const plan = withStrategy(aSoundPlan(), template, say);
    expect(plan.strategy).toEqual({ text: say(`plan_templateStrategy_${template}`), ends: '2028-12-31' });
    expect(plan.sections.year.approach).toBe(say(`plan_templateApproach_${template}`));
    expect(withStrategy(plan, template, say)).toEqual(plan);
    expect(planSchema.parse(plan)).toEqual(plan);
  });

  test('what the rep has written stays, the template comes after it', () => {
    const own = aSoundPlan({ strategy: { text: 'Food first', ends: '2030-06-30' } });
    const { strategy } = withStrategy(own, 'whales', say);
    expect(strategy.text.startsWith('Food first\n\nWin a few')).toBe(true);
    expect(strategy.ends).toBe('2030-06-30');
  });

  test('a plan that ends on a leap day has a strategy that ends on a day', () => {
    expect(withStrategy(aSoundPlan({ end: '2028-02-29' }), 'whales', say).strategy.ends).toBe('2030-02-28');
  });
});

test('every tactic of every role lacks nothing', () => {
  for (const role of roles) {
    const tactics = rolePacks[role].map(tactic => tacticOfRole(tactic, { id: tactic.name, owner: role, say }));
    const plan = withObjective({ tactics });
    expect(told(plan, { today: NEXT_DAY }), role).toEqual([]);
    expect(planSchema.parse(plan)).toEqual(plan);
  }
});
