import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, paceFor, winsNeeded } from '@/lib/domain/chance/chance';
import { type Outlook, outlookOf, type Standings } from '@/lib/domain/chance/outlook';
import { winRate } from '@/lib/domain/chance/win-rate';
import type { Plan } from '@/lib/domain/plan';
import { aPlan } from '../../support/builders';
import { playedWins } from '../../support/exact-wins';
import { examplePlan } from '../../support/example-plan';
import { aPlanWithFunnel } from '../../support/funnel';
import { random } from '../../support/random';

const known: Standings = { wonAmount: 1_395_000, open: 9, perWeek: 2.5, counts: { won: 14, lost: 27 } };

function outlook(plan: Plan = examplePlan(), given: Partial<Standings> = {}, today = '2026-11-20'): Outlook {
  const found = outlookOf(plan, { ...known, ...given }, today);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
}

describe('the chance of Fernhill reaching 1.8 million from 1.395 million on 20 November', () => {
  test('six more deals out of 9 open opportunities and 6 that the pace brings', () => {
    // 405,000 ÷ 75,000 = 5.4, so 6 deals; 24 working days ÷ 5 = 4.8 weeks × 2.5 × ½ = 6, and 9 open: 15.
    const found = chance(outlook());
    expect(found).toMatchObject({ winsNeeded: 6, opportunities: 15, n: 41 });
    expect(found.low).toBeLessThan(found.expected);
    expect(found.high).toBeGreaterThan(found.expected);
  });

  test('as when it is played 100,000 times, and so are the ends of the likely range', () => {
    const given = outlook();
    const dice = random(20_261_120);
    const plays = Array.from({ length: 100_000 }, () => 1_395_000 + 75_000 * playedWins(15, given.winRate, dice));
    const share = (is: (value: number) => boolean): number => plays.filter(is).length / plays.length;
    const found = chance(given);
    expect(Math.abs(found.probability - share(value => value >= 1_800_000))).toBeLessThan(0.01);
    expect(share(value => value >= found.low && value <= found.high)).toBeGreaterThan(0.79);
    expect(share(value => value > found.low && value < found.high)).toBeLessThan(0.8);
    expect(found.expected).toBeCloseTo(plays.reduce((sum, value) => sum + value, 0) / plays.length, -4);
  });

  test('the pace for 80 % makes 80 %, and a little less does not', () => {
    const pace = paceFor(0.8, outlook());
    if (!pace.ok) throw new Error(pace.problem.kind);
    expect(pace.value.perWeek).toBeGreaterThan(2.5);
    expect(chance({ ...outlook(), perWeek: pace.value.perWeek }).probability).toBeCloseTo(0.8, 9);
    expect(chance({ ...outlook(), perWeek: pace.value.perWeek * 0.99 }).probability).toBeLessThan(0.8);
  });

  test('with a sales cycle of 30 days only 5 of the 24 working days are in time', () => {
    // 31 December less 30 days is 1 December; 23, 24, 25, 30 November and 1 December are working days, 26 and 27 are not.
    const plan = examplePlan();
    const late = outlook(plan.funnel === null ? plan : { ...plan, funnel: { ...plan.funnel, salesCycleDays: 30 } });
    expect(late.weeksInTime).toBe(1);
    expect(chance(late).opportunities).toBe(9 + 2.5 * 0.5);
    expect(chance(late).probability).toBeLessThan(chance(outlook()).probability);
  });
});

test('nothing known and 99 open: any number of wins from 0 to 99 is as likely, so 80 % lie from 9 to 89', () => {
  // The running sum reaches 10 of 100 at 9 wins and 90 of 100 at 89; the mean is 49.5.
  const given = {
    ...outlook(),
    winRate: { won: 1, lost: 1, n: 0 },
    open: 99,
    perWeek: 0,
    wonAmount: 0,
    averageDeal: 1_000,
  };
  const found = chance({ ...given, goalAmount: 60_000 });
  expect(found).toMatchObject({ low: 9_000, expected: 49_500, high: 89_000, winsNeeded: 60 });
  expect(found.probability).toBeCloseTo(0.4, 12);
});

test('a whole number of deals stays whole: 4.2 ÷ 0.7 is 6, though computers say 6.000000000000001', () => {
  const given = { ...outlook(), goalAmount: 4.2, wonAmount: 0, averageDeal: 0.7 };
  expect(4.2 / 0.7).toBeGreaterThan(6);
  expect(winsNeeded(given)).toBe(6);
  expect(winsNeeded({ ...given, goalAmount: 4.21 })).toBe(7);
});

test('more taken back than won counts as nothing won', () => {
  expect(outlook(examplePlan(), { wonAmount: -5_000 }).wonAmount).toBe(0);
});

