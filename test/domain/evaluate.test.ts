import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dayOf } from '@/lib/domain/calendar';
import { checkABoxRate } from '@/lib/domain/check-a-box-rate';
import type { Evaluation } from '@/lib/domain/evaluate/evaluate';
import { judgeAll } from '@/lib/domain/judge-all';
import { coversAccount, withChanges } from '@/lib/domain/objective';
import { judge } from '@/lib/domain/standing';
import english from '@/public/_locales/en/messages.json';
import { type Example, evaluated, exampleFile } from '../support/evaluated';
import { linkTo } from '../support/hints';
import { random } from '../support/random';
import { workedExample, workedText } from '../support/worked-example';

/** Fernhill with one more activity, which `changes` makes out of an untied call of 16 November. */
function withOneMore(changes: Record<string, unknown>): {
  one: Evaluation['activities'][number] | undefined;
  all: Evaluation;
} {
  const file = exampleFile('fernhill');
  const more = {
    id: '00TKx0000000999MAA',
    type: 'Task',
    status: 'Completed',
    activityDate: '2026-11-16',
    createdAt: '2026-11-16T10:00:00-06:00',
    accountKey: 'A1',
    accountId: '001Kx0000000100IAA',
    subject: 'A thing of its own',
    ...changes,
  };
  const all = evaluated({ ...file, activities: [...file.activities, more] });
  return { one: all.activities.find(each => each.id === more.id), all };
}

describe.each([
  ['fernhill', 63],
  ['narmada', 42],
])('the worked example %s', (name, count) => {
  const file = exampleFile(name);
  const result = evaluated(file);
  const expected = z
    .object({
      activities: z.array(
        z.object({
          id: z.string(),
          expected: z.object({ state: z.string().nullable(), hard: z.array(z.string()), hints: z.array(z.string()) }),
        }),
      ),
      expectedSummary: z.record(z.string(), z.unknown()),
    })
    .parse(JSON.parse(workedText(name)));

  test(`all ${count} activities: standing, flags and hints`, () => {
    expect(result.activities).toHaveLength(count);
    expect(result.activities).toEqual(expected.activities.map(({ id, expected: is }) => ({ id, ...is })));
  });

  test('the whole summary', () => {
    expect(result.summary).toStrictEqual(expected.expectedSummary);
  });

  test('what the file expects is not read: without it nothing changes but what only it could give', () => {
    const activities = file.activities.map(({ expected: _, ...each }) => ({
      ...each,
      expected: { state: 'exempt', hard: ['H4'], hints: ['S8'] },
    }));
    const blind = evaluated({ ...file, activities, expectedSummary: { linked: 1, checkABox: 2 } });
    expect(blind.activities).toEqual(result.activities);
    expect(blind.summary).toMatchObject({ ...result.summary, catchUp: { countedBeforeSample: 0 } });
  });

  test('the order in which activities arrive does not matter', () => {
    for (const seed of [1, 2, 3]) {
      const dice = random(seed);
      const shuffled = file.activities.map(each => ({ each, at: dice.next() })).sort((one, other) => one.at - other.at);
      const again = evaluated({ ...file, activities: shuffled.map(({ each }) => each) });
      const byId = new Map(again.activities.map(each => [each.id, each]));
      expect(result.activities.map(each => byId.get(each.id))).toEqual(result.activities);
      expect(again.summary).toEqual(result.summary);
    }
  });

  test('evaluating twice changes nothing, neither the result nor what was given', () => {
    const { file: plan, asOf, activities } = workedExample(name);
    const judging = { plan: plan.plan, myIds: [], judgeFrom: null, now: asOf };
    const before = JSON.stringify([activities, judging]);
    expect(judgeAll(activities, judging)).toEqual(judgeAll(activities, judging));
    expect(JSON.stringify([activities, judging])).toBe(before);
    expect(evaluated(file)).toEqual(result);
  });

  test('linking to an objective that covers never raises the rate', () => {
    const { file: plan, asOf, activities } = workedExample(name);
    const judging = { plan: plan.plan, myIds: [], judgeFrom: null, now: asOf };
    const today = dayOf(asOf, plan.plan.calendar.timeZone);
    const rateOf = (given: typeof activities): number => {
      const standings = judgeAll(given, judging).map(each => each.verdict.standing);
      const count = (standing: string): number => standings.filter(each => each === standing).length;
      return checkABoxRate({ linked: count('linked'), checkABox: count('checkABox') }) ?? 0;
    };
    const rate = rateOf(activities);
    let tried = 0;
    for (const { activity, link } of activities) {
      if (link?.choice?.kind === 'objective' || activity.day > today) continue;
      for (const objective of plan.plan.objectives) {
        const covers = coversAccount(objective.scope, activity.accountId) && objective.status === 'open';
        const isLive = (objective.start ?? '') <= activity.day && activity.day <= (objective.due ?? '9999');
        if (!covers || !isLive) continue;
        tried += 1;
        const linked = linkTo(activity, { kind: 'objective', objectiveId: objective.id });
        expect(
          rateOf(activities.map(each => (each.activity === activity ? { ...each, link: linked } : each))),
        ).toBeLessThanOrEqual(rate);
      }
    }
    expect(tried).toBeGreaterThan(10);
  });

  test('closing an objective today changes no verdict about the past', () => {
    const { file: plan, asOf, activities } = workedExample(name);
    const today = dayOf(asOf, plan.plan.calendar.timeZone);
    const past = activities.filter(({ activity }) => activity.day <= today);
    const verdicts = (given: typeof plan.plan) =>
      past.map(({ activity, link }) => judge(activity, link, { plan: given, myIds: [], judgeFrom: null, now: asOf }));
    for (const closed of plan.plan.objectives.filter(objective => objective.status === 'open')) {
      const objectives = plan.plan.objectives.map(objective =>
        objective === closed ? withChanges(objective, { status: 'missed', endedOn: today }, today) : objective,
      );
      expect(verdicts({ ...plan.plan, objectives })).toEqual(verdicts(plan.plan));
    }
  });
});

