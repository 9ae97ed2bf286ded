import { describe, expect, test } from 'vitest';
import { dayOf, startOfWeek, workingDaysBetween } from '@/lib/domain/calendar';
import { firstConversations, isConversation } from '@/lib/domain/conversation';
import { moveDates } from '@/lib/domain/move-dates';
import { quarterOf, weekOf, weekOfQuarter } from '@/lib/domain/quarter';
import { addTo, contributionOf, emptyTally, isOutreach, sumOf } from '@/lib/domain/tally';
import { type Funnel, funnelLines } from '@/lib/domain/targets';
import { ABCD, anActivity, aPlan, KESTREL } from '../support/builders';

const typed = (value: number) => ({ value, n: null, origin: 'typed' as const });
const funnel: Funnel = {
  goalAmount: 1_800_000,
  averageDeal: 75_000,
  opportunityToWin: typed(1 / 3),
  firstConversationToOpportunity: typed(1 / 2),
  sellingWeeks: 48,
  attemptsPerFirstConversation: 4,
};

describe('the funnel', () => {
  test('1.8 million at 75 thousand a deal asks for 3 first conversations and 12 attempts a week', () => {
    const lines = funnelLines(funnel);
    expect(lines.deals).toBe(24);
    expect(lines.opportunities).toBeCloseTo(72, 9);
    expect(lines.firstConversations).toBeCloseTo(144, 9);
    expect(lines.firstConversationsPerWeek).toBeCloseTo(3, 9);
    expect(lines.attemptsPerWeek).toBeCloseTo(12, 9);
  });

  test.each<[string, Partial<Funnel>, number]>([
    ['deal of nothing', { averageDeal: 0 }, 0],
    ['win rate of zero', { opportunityToWin: typed(0) }, 1],
    ['opportunity rate of zero', { firstConversationToOpportunity: typed(0) }, 2],
    ['no selling weeks', { sellingWeeks: 0 }, 3],
  ])('%s: the lines below have no answer, never Infinity', (_, changes, known) => {
    const lines = Object.values(funnelLines({ ...funnel, ...changes }));
    expect(lines.slice(0, known).every(line => line !== null && Number.isFinite(line))).toBe(true);
    expect(lines.slice(known)).toEqual(lines.slice(known).map(() => null));
  });

  test('a goal of nothing asks for nothing', () => {
    expect(Object.values(funnelLines({ ...funnel, goalAmount: 0 }))).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('quarters and weeks', () => {
  test.each<[string, number, string, string, string]>([
    ['2026-11-20', 1, 'Q4', '2026-10-01', '2026-12-31'],
    ['2026-01-01', 1, 'Q1', '2026-01-01', '2026-03-31'],
    ['2026-03-31', 4, 'Q4', '2026-01-01', '2026-03-31'],
    ['2026-04-01', 4, 'Q1', '2026-04-01', '2026-06-30'],
    ['2026-11-20', 2, 'Q4', '2026-11-01', '2027-01-31'],
    ['2027-01-31', 2, 'Q4', '2026-11-01', '2027-01-31'],
    ['2028-02-29', 12, 'Q1', '2027-12-01', '2028-02-29'],
    ['2026-05-31', 7, 'Q4', '2026-04-01', '2026-06-30'],
  ])('%s in a fiscal year from month %i is in %s', (day, month, name, start, end) => {
    expect(quarterOf(day, month)).toEqual({ name, start, end });
  });

  test('weeks run from Monday to Sunday, across the year too', () => {
    expect(weekOf('2026-11-22')).toEqual({ start: '2026-11-16', end: '2026-11-22' });
    expect(weekOf('2026-11-16')).toEqual({ start: '2026-11-16', end: '2026-11-22' });
    expect(weekOf('2027-01-01')).toEqual({ start: '2026-12-28', end: '2027-01-03' });
    expect(startOfWeek('2026-11-18', 7)).toBe('2026-11-15');
  });

  test('a year of 53 weeks: each day is in exactly one week of its quarter', () => {
    const quarter = quarterOf('2026-12-31', 1);
    expect(weekOfQuarter('2026-10-01', quarter)).toBe(1);
    expect(weekOfQuarter('2026-10-05', quarter)).toBe(2);
    expect(weekOfQuarter('2026-12-27', quarter)).toBe(13);
    expect(weekOfQuarter('2026-12-28', quarter)).toBe(14);
    expect(weekOfQuarter('2026-12-31', quarter)).toBe(14);
  });

  test('working days leave out weekends, holidays and days off, and none run backwards', () => {
    const calendar = { timeZone: 'UTC', workWeek: [1, 2, 3, 4, 5], holidays: ['2026-11-26'], daysOff: ['2026-11-27'] };
    expect(workingDaysBetween('2026-11-23', '2026-11-29', calendar)).toBe(3);
    expect(workingDaysBetween('2026-11-27', '2026-11-23', calendar)).toBe(0);
  });

  test.each([
    ['2026-11-18T05:59:59.999Z', 'America/Chicago', '2026-11-17'],
    ['2026-11-18T06:00:00Z', 'America/Chicago', '2026-11-18'],
    ['2026-11-17T10:14:59Z', 'Pacific/Chatham', '2026-11-17'],
    ['2026-11-17T10:15:00Z', 'Pacific/Chatham', '2026-11-18'],
    ['2026-11-17T18:29:59Z', 'Asia/Kolkata', '2026-11-17'],
    ['2026-11-17T18:30:00Z', 'Asia/Kolkata', '2026-11-18'],
    ['2026-11-17T18:15:00Z', 'Asia/Kathmandu', '2026-11-18'],
  ])("%s is %s's %s", (at, zone, day) => {
    expect(dayOf(at, zone)).toBe(day);
    expect(dayOf(at, zone)).toBe(day);
  });
});

describe('conversations', () => {
  test.each([
    ['Connected', true],
    ['Spoke with contact', true],
    ['Reached', true],
    ['Answered', true],
    ['Gesprochen', true],
    ['Left voicemail', false],
    ['Reached voicemail', false],
    ['No answer', false],
    ['Not connected', false],
    ['Disconnected number', false],
    ['Disconnected', false],
    ["Couldn't reach", false],
    ['Tried to reach', false],
    ['Reached answering machine', false],
    ['Nicht erreicht', false],
    ['Busy', false],
    ['', false],
  ])('a call "%s" is a talk: %s', (disposition, expected) => {
    expect(isConversation({ kind: 'call', disposition, isFirstConversation: null })).toBe(expected);
  });

  test("a meeting is a talk, networking and mail are none, and the rep's word counts", () => {
    const without = { disposition: null, isFirstConversation: null };
    expect(isConversation({ kind: 'meeting', ...without })).toBe(true);
    expect(isConversation({ kind: 'networking', ...without })).toBe(false);
    expect(isConversation({ kind: 'email', disposition: 'Connected', isFirstConversation: null })).toBe(false);
    expect(isConversation({ kind: 'call', disposition: null, isFirstConversation: true })).toBe(true);
  });

  const talk = (id: string, day: string, isFirst: boolean | null = null, loggedAt = `${day}T10:00:00Z`) => ({
    id,
    day,
    loggedAt,
    isFirst,
  });
  test.each<[string, ReturnType<typeof talk>[], string[]]>([
    ['the first ever is one', [talk('a', '2026-03-02')], ['a']],
    ['180 days later is none', [talk('a', '2026-01-01'), talk('b', '2026-06-30')], ['a']],
    ['181 days later is one', [talk('a', '2026-01-01'), talk('b', '2026-07-01')], ['a', 'b']],
    [
      'two on one day: the one logged first',
      [
        talk('b', '2026-03-02', null, '2026-03-02T11:00:00Z'),
        talk('a', '2026-03-02', null, '2026-03-02T10:30:00+00:00'),
      ],
      ['a'],
    ],
    [
      'the rep says it was none: the next is no first one either',
      [talk('a', '2026-03-02', false), talk('b', '2026-03-03')],
      [],
    ],
    [
      'the rep says it was one although they had talked',
      [talk('a', '2026-03-02'), talk('b', '2026-03-03', true)],
      ['a', 'b'],
    ],
    ['whatever the order', [talk('c', '2026-12-01'), talk('a', '2026-01-01'), talk('b', '2026-06-01')], ['a', 'c']],
  ])('%s', (_, talks, expected) => {
    expect([...firstConversations(talks)].sort()).toEqual(expected);
  });
});

describe('what an activity adds to its day', () => {
  const judged = {
    standing: 'linked',
    isFirst: false,
    choice: { kind: 'objective', objectiveId: 'O1' },
    isNotJudged: false,
    isBeyondCap: false,
  } as const;

  test.each([
    ['call', ABCD, true],
    ['email', ABCD, true],
    ['linkedIn', ABCD, true],
    ['meeting', ABCD, false],
    ['networking', ABCD, false],
    ['task', ABCD, false],
    ['call', KESTREL, false],
    ['call', null, false],
    ['call', '001Kx0000000100IAA', true],
  ] as const)('a %s with %s is outreach: %s', (kind, accountId, expected) => {
    expect(isOutreach({ kind, accountId }, aPlan())).toBe(expected);
  });

  test('customers and accounts off the plan are no outreach', () => {
    const [account] = aPlan().accounts;
    if (account === undefined) throw new Error('the plan has an account');
    const call = { kind: 'call', accountId: ABCD } as const;
    expect(isOutreach(call, aPlan({ accounts: [{ ...account, relationship: 'customer' }] }))).toBe(false);
    expect(isOutreach(call, aPlan({ accounts: [{ ...account, isOnPlan: false }] }))).toBe(false);
  });

  test('without standing it adds nothing, at most that it was not judged', () => {
    expect(contributionOf(anActivity(), { ...judged, standing: null }, aPlan()).counts).toEqual([]);
    expect(contributionOf(anActivity(), { ...judged, standing: null, isNotJudged: true }, aPlan())).toEqual({
      counts: ['notJudged'],
      objectiveId: null,
      kind: 'call',
      minutes: null,
    });
  });

  test('a first conversation in a meeting counts under each of its names, and to its objective', () => {
    const added = contributionOf(anActivity({ kind: 'meeting' }), { ...judged, isFirst: true }, aPlan());
    expect(added).toEqual({
      counts: ['logged', 'linked', 'firstConversations', 'meetings', 'deservesPlan'],
      objectiveId: 'O1',
      kind: 'meeting',
      minutes: null,
    });
    expect(contributionOf(anActivity(), { ...judged, standing: 'checkABox' }, aPlan()).objectiveId).toBeNull();
  });

  test('adding and taking back leaves nothing, and days sum up', () => {
    const day = emptyTally('2026-11-17');
    const added = contributionOf(anActivity(), judged, aPlan());
    addTo(day, added, 1);
    addTo(day, added, 1);
    expect(sumOf([day, day])).toMatchObject({ logged: 4, linked: 4, byObjective: { O1: { call: 4 } } });
    addTo(day, added, -1);
    addTo(day, added, -1);
    expect(day).toEqual(emptyTally('2026-11-17'));
  });
});

describe('moving the dates of a text', () => {
  test.each([
    ['due 2026-11-20', 7, 'due 2026-11-27'],
    ['"2026-11-20T17:30:00-06:00"', 42, '"2027-01-01T17:30:00-06:00"'],
    ['ended on 28 Sep, extended to 31 Oct', 7, 'ended on 5 Oct, extended to 7 Nov'],
    ['by 15 Dec 2026', 21, 'by 5 Jan 2027'],
    ['back on 1 Nov', -7, 'back on 25 Oct'],
    ['may call 12 may', 7, 'may call 12 may'],
    ['phone 555-0100, 20 November', 7, 'phone 555-0100, 20 November'],
  ])('%s, %i days on', (text, days, expected) => {
    expect(moveDates(text, days)).toBe(expected);
  });

  test('no days: not a letter changes', () => {
    expect(moveDates('99 Nov 2026-99-99', 0)).toBe('99 Nov 2026-99-99');
  });
});