describe('what is known of the win rate', () => {
  test.each<[string, Parameters<typeof winRate>, [number, number, number]]>([
    ['a typed rate weighs four cases', [{ value: 0.25, n: null, origin: 'typed' }, null], [1, 3, 0]],
    ['however many the rep claims', [{ value: 0.25, n: 900, origin: 'typed' }, null], [1, 3, 0]],
    ["and so does the team's", [{ value: 0.25, n: 900, origin: 'team' }, null], [1, 3, 0]],
    [
      'own counts are added to it',
      [
        { value: 0.25, n: null, origin: 'typed' },
        { won: 6, lost: 4 },
      ],
      [7, 7, 10],
    ],
    [
      'own history stands upon half a case each way',
      [{ value: 0.4, n: 10, origin: 'ownHistory' }, null],
      [4.5, 6.5, 10],
    ],
    [
      'newer counts take its place',
      [
        { value: 0.4, n: 10, origin: 'ownHistory' },
        { won: 1, lost: 1 },
      ],
      [1.5, 1.5, 2],
    ],
    [
      'unless there are none',
      [
        { value: 0.4, n: 10, origin: 'ownHistory' },
        { won: 0, lost: 0 },
      ],
      [4.5, 6.5, 10],
    ],
    [
      'own history that nobody counted is a typed rate',
      [{ value: 0.5, n: null, origin: 'ownHistory' }, null],
      [2, 2, 0],
    ],
  ])('%s', (_, given, [won, lost, n]) => {
    expect(winRate(...given)).toEqual({ won, lost, n });
  });

  test('the more cases, the nearer both ends of the likely range', () => {
    const width = (cases: number): number => {
      const { low, high } = chance(
        outlook(examplePlan(), { open: 60, counts: { won: cases / 3, lost: (2 * cases) / 3 } }),
      );
      return high - low;
    };
    expect(width(9)).toBeGreaterThan(width(90));
  });
});

describe('what stops it is named', () => {
  test.each<[string, Plan, Partial<Standings>, string, string]>([
    ['no funnel', aPlan({ funnel: null }), {}, '2026-11-20', 'noFunnel'],
    ['no goal', aPlanWithFunnel({ goalAmount: 0 }), {}, '2026-11-20', 'noGoal'],
    ['a deal of nothing', aPlanWithFunnel({ averageDeal: 0 }), {}, '2026-11-20', 'noAverageDeal'],
    ['a goal reached', aPlanWithFunnel({}), { wonAmount: 1_800_000 }, '2026-11-20', 'goalReached'],
    ['nobody knows what is won', aPlanWithFunnel({}), { wonAmount: null }, '2026-11-20', 'noWonAmount'],
    ['the plan is over', aPlanWithFunnel({}), {}, '2027-01-01', 'periodOver'],
    ['its last day, nothing open', aPlanWithFunnel({}), { open: 0 }, '2026-12-31', 'noWorkingDaysLeft'],
    ['too late, nothing open', aPlanWithFunnel({ salesCycleDays: 60 }), { open: 0 }, '2026-11-20', 'tooLateToClose'],
    ['no pace, nothing open', aPlanWithFunnel({}), { open: 0, perWeek: null }, '2026-11-20', 'noPace'],
  ])('%s', (_, plan, given, today, kind) => {
    expect(outlookOf(plan, { ...known, ...given }, today)).toMatchObject({ ok: false, problem: { kind } });
  });

  test('on the last day the open ones may still close', () => {
    expect(chance(outlook(examplePlan(), {}, '2026-12-31'))).toMatchObject({ opportunities: 9 });
  });

  test('enough open ones ask for no pace; too little time allows for none', () => {
    expect(paceFor(0.8, outlook(examplePlan(), { open: 60 }))).toMatchObject({ ok: true, value: { perWeek: 0 } });
    expect(paceFor(0.8, { ...outlook(), weeksInTime: 0 })).toMatchObject({
      ok: false,
      problem: { kind: 'outOfReach' },
    });
    expect(paceFor(0.8, { ...outlook(), winRate: { won: 0.5, lost: 500, n: 500 } }).ok).toBe(false);
  });
});

test('whatever is typed or sent, every number is finite, no chance leaves 0 to 1, and paces are not negative', () => {
  const strange = fc.oneof(fc.double(), fc.integer({ min: -5, max: 5_000_000 }), fc.constantFrom(Number.NaN, Infinity));
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const days = fc
    .integer({ min: 0, max: 500 })
    .map(day => new Date(Date.UTC(2025, 11, 1 + day)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      strange,
      strange,
      strange,
      strange,
      share,
      share,
      days,
      fc.nat(400),
      (goalAmount, averageDeal, wonAmount, open, win, leads, today, salesCycleDays) => {
        const plan = aPlanWithFunnel({
          goalAmount,
          averageDeal,
          salesCycleDays,
          opportunityToWin: { value: win, n: null, origin: 'typed' },
          firstConversationToOpportunity: { value: leads, n: null, origin: 'typed' },
        });
        const found = outlookOf(plan, { wonAmount, open, perWeek: open, counts: null }, today);
        if (!found.ok) return;
        const { probability, ...amounts } = chance(found.value);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        expect(Object.entries(amounts).filter(([, value]) => !Number.isFinite(value) || value < 0)).toEqual([]);
        const pace = paceFor(0.8, found.value);
        if (pace.ok) expect(Number.isFinite(pace.value.perWeek) && pace.value.perWeek >= 0).toBe(true);
      },
    ),
  );
});