test('every sentence of a flag or hint is in the locale file, and how to clear each hint', () => {
  const names = Object.keys(english);
  for (const rule of ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10']) {
    expect(
      names.some(name => name === `rule_${rule}` || name === `rule_${rule}_other`),
      rule,
    ).toBe(true);
    expect(names).toContain(`rule_${rule}_clear`);
  }
});

describe('what one activity may carry', () => {
  test.each<[string, Record<string, unknown>, string | null, string[]]>([
    ['nothing special: untied and past grace', {}, 'check_a_box', ['H1']],
    ['somebody else did it', { ownerId: '005Kx0000000003IAA' }, null, []],
    ['the rep did it, in 15 characters', { ownerId: '005Kx0000000007' }, 'check_a_box', ['H1']],
    ['in progress', { status: 'In Progress' }, null, []],
    ['no status: it was done', { status: null }, 'check_a_box', ['H1']],
    [
      'a meeting held',
      { type: 'Meeting', status: 'Held', nextStep: 'Quote', description: 'went over the scope' },
      'check_a_box',
      ['H1'],
    ],
    ['a meeting planned', { type: 'Meeting', status: 'Planned' }, null, []],
    ['marked by the rep', { dismissal: { reason: 'check_a_box' } }, 'check_a_box', ['H4']],
    ['set aside', { dismissal: { reason: 'duplicate_record' } }, 'exempt', []],
    ['something is missing', { dismissal: { reason: 'serves_something_missing' } }, 'check_a_box', ['H1']],
    [
      'set aside for a reason nobody knows: the objective is missing',
      { dismissal: { reason: 'because' } },
      'check_a_box',
      ['H1'],
    ],
    ['the account by its key alone', { accountId: null, objectiveId: 'O3' }, 'check_a_box', ['H3']],
    ['the account in 15 characters', { accountId: '001Kx0000000100', objectiveId: 'O1' }, 'linked', []],
    ['before the plan', { activityDate: '2025-12-31' }, null, []],
    ['an objective that was deleted while linked', { objectiveId: 'O99' }, 'check_a_box', ['H1']],
    [
      'the same in grace',
      { objectiveId: 'O99', activityDate: '2026-11-20', createdAt: '2026-11-20T10:00:00-06:00' },
      'grace',
      [],
    ],
    ['no date', { activityDate: null }, null, []],
    ['no date and no field', { activityDate: undefined }, null, []],
    ['a day that does not exist', { activityDate: '2026-02-30' }, null, []],
    ['a date of another kind', { activityDate: 20261116 }, null, []],
    ['no time of logging', { createdAt: null }, null, []],
    ['a time of logging without an offset', { createdAt: '2026-11-16T10:00:00' }, null, []],
    ['an offset as Salesforce writes it', { createdAt: '2026-11-16T16:00:00.000+0000' }, 'check_a_box', ['H1']],
    [
      'a moment for a date: the day in the rep’s zone',
      { activityDate: '2026-11-19T03:00:00Z', createdAt: '2026-11-18T20:00:00-06:00' },
      'check_a_box',
      ['H1'],
    ],
    ['an unknown type is judged as a task', { type: 'Fax' }, 'check_a_box', ['H1']],
    ['no type at all', { type: null, objectiveId: 'O1' }, 'linked', []],
    ['logged by a clock far ahead: in grace until then', { createdAt: '2031-01-01T10:00:00Z' }, 'grace', []],
    ['the last moment there is', { createdAt: '9999-12-31T23:59:59Z' }, 'grace', []],
    ['dated far ahead: after the plan', { activityDate: '2031-01-01' }, null, []],
    [
      'names that every object has',
      { objectiveId: '__proto__', accountKey: 'constructor', accountId: null },
      'check_a_box',
      ['H1'],
    ],
  ])('%s', (_, changes, state, hard) => {
    const { one, all } = withOneMore(changes);
    expect(one).toMatchObject({ state, hard, hints: [] });
    expect(all.summary.activities).toBe(64);
    expect(all.summary.noStanding).toBe(state === null ? 1 : undefined);
    expect(all.activities.slice(0, 63)).toEqual(evaluated(exampleFile('fernhill')).activities);
  });

  test('those about which nothing can be said are named', () => {
    expect(withOneMore({ activityDate: null }).all.unreadable).toEqual(['00TKx0000000999MAA']);
    expect(withOneMore({ activityDate: null, status: 'Open' }).all.unreadable).toEqual([]);
  });

  test('an all-day event keeps its date whatever the zone', () => {
    const meeting = { type: 'Meeting', isAllDay: true, nextStep: 'x', description: 'one two three', objectiveId: 'O1' };
    const on = (activityDate: string) => withOneMore({ ...meeting, activityDate }).one?.hints;
    expect(on('2026-11-20T00:00:00Z')).toEqual([]);
    expect(on('2026-11-21T00:00:00Z')).toEqual(['S10']);
    expect(withOneMore({ ...meeting, isAllDay: false, activityDate: '2026-11-21T00:00:00Z' }).one?.hints).toEqual([]);
  });

  test('the day of installation is judged, the day before is not', () => {
    const file = exampleFile('fernhill');
    const { activities, summary } = evaluated({ ...file, installedAt: '2026-11-16T05:30:00Z' });
    const before = file.activities.filter(each => String(each.activityDate) < '2026-11-15').length;
    expect(activities.filter(each => each.state === null)).toHaveLength(before);
    expect(summary.noStanding).toBe(before);
    const nextDay = evaluated({ ...file, installedAt: '2026-11-17T06:00:00Z' });
    expect(nextDay.activities.find(each => each.id.startsWith('00TKx0000000539'))?.state).toBeNull();
  });

  test('a day off moves the end of grace and the late days, as holidays do', () => {
    const file = { ...exampleFile('fernhill'), daysOff: ['2026-11-18', '2026-11-19'] };
    const { activities, summary } = evaluated(file);
    const late = activities.find((_, index) => index === 62);
    expect(late?.hints).toEqual(['S2', 'S5']);
    const tooFew = evaluated({ ...file, daysOff: ['2026-11-16', '2026-11-17', '2026-11-18'] });
    expect(tooFew.activities[62]?.hints).toEqual(['S2']);
    expect(summary.grace).toBeGreaterThan(2);
  });
});

