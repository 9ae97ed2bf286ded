import { expect, test } from 'vitest';
import { briefOf } from '@/lib/background/activity-line';
import { anObjective, aPlan } from '../support/builders';

test('a level that is to be held shows full in the panel when it is above, as in the plan', () => {
  const measure = { unit: '% on time', accrues: 'level' as const, baseline: 96, target: 96, current: 97 };
  const objective = anObjective({ measure });
  expect(briefOf(objective, aPlan({ objectives: [objective] }), '2026-11-20').progress?.share).toBe(1);
});
