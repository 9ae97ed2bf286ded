import { expect, test } from 'vitest';
import { measureShare } from '@/lib/domain/measure-share';

test.each<[string, number, number, number, number]>([
  ['half of the way', 0, 10, 5, 0.5],
  ['further than it was meant to go', 0, 10, 12, 1],
  ['back behind where it began', 4, 10, 2, 0],
  ['half of the way down', 20, 10, 15, 0.5],
  ['a level to hold, and it is held', 96, 96, 96, 1],
  ['a level to hold, and it is above', 96, 96, 97, 1],
  ['a level to hold, and it is below', 96, 96, 95, 0],
])('%s', (_, baseline, target, current, share) => {
  expect(measureShare({ unit: '', accrues: 'level', baseline, target, current })).toBe(share);
});
