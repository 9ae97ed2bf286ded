import { describe, expect, test } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import type { Choice, SetAsideReason } from '@/lib/domain/link';
import { type Objective, withChanges } from '@/lib/domain/objective';
import type { Judging } from '@/lib/domain/standing';
import { ABCD, anObjective, KESTREL } from '../support/builders';
import { judged, rules } from '../support/judged';

const toO1: Choice = { kind: 'objective', objectiveId: 'O1' };

describe("judged with the plan as it stood on the activity's day", () => {
  const open = anObjective({ scope: { kind: 'accounts', accountIds: [ABCD, KESTREL] } });
  const narrowed = withChanges(open, { scope: { kind: 'accounts', accountIds: [ABCD] } }, '2026-11-18');
  const widened = withChanges(narrowed, { scope: { kind: 'accounts', accountIds: [ABCD, KESTREL] } }, '2026-11-25');
  const closed = withChanges(open, { status: 'achieved', endedOn: '2026-11-18' }, '2026-11-18');
  const shortened = withChanges(open, { due: '2026-11-05' }, '2026-11-18');
  const begunLater = withChanges(open, { start: '2026-11-18' }, '2026-11-18');

  test.each<[string, string, Objective, string[]]>([
    ['narrowing does not flag the days before', '2026-11-17', narrowed, []],
    ['narrowing counts from its day on', '2026-11-18', narrowed, ['H3']],
    ['adding the account again clears those flags', '2026-11-18', widened, []],
    ['closing does not flag last month', '2026-10-20', closed, []],
    ['closing leaves its own day', '2026-11-18', closed, []],
    ['closing counts from the next day on', '2026-11-19', closed, ['H2']],
    [
      'reopening clears the days between',
      '2026-11-19',
      withChanges(closed, { status: 'open', endedOn: null }, '2026-11-25'),
      [],
    ],
    ['a shorter due date does not flag the days before it was set', '2026-11-17', shortened, []],
    ['a shorter due date counts from the day it was set', '2026-11-18', shortened, ['H2']],
    ['extending clears earlier flags', '2026-11-18', withChanges(shortened, { due: '2026-12-15' }, '2026-11-25'), []],
    ['a later start does not flag what was done before it was moved', '2026-11-17', begunLater, []],
  ])('%s', (_, day, objective, expected) => {
    expect(rules(judged({ day, accountId: KESTREL }, toO1, objective))).toEqual(expected);
  });

  test('several edits on one day are one version: what held until that day', () => {
    const twice = withChanges(narrowed, { due: '2026-11-01' }, '2026-11-18');
    expect(twice.history).toHaveLength(1);
    expect(twice.history[0]).toMatchObject({ scope: open.scope, due: open.due, until: '2026-11-18' });
    expect(rules(judged({ day: '2026-11-17', accountId: KESTREL }, toO1, twice))).toEqual([]);
  });

  test('what an objective said and was to reach is kept with its day, and judges nothing anew', () => {
    const measure = { unit: 'pilots', baseline: 0, target: 2, current: 0, accrues: 'cumulative' } as const;
    const reworded = withChanges({ ...open, measure }, { statement: 'Other words', notes: 'n' }, '2026-11-18');
    expect(reworded.history).toMatchObject([{ statement: open.statement, until: '2026-11-18' }]);
    expect(reworded.history[0]).not.toHaveProperty('target');
    const higher = withChanges(reworded, { measure: { ...measure, target: 3 } }, '2026-11-19');
    expect(higher.history[1]).toMatchObject({ target: { unit: 'pilots', target: 2 }, until: '2026-11-19' });
    expect(rules(judged({ day: '2026-11-17' }, toO1, higher))).toEqual(
      rules(judged({ day: '2026-11-17' }, toO1, open)),
    );
    expect(withChanges(open, { notes: 'n', owner: 'Luis' }, '2026-11-18').history).toEqual([]);
  });
});

