import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Objective, Tactic } from '@/lib/domain/objective';
import { deadlineOf } from '@/lib/domain/targets/today-reasons';
import { type ComingMeeting, TODAY_AT_MOST, todaysList } from '@/lib/domain/today-list';
import english from '@/public/_locales/en/messages.json';
import { anObjective, aPlan } from '../../support/builders';
import { examplePlan } from '../../support/example-plan';

type Given = Parameters<typeof todaysList>[0];

/** Friday 20 November 2026, nothing done, nothing planned. */
function given(changes: Partial<Given> = {}): Given {
  return {
    plan: aPlan(),
    today: '2026-11-20',
    done: { today: {}, week: {}, month: {}, ever: {} },
    lastLinkedOn: {},
    firstDay: 1,
    meetings: [],
    ...changes,
  };
}

function aTactic(changes: Partial<Tactic> = {}): Tactic {
  return {
    id: 'T1',
    what: 'Reach the CEO weekly',
    why: '',
    kinds: ['call', 'email'],
    owner: '',
    count: 5,
    per: 'week',
    deadline: null,
    horizonMonths: null,
    ...changes,
  };
}

function aMeeting(changes: Partial<ComingMeeting> = {}): ComingMeeting {
  return {
    activityId: 'M1',
    objectiveId: 'O1',
    subject: 'Pilot scope',
    day: '2026-11-20',
    startsAt: '2026-11-20T14:00:00-06:00',
    hasCallPlan: false,
    ...changes,
  };
}

const planWith = (...objectives: Partial<Objective>[]) =>
  aPlan({ objectives: objectives.map((changes, index) => anObjective({ id: `O${index + 1}`, ...changes })) });

const reasons = (changes: Partial<Given>) => todaysList(given(changes)).map(item => item.reason);

