import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOfAtLeast, MOST_OPPORTUNITIES, winsAmong, winsAtMost } from '@/lib/domain/chance/wins';
import { exactAtLeast, playedWins } from '../../support/exact-wins';
import { random } from '../../support/random';

const known = (won: number, lost: number) => ({ won, lost, n: 0 });

describe('the chances of wins, worked out by hand', () => {
  test('nothing known of the rate, two opportunities: none, one and two wins are equally likely', () => {
    // P(k of 2) = C(2, k) · B(k + 1, 3 − k) / B(1, 1), and B(a, b) = (a − 1)! (b − 1)! / (a + b − 1)!:
    // k = 0: 1 · 0! 2! / 3! = 1/3;  k = 1: 2 · 1! 1! / 3! = 1/3;  k = 2: 1 · 2! 0! / 3! = 1/3.
    expect(winsAmong(2, known(1, 1))).toEqual([
      expect.closeTo(1 / 3, 14),
      expect.closeTo(1 / 3, 14),
      expect.closeTo(1 / 3, 14),
    ]);
  });

  test('Beta(2, 1) and three opportunities: a tenth, two, three and four tenths', () => {
    // B(2, 1) = 1! 0! / 2! = 1/2.
    // k = 0: 1 · B(2, 4) = 1! 3! / 5! = 1/20, ÷ 1/2 = 0.1;   k = 1: 3 · B(3, 3) = 3 · 2! 2! / 5! = 1/10 → 0.2;
    // k = 2: 3 · B(4, 2) = 3 · 3! 1! / 5! = 3/20 → 0.3;      k = 3: 1 · B(5, 1) = 4! 0! / 5! = 1/5 → 0.4.
    const chances = winsAmong(3, known(2, 1));
    [0.1, 0.2, 0.3, 0.4].forEach((chance, wins) => {
      expect(chances[wins]).toBeCloseTo(chance, 14);
    });
    expect(chanceOfAtLeast(2, chances)).toBeCloseTo(0.7, 14);
  });

  test('two and a half opportunities are two or three, half the time each', () => {
    // Beta(1, 1): two give 1/3 each, three give 1/4 each. No win: ½ · 1/3 + ½ · 1/4 = 7/24; three wins: ½ · 1/4 = 1/8.
    const chances = winsAmong(2.5, known(1, 1));
    expect(chances[0]).toBeCloseTo(7 / 24, 14);
    expect(chances[3]).toBeCloseTo(1 / 8, 14);
  });

  test('the likely number of wins is read from the running sum: 0.1, 0.3, 0.6, 1', () => {
    const chances = winsAmong(3, known(2, 1));
    expect([0.05, 0.1, 0.2, 0.31, 0.6, 0.61, 1].map(share => winsAtMost(share, chances))).toEqual([
      0, 0, 1, 2, 2, 3, 3,
    ]);
  });
});

test.each([
  [6, 15, 15, 30],
  [24, 72, 14, 28],
  [300, 1_000, 14, 28],
  [700, 2_000, 3, 5],
  [1_990, 2_000, 400, 2],
])(
  '%i of %i opportunities with Beta(%i, %i): as exact fractions say, to twelve digits',
  (wins, opportunities, won, lost) => {
    const exact = exactAtLeast(wins, opportunities, known(won, lost));
    expect(chanceOfAtLeast(wins, winsAmong(opportunities, known(won, lost)))).toBeCloseTo(exact, 12);
  },
);

test.each([
  [6, 15, 15.33, 29.67],
  [4, 7.25, 1.33, 2.67],
  [2, 3, 0.5, 0.5],
  [24, 72, 14.5, 27.5],
  [40, 90.6, 25, 31],
  [3, 60, 0.7, 22.3],
])(
  'at least %i of %d opportunities with Beta(%d, %d): played 100,000 times it comes out within a point',
  (wins, opportunities, won, lost) => {
    const chance = random(wins * 1_000 + Math.round(opportunities));
    const runs = 100_000;
    let reached = 0;
    for (let run = 0; run < runs; run++) if (playedWins(opportunities, known(won, lost), chance) >= wins) reached += 1;
    const worked = chanceOfAtLeast(wins, winsAmong(opportunities, known(won, lost)));
    expect(Math.abs(worked - reached / runs)).toBeLessThan(0.01);
  },
);

describe('whatever the numbers', () => {
  const opportunities = fc.double({ min: 0, max: 3_000, noNaN: true });
  const weight = fc.double({ min: 0.01, max: 500, noNaN: true });

  test('the chances are chances, and make one', () => {
    fc.assert(
      fc.property(opportunities, weight, weight, (count, won, lost) => {
        const chances = winsAmong(count, known(won, lost));
        expect(chances.every(chance => chance >= 0 && chance <= 1)).toBe(true);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(chances).toHaveLength(Math.ceil(count) + 1);
      }),
    );
  });

  test('the mean is opportunities × the mean of the rate', () => {
    fc.assert(
      fc.property(opportunities, weight, weight, (count, won, lost) => {
        const mean = winsAmong(count, known(won, lost)).reduce((sum, chance, wins) => sum + wins * chance, 0);
        expect(mean).toBeCloseTo((count * won) / (won + lost), 6);
      }),
    );
  });

  test('more opportunities never make the chance smaller, nor does a higher hurdle make it larger', () => {
    fc.assert(
      fc.property(
        opportunities,
        fc.double({ min: 0, max: 50, noNaN: true }),
        weight,
        weight,
        fc.nat(200),
        (count, more, won, lost, wins) => {
          const few = winsAmong(count, known(won, lost));
          const many = winsAmong(count + more, known(won, lost));
          expect(chanceOfAtLeast(wins, many)).toBeGreaterThanOrEqual(chanceOfAtLeast(wins, few) - 1e-9);
          expect(chanceOfAtLeast(wins + 1, few)).toBeLessThanOrEqual(chanceOfAtLeast(wins, few));
        },
      ),
    );
  });

  test.each<[string, number, [number, number], number[]]>([
    ['no opportunity, no win', 0, [1, 1], [1]],
    ['fewer than none are none', -3, [1, 1], [1]],
    ['a rate known to be 1: all are won', 2, [4, 0], [0, 0, 1]],
    ['a rate known to be 0: none is', 2, [0, 4], [1, 0, 0]],
  ])('%s', (_, count, [won, lost], expected) => {
    expect(winsAmong(count, known(won, lost))).toEqual(expected);
  });

  test('a number that no rep works on counts as the most there are', () => {
    expect(winsAmong(1e9, known(14, 28))).toHaveLength(MOST_OPPORTUNITIES + 1);
  });
});