describe('set aside', () => {
  test.each<[SetAsideReason, string, string[]]>([
    ['customerService', 'exempt', []],
    ['requiredAdmin', 'exempt', []],
    ['helpingColleague', 'exempt', []],
    ['duplicateRecord', 'exempt', []],
    ['servesSomethingMissing', 'checkABox', ['H1']],
    ['checkABox', 'checkABox', ['H4']],
  ])('%s', (reason, standing, expected) => {
    const verdict = judged({}, { kind: 'setAside', reason });
    expect([verdict.standing, rules(verdict)]).toEqual([standing, expected]);
  });

  test('for something the plan lacks waits for grace; the honest box does not', () => {
    const now = '2026-11-17T17:00:00Z';
    expect(judged({}, { kind: 'setAside', reason: 'servesSomethingMissing' }, {}, { now }).standing).toBe('grace');
    expect(judged({}, { kind: 'setAside', reason: 'checkABox' }, {}, { now }).standing).toBe('checkABox');
  });

  test('an objective that was deleted leaves its activities untied', () => {
    expect(rules(judged({}, { kind: 'objective', objectiveId: 'deleted' }))).toEqual(['H1']);
  });
});

describe('no standing', () => {
  test.each<[string, Partial<Activity>, Partial<Judging>, string | null]>([
    ['open tasks', { kind: 'task', isCompleted: false }, {}, null],
    ["somebody else's", { ownerId: 'org/other' }, {}, null],
    ['what the rep logged by hand, without an owner', { ownerId: null }, {}, 'checkABox'],
    ['the day before the plan', { day: '2025-12-31', loggedAt: '2025-12-31T10:00:00-06:00' }, {}, null],
    ["the plan's first day", { day: '2026-01-01', loggedAt: '2026-01-01T10:00:00-06:00' }, {}, 'checkABox'],
    ["the plan's last day", { day: '2026-12-31', loggedAt: '2026-12-31T10:00:00-06:00' }, {}, 'grace'],
    ['the day after the plan', { day: '2027-01-01', loggedAt: '2027-01-01T10:00:00-06:00' }, {}, null],
    ['the day before the installation', { day: '2026-11-16' }, { judgeFrom: '2026-11-17' }, null],
    ['the day of the installation', { day: '2026-11-17' }, { judgeFrom: '2026-11-17' }, 'checkABox'],
  ])('%s', (_, activity, judging, expected) => {
    expect(judged(activity, null, {}, judging).standing).toBe(expected);
  });

  const event = { isCompleted: false, day: '2026-11-20', loggedAt: '2026-11-17T10:00:00-06:00' };
  test.each(['meeting', 'networking'] as const)('a %s has standing from the moment it has ended', kind => {
    const timed = { ...event, kind, startsAt: '2026-11-20T15:00:00Z', endsAt: '2026-11-20T16:00:00Z' };
    expect(judged(timed, toO1, {}, { now: '2026-11-20T15:59:59Z' })).toEqual({
      standing: null,
      flags: [],
      judgeAgainAt: '2026-11-20T16:00:00Z',
    });
    expect(judged(timed, toO1, {}, { now: '2026-11-20T16:00:00Z' }).standing).toBe('linked');
  });

  test("an all-day event is over with its day in the rep's zone", () => {
    const allDay = { ...event, kind: 'meeting' as const, isAllDay: true };
    expect(judged(allDay, toO1, {}, { now: '2026-11-21T05:59:59Z' })).toMatchObject({
      standing: null,
      judgeAgainAt: '2026-11-21T06:00:00Z',
    });
    expect(judged(allDay, toO1, {}, { now: '2026-11-21T06:00:00Z' }).standing).toBe('linked');
  });

  test('a meeting marked held counts before its end', () => {
    const held = { ...event, kind: 'meeting' as const, isCompleted: true, endsAt: '2026-11-20T16:00:00Z' };
    expect(judged(held, toO1, {}, { now: '2026-11-20T15:00:00Z' }).standing).toBe('linked');
  });

  test('done but dated in the future: in grace until its day', () => {
    const future = { day: '2026-11-24', loggedAt: '2026-11-17T10:00:00-06:00' };
    expect(judged(future, null, {}, { now: '2026-11-24T20:00:00Z' })).toMatchObject({
      standing: 'grace',
      judgeAgainAt: '2026-11-26T00:00:00Z',
    });
  });
});