describe('one record is one activity', () => {
  const file = exampleFile('fernhill');
  const [, , , , , sixth] = file.activities;
  if (sixth === undefined) throw new Error('there is a sixth');
  const twice = (again: Example['activities'][number], first: boolean) =>
    evaluated({ ...file, activities: first ? [again, ...file.activities] : [...file.activities, again] });

  test.each([
    ['in 15 characters', { ...sixth, id: sixth.id.slice(0, 15) }],
    ['the very same', sixth],
  ])('%s: it counts once', (_, again) => {
    for (const first of [true, false]) {
      const { activities, summary } = twice(again, first);
      expect(summary).toEqual(evaluated(file).summary);
      expect(activities.filter(each => each.id === sixth.id)).toHaveLength(1);
    }
  });

  test('of two that differ the one logged last counts, whichever comes first', () => {
    const newer = { ...sixth, id: sixth.id.slice(0, 15), createdAt: '2026-10-28T16:32:00-05:00', objectiveId: 'O8' };
    for (const first of [true, false]) {
      expect(twice(newer, first).activities.find(each => each.id === sixth.id)?.state).toBe('linked');
    }
  });

  test('ids that differ in case, or that are merely long, are two', () => {
    const other = { ...sixth, id: `${sixth.id.slice(0, 3).toLowerCase()}${sixth.id.slice(3, 15)}` };
    expect(twice(other, false).summary.activities).toBe(64);
    expect(twice({ ...sixth, id: `${sixth.id.slice(0, 15)}ZZZ` }, false).summary.activities).toBe(64);
  });
});