describe('why something is on the list', () => {
  test('nobody worked on it for 16 days, and its cadence is 14', () => {
    const plan = planWith({ cadenceDays: 14, tactics: [aTactic({ count: null })] });
    expect(todaysList(given({ plan, lastLinkedOn: { O1: '2026-11-04' } }))).toEqual([
      {
        key: 'O1',
        objectiveId: 'O1',
        what: 'Reach the CEO weekly',
        reason: { kind: 'starved', days: 16, cadenceDays: 14 },
      },
    ]);
    expect(reasons({ plan, lastLinkedOn: { O1: '2026-11-06' } })).toEqual([]);
  });

  test('its tactic is at 2 of 5 this week, and on Friday all of the rest is for today', () => {
    const done = { today: {}, week: { O1: { call: 1, email: 1, meeting: 4 } }, month: {}, ever: {} };
    expect(reasons({ plan: planWith({ tactics: [aTactic()] }), done })).toEqual([
      { kind: 'tactic', tacticId: 'T1', done: 2, count: 5, per: 'week', share: 3 },
    ]);
  });

  test("once today's share is done it leaves the list", () => {
    const plan = planWith({ tactics: [aTactic({ count: 10 })] });
    const monday = { plan, today: '2026-11-16' };
    const withDone = (calls: number) => {
      const counts = { O1: { call: calls } };
      return reasons({ ...monday, done: { today: counts, week: counts, month: counts, ever: counts } });
    };
    expect(withDone(1)).toMatchObject([{ kind: 'tactic', share: 2 }]);
    expect(withDone(2)).toEqual([]);
  });

  test.each<[string, Partial<Tactic>, string, number]>([
    ['one a month can wait on the 2nd', { per: 'month', count: 1 }, '2026-11-02', 0],
    ['and cannot in the last five working days', { per: 'month', count: 1 }, '2026-11-24', 1],
    ['two for the objective can wait seven weeks before it is due', { per: 'objective', count: 2 }, '2026-10-26', 0],
    ['and cannot two weeks before', { per: 'objective', count: 2 }, '2026-12-02', 1],
    ['no count, no share', { count: null }, '2026-11-20', 0],
  ])('%s', (_, changes, today, length) => {
    expect(reasons({ plan: planWith({ due: '2026-12-15', tactics: [aTactic(changes)] }), today })).toHaveLength(length);
  });

  test.each<[string, string, number | null]>([
    ['today', 'by 2026-11-20', 0],
    ['two days ago', '2026-11-18', 2],
    ['on Sunday, before the next working day', '2026-11-22', -2],
    ['on Monday: not yet', '2026-11-23', null],
    ['in words without a day', '5 days after the dossier', null],
  ])('the deadline of a tactic is %s', (_, deadline, daysLate) => {
    const plan = planWith({ tactics: [aTactic({ count: null, deadline })] });
    expect(reasons({ plan }).map(reason => (reason.kind === 'deadline' ? reason.daysLate : reason))).toEqual(
      daysLate === null ? [] : [daysLate],
    );
    const done = { today: {}, week: {}, month: {}, ever: { O1: { call: 1 } } };
    expect(reasons({ plan, done })).toEqual([]);
  });

  test('a day that does not exist is no deadline', () => {
    expect(deadlineOf({ deadline: '2026-02-30' })).toBeNull();
  });

  test('it is due within three working days, with the milestone it should reach', () => {
    const plan = planWith({ due: '2026-11-24', milestoneTo: 'Proposal' });
    expect(reasons({ plan })).toEqual([{ kind: 'due', days: 4, milestone: 'Proposal' }]);
    expect(reasons({ plan, today: '2026-11-19' })).toEqual([]);
    expect(todaysList(given({ plan }))[0]?.what).toBe(anObjective().statement);
    const withTactic = planWith({ due: '2026-11-24', tactics: [aTactic({ count: null })] });
    expect(todaysList(given({ plan: withTactic }))[0]?.what).toBe('Reach the CEO weekly');
  });

  test('a meeting is today; one on the next working day has no call plan', () => {
    const meetings = [
      aMeeting({ activityId: 'M2', day: '2026-11-23', startsAt: '2026-11-23T09:00:00-06:00' }),
      aMeeting({ activityId: 'M3', day: '2026-11-23', startsAt: '2026-11-23T10:00:00-06:00', hasCallPlan: true }),
      aMeeting({ activityId: 'M4', day: '2026-11-24', startsAt: '2026-11-24T10:00:00-06:00' }),
      aMeeting({ activityId: 'M5', objectiveId: null }),
      aMeeting({ activityId: 'M6', objectiveId: 'deleted' }),
      aMeeting(),
    ];
    expect(reasons({ meetings })).toEqual([
      { kind: 'meeting', activityId: 'M1', startsAt: '2026-11-20T14:00:00-06:00', hasCallPlan: false },
      { kind: 'prepare', activityId: 'M2', day: '2026-11-23' },
    ]);
  });
});

describe('what is not on it', () => {
  test('objectives that are closed, not begun or overdue', () => {
    const starving = { cadenceDays: 1, tactics: [aTactic()] };
    const plan = planWith(
      { ...starving, status: 'achieved', endedOn: '2026-11-01' },
      { ...starving, start: '2026-11-21' },
      { ...starving, due: '2026-11-19' },
    );
    expect(reasons({ plan })).toEqual([]);
  });

  test('on a day off, anything but its meetings', () => {
    const plan = planWith({ cadenceDays: 1, tactics: [aTactic()] });
    const meetings = [aMeeting({ day: '2026-11-21' }), aMeeting({ activityId: 'M2', day: '2026-11-23' })];
    expect(reasons({ plan, meetings, today: '2026-11-21' })).toMatchObject([{ kind: 'meeting', activityId: 'M1' }]);
  });
});

