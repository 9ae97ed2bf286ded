import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { isConversation } from '@/lib/domain/conversation';
import type { WeeklyTarget } from '@/lib/domain/targets';
import { ATTEMPT_CAP, attemptCapOf, attemptedWith, withinCap } from '@/lib/domain/targets/attempt-cap';
import { deservesCallPlan, tacticCount, wasPlanned } from '@/lib/domain/targets/what-counts';
import { anActivity, aPlan } from '../../support/builders';

describe('a two-way call', () => {
  test.each([
    ['Connected - not interested', true],
    ['Spoke, no budget', true],
    ['Answered: not a fit', true],
    ['Reached, not the right person', true],
    ["Connected, don't call again", true],
    ['Gesprochen, kein Interesse', true],
    ['Erreicht, nicht zuständig', true],
    ['Not interested', false],
    ['Not connected', false],
    ['No answer, not interested', false],
    ['Not reached', false],
    ["Couldn't reach, no budget", false],
    ['Nicht erreicht, kein Interesse', false],
    ['Connected to voicemail', false],
  ])('"%s" is one: %s', (disposition, expected) => {
    expect(isConversation({ kind: 'call', disposition, isFirstConversation: null })).toBe(expected);
  });

  test('until the rep corrects it; a connected networking chat is none', () => {
    expect(isConversation({ kind: 'call', disposition: 'No answer', isFirstConversation: true })).toBe(true);
    expect(isConversation({ kind: 'networking', disposition: 'Connected', isFirstConversation: null })).toBe(false);
  });
});

describe('call plans', () => {
  test.each([
    ['meeting', false, true],
    ['call', true, true],
    ['call', false, false],
    ['networking', false, false],
    ['email', false, false],
  ] as const)('a %s, first conversation %s, deserves one: %s', (kind, isFirst, expected) => {
    expect(deservesCallPlan({ kind }, isFirst)).toBe(expected);
  });

  const call = { kind: 'call', day: '2026-11-17', loggedAt: '2026-11-17T10:00:00-06:00' } as const;
  const meeting = { kind: 'meeting', day: '2026-11-17', loggedAt: '2026-11-02T10:00:00-06:00' } as const;
  const timed = { ...meeting, startsAt: '2026-11-17T14:00:00-06:00' } as const;
  test.each<[string, Partial<Activity>, string, boolean]>([
    ['the day before the call', call, '2026-11-16T18:00:00-06:00', true],
    ['that day, before it was logged', call, '2026-11-17T09:59:00-06:00', true],
    ['once it was logged', call, '2026-11-17T10:00:00-06:00', false],
    [
      'the day after, logged later still',
      { ...call, loggedAt: '2026-11-20T10:00:00-06:00' },
      '2026-11-18T09:00:00-06:00',
      false,
    ],
    ['late in the evening there, next day in UTC', call, '2026-11-17T05:30:00Z', true],
    ['a minute before the meeting', timed, '2026-11-17T13:59:00-06:00', true],
    ['when it begins', timed, '2026-11-17T20:00:00Z', false],
    ['the day of a meeting without a time', meeting, '2026-11-17T16:00:00-06:00', true],
    ['the day of an all-day meeting', { ...timed, isAllDay: true }, '2026-11-17T16:00:00-06:00', true],
    ['the day after it', meeting, '2026-11-18T08:00:00-06:00', false],
  ])('one made %s counts: %s', (_, changes, madeAt, expected) => {
    expect(wasPlanned(anActivity(changes), { madeAt }, 'America/Chicago')).toBe(expected);
  });
});

test('a tactic counts its own kinds, each once', () => {
  expect(tacticCount({ kinds: ['call', 'email', 'call'] }, { call: 2, email: 1, meeting: 7 })).toBe(3);
  expect(tacticCount({ kinds: [] }, { call: 2 })).toBe(0);
});

describe('attempts at one contact in one week', () => {
  const attempt = (id: string, day: string, loggedAt = `${day}T10:00:00Z`) => ({ id, day, loggedAt });
  const week = [
    attempt('c', '2026-11-18'),
    attempt('a', '2026-11-16'),
    attempt('d', '2026-11-18', '2026-11-18T09:00:00Z'),
    attempt('b', '2026-11-17'),
  ];

  test('the first three by day count, by the clock within a day, whatever the order they arrive in', () => {
    expect([...withinCap(week, 3)].sort()).toEqual(['a', 'b', 'd']);
    fc.assert(
      fc.property(fc.shuffledSubarray(week, { minLength: 4 }), shuffled => {
        expect(withinCap(shuffled, 3)).toEqual(withinCap(week, 3));
      }),
    );
  });

  test('as many as there are, up to the cap; each attempt adds one until then and nothing after', () => {
    const loggedAt = fc.date({ min: new Date('2026-11-16'), max: new Date('2026-11-22'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(loggedAt, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (dates, cap) => {
        const attempts = dates.map((date, index) =>
          attempt(`${index}`, date.toISOString().slice(0, 10), date.toISOString()),
        );
        expect(withinCap(attempts, cap).size).toBe(Math.min(cap, attempts.length));
        const later = attempt('later', '2026-11-23');
        const added = withinCap([...attempts, later], cap).size - withinCap(attempts, cap).size;
        expect(added).toBe(attempts.length < cap ? 1 : 0);
      }),
    );
  });

  test("the cap is the plan's, three where it names none, and none where it says so", () => {
    const target = (changes: Partial<WeeklyTarget>): WeeklyTarget => ({
      id: 'T1',
      metric: 'outreach',
      label: '',
      perWeek: 12,
      origin: 'hand',
      ...changes,
    });
    const capOf = (...weeklyTargets: WeeklyTarget[]) => attemptCapOf(aPlan({ weeklyTargets }));
    expect(capOf()).toBe(ATTEMPT_CAP);
    expect(capOf(target({}))).toBe(3);
    expect(capOf(target({ metric: 'meetings', capPerContact: 1 }), target({ capPerContact: 5 }))).toBe(5);
    expect(withinCap(week, capOf(target({ capPerContact: null }))).size).toBe(4);
  });

  test('a contact is one by id, else by name at the account; leaving the name out makes the account one', () => {
    const tom = { accountId: 'A1', contactId: null, contactName: 'Tom Ridley ' };
    expect(attemptedWith(tom)).toBe(attemptedWith({ ...tom, contactName: 'tom ridley' }));
    expect(attemptedWith(tom)).not.toBe(attemptedWith({ ...tom, accountId: 'A2' }));
    expect(attemptedWith({ ...tom, contactId: 'C1' })).toBe(
      attemptedWith({ ...tom, contactId: 'C1', accountId: 'A2' }),
    );
    expect(attemptedWith({ ...tom, contactName: null })).toBe(attemptedWith({ ...tom, contactName: ' ' }));
  });
});