describe('the list as a whole', () => {
  test('the most urgent first: meeting, deadline, due, starved, tactic; the neediest of a kind before the others', () => {
    const plan = planWith(
      { tactics: [aTactic({ id: 'few', count: 1 })] },
      { tactics: [aTactic({ id: 'many', count: 8 })] },
      { cadenceDays: 7 },
      { cadenceDays: 20 },
      { due: '2026-11-20' },
      { tactics: [aTactic({ id: 'late', count: null, deadline: '2026-11-18' })] },
    );
    const lastLinkedOn = { O3: '2026-11-10', O4: '2026-10-20', O1: '2026-11-19', O2: '2026-11-19', O5: '2026-11-19' };
    const meetings = [aMeeting({ objectiveId: 'O1' })];
    expect(todaysList(given({ plan, lastLinkedOn, meetings })).map(item => item.key)).toEqual([
      'M1',
      'late',
      'O5',
      'O4',
      'O3',
    ]);
    expect(todaysList(given({ plan: planWith(...plan.objectives.slice(0, 2)) })).map(item => item.key)).toEqual([
      'many',
      'few',
    ]);
  });

  test('an objective is there once, for its most urgent reason, beside its meetings', () => {
    const plan = planWith({ cadenceDays: 1, due: '2026-11-20', tactics: [aTactic(), aTactic({ id: 'T2' })] });
    expect(reasons({ plan })).toMatchObject([{ kind: 'due' }]);
    const meetings = [aMeeting(), aMeeting(), aMeeting({ activityId: 'M2', startsAt: null })];
    expect(reasons({ plan, meetings })).toMatchObject([{ activityId: 'M2' }, { activityId: 'M1' }]);
  });

  test("Fernhill's Friday: O12 has waited 15 days of 7, and four tactics need the most", () => {
    const plan = examplePlan();
    const lastLinkedOn = Object.fromEntries(plan.objectives.map(({ id }) => [id, '2026-11-19']));
    const list = todaysList(given({ plan, lastLinkedOn: { ...lastLinkedOn, O12: '2026-11-05' } }));
    expect(list).toHaveLength(TODAY_AT_MOST);
    expect(list[0]).toMatchObject({ objectiveId: 'O12', reason: { kind: 'starved', days: 15, cadenceDays: 7 } });
    expect(list[1]).toMatchObject({ objectiveId: 'O8', reason: { kind: 'tactic', done: 0, count: 8, share: 8 } });
  });

  test('at most five, none twice, and the order in which meetings and records arrive changes nothing', () => {
    const tactics = fc.array(
      fc.record({
        count: fc.option(fc.nat(9)),
        per: fc.constantFrom('week' as const, 'month' as const, 'objective' as const),
        deadline: fc.constantFrom(null, '2026-11-20', '2026-11-01', 'soon'),
      }),
      { maxLength: 3 },
    );
    const objectives = fc.array(
      fc.record({
        cadenceDays: fc.option(fc.integer({ min: 1, max: 30 })),
        due: fc.constantFrom(null, '2026-11-20', '2026-12-15'),
        tactics,
      }),
      { maxLength: 8 },
    );
    const meetings = fc.array(
      fc.record({
        activityId: fc.constantFrom('M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'),
        objectiveId: fc.constantFrom('O1', 'O2', null),
        day: fc.constantFrom('2026-11-20', '2026-11-23'),
        startsAt: fc.constantFrom(null, '2026-11-20T09:00:00Z', '2026-11-20T17:00:00Z'),
      }),
    );
    fc.assert(
      fc.property(objectives, meetings, (made, coming) => {
        const plan = planWith(
          ...made.map((each, index) => ({
            ...each,
            tactics: each.tactics.map((tactic, place) => aTactic({ ...tactic, id: `T${index}${place}` })),
          })),
        );
        const unique = [...new Map(coming.map(each => [each.activityId, aMeeting(each)])).values()];
        const list = todaysList(given({ plan, meetings: unique }));
        expect(list.length).toBeLessThanOrEqual(TODAY_AT_MOST);
        expect(new Set(list.map(item => item.key)).size).toBe(list.length);
        expect(list.every(item => plan.objectives.some(({ id }) => id === item.objectiveId))).toBe(true);
        expect(todaysList(given({ plan, meetings: [...unique].reverse() }))).toEqual(list);
      }),
    );
  });

  test('each reason has its sentence', () => {
    const names = [
      'meeting',
      'meetingAllDay',
      'prepare',
      'deadline',
      'due',
      'dueMilestone',
      'starved_one',
      'starved_other',
    ];
    const tactic = ['week', 'month', 'objective'].map(per => `tactic_${per}`);
    expect([...names, ...tactic].filter(name => !(`targets_today_${name}` in english))).toEqual([]);
  });
});
