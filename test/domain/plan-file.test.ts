import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planFile } from '@/lib/domain/plan-file/format';
import { MAX_FILE_BYTES, readPlanFile } from '@/lib/domain/plan-file/plan-file';
import { aGoal, anObjective, aPlan } from '../support/builders';

let made = 0;
const newId = (): string => `made-${++made}`;
const fernhill = readFileSync(new URL('../data/fernhill.json', import.meta.url), 'utf8');

function aFile(plan: unknown = aPlan(), changes: Record<string, unknown> = {}): string {
  const links = [
    { activityId: 'org/00T1', choice: { kind: 'objective', objectiveId: 'O1' }, at: '2026-11-17T10:00:00-06:00' },
  ];
  return JSON.stringify({ format: 'throughline/1', savedAt: '2026-11-20T15:00:00Z', plan, links, ...changes });
}

/** The sample with something changed in it. */
function fernhillWith(change: (file: Record<string, never>) => void): string {
  const file = JSON.parse(fernhill);
  change(file);
  return JSON.stringify(file);
}

describe('a file that is refused names the place and the reason', () => {
  test.each<[string, string, object]>([
    ['not JSON', '{ "format": ', { kind: 'notJson' }],
    ['nothing', '', { kind: 'notJson' }],
    ['a list', '[]', { kind: 'notAPlan', field: '(top)' }],
    ['a number', '42', { kind: 'notAPlan', field: '(top)' }],
    ['null', 'null', { kind: 'notAPlan', field: '(top)' }],
    ['another file', '{ "name": "package" }', { kind: 'notAPlan', field: 'format' }],
    ['a newer version', aFile(aPlan(), { format: 'throughline/2' }), { kind: 'newerFile' }],
    ['no number for a version', aFile(aPlan(), { format: 'throughline/one' }), { kind: 'notAPlan', field: 'format' }],
    ['too large', `"${'x'.repeat(MAX_FILE_BYTES)}"`, { kind: 'tooLarge' }],
    [
      'an objective of no goal',
      aFile(aPlan({ objectives: [anObjective({ goalId: 'G9' })] })),
      { kind: 'badObjectives', field: 'plan.objectives[0].goalId' },
    ],
    ['two goals with one id', aFile(aPlan({ goals: [aGoal(), aGoal()] })), { kind: 'notAPlan', field: 'plan.goals' }],
    [
      'two objectives with one id',
      aFile(aPlan({ objectives: [anObjective(), anObjective()] })),
      { kind: 'badObjectives', field: 'plan.objectives[1].id' },
    ],
    [
      'a field nobody knows',
      aFile({ ...aPlan(), colour: 'red' }),
      { kind: 'notAPlan', words: expect.stringContaining('colour') },
    ],
    [
      'a field nobody knows, deep inside',
      aFile(aPlan({ goals: [{ ...aGoal(), colour: 'red' } as never] })),
      { kind: 'notAPlan', field: 'plan.goals[0]', words: expect.stringContaining('colour') },
    ],
    [
      'an end before its start',
      aFile(aPlan({ start: '2026-12-31', end: '2026-01-01' })),
      { kind: 'notAPlan', field: 'plan.end' },
    ],
    ['a day that does not exist', aFile(aPlan({ start: '2026-02-30' })), { kind: 'notAPlan', field: 'plan.start' }],
    [
      'no time zone',
      aFile(aPlan({ calendar: { ...aPlan().calendar, timeZone: 'Moon/Sea' } })),
      { kind: 'notAPlan', field: 'plan.calendar.timeZone' },
    ],
    ['a text over its limit', aFile(aPlan({ title: 'x'.repeat(301) })), { kind: 'notAPlan', field: 'plan.title' }],
    [
      'a number that is none',
      aFile().replace('"weight":100', '"weight":"much"'),
      { kind: 'notAPlan', field: 'plan.goals[0].weight' },
    ],
    [
      'an id that every object has',
      aFile(aPlan({ objectives: [anObjective({ id: 'constructor' })] })),
      { kind: 'badObjectives', field: 'plan.objectives[0].id' },
    ],
    [
      'a link to an id that every object has',
      aFile().replace('"objectiveId":"O1"', '"objectiveId":"__proto__"'),
      { kind: 'notAPlan', field: 'links[0].choice.objectiveId' },
    ],
  ])('%s', (_, text, problem) => {
    expect(readPlanFile(text, newId)).toMatchObject({ ok: false, problem });
  });

  test('a worked example is held to the same rules', () => {
    const reversed = fernhillWith(file =>
      Object.assign(file.plan ?? {}, { startDate: '2026-12-31', endDate: '2026-01-01' }),
    );
    expect(readPlanFile(reversed, newId)).toMatchObject({ ok: false, problem: { field: 'plan.end' } });
    const dangling = fernhillWith(file => Object.assign(file.objectives?.[0] ?? {}, { goalId: 'G99' }));
    expect(readPlanFile(dangling, newId)).toMatchObject({ ok: false, problem: { field: 'plan.objectives[0].goalId' } });
    const noWeek = fernhillWith(file => Object.assign(file, { workWeek: [] }));
    expect(readPlanFile(noWeek, newId)).toMatchObject({ ok: false, problem: { field: 'plan.calendar.workWeek' } });
  });
});

describe('round trip', () => {
  test('what is written is read back identical, twice', () => {
    const read = readPlanFile(fernhill, newId);
    if (!read.ok) throw new Error(read.problem.field);
    const text = JSON.stringify(planFile.parse(read.value), null, 2);
    const again = readPlanFile(text, newId);
    expect(again).toEqual(read);
    expect(again.ok && JSON.stringify(again.value, null, 2)).toBe(text);
  });

  test('the links of many years fit in', () => {
    const link = {
      activityId: '00DKx0000000001MAA/00TKx0000000001MAA',
      choice: { kind: 'objective', objectiveId: 'O1' },
      at: '2026-11-17T10:00:00-06:00',
    };
    const text = JSON.stringify({ ...JSON.parse(aFile()), links: Array(60_000).fill(link) }, null, 2);
    expect(readPlanFile(text, newId).ok).toBe(true);
  });
});

describe('the worked example comes in without loss', () => {
  const raw = JSON.parse(fernhill);
  const read = readPlanFile(fernhill, newId);
  if (!read.ok) throw new Error(`${read.problem.field}: ${read.problem.words}`);
  const { plan, links } = read.value;

  test('as many of everything', () => {
    expect(plan.goals.map(goal => [goal.id, goal.statement, goal.weight])).toEqual(
      raw.goals.map((goal: Record<string, unknown>) => [goal.id, goal.title, goal.weight]),
    );
    expect(
      plan.objectives.map(each => [
        each.id,
        each.goalId,
        each.statement,
        each.start,
        each.due,
        each.endedOn,
        each.cadenceDays,
        each.tactics.length,
      ]),
    ).toEqual(
      raw.objectives.map((each: Record<string, unknown>) => [
        each.id,
        each.goalId,
        each.title,
        each.startDate ?? null,
        each.endDate ?? null,
        each.closedOn ?? null,
        each.cadenceDays ?? null,
        (each.tactics as unknown[]).length,
      ]),
    );
    expect(plan.accounts.map(account => [account.id, account.name, account.isOnPlan])).toEqual(
      raw.accounts.map((account: Record<string, unknown>) => [account.id, account.name, account.onPlan]),
    );
    expect(plan.process.map(step => step.name)).toEqual(raw.plan.process);
    expect(plan.weeklyTargets).toHaveLength(raw.weeklyTargets.length);
    expect(plan.rolePacks.flatMap(pack => pack.tactics)).toHaveLength(raw.roleTactics.length);
    expect(links).toHaveLength(
      raw.activities.filter((each: Record<string, unknown>) => each.objectiveId || each.dismissal).length,
    );
  });

  test('every text of the plan is somewhere in it', () => {
    const ours = JSON.stringify(plan);
    const { sections, vision, strategy, name } = raw.plan;
    const written = textsIn({
      sections,
      vision,
      strategy,
      name,
      goals: raw.goals.map(({ title }: { title: string }) => title),
      threeQuestions: raw.threeQuestions,
      tactics: raw.objectives.map(({ tactics }: { tactics: unknown }) => tactics),
    }).filter(text => text.length > 20);
    expect(written.length).toBeGreaterThan(50);
    expect(written.filter(text => !ours.includes(JSON.stringify(text.trim()).slice(1, -1)))).toEqual([]);
  });

  test('scopes name accounts that are there, statuses and kinds are ours', () => {
    const accountIds = new Set(plan.accounts.map(account => account.id));
    for (const { scope } of plan.objectives)
      if (scope.kind === 'accounts') for (const accountId of scope.accountIds) expect(accountIds).toContain(accountId);
    expect(new Set(plan.objectives.map(each => each.status))).toEqual(
      new Set(raw.objectives.map(({ status }: { status: string }) => (status === 'active' ? 'open' : status))),
    );
    expect(plan.objectives.flatMap(each => each.tactics).every(tactic => tactic.kinds.length > 0)).toBe(true);
    expect(plan.funnel).toMatchObject({ goalAmount: raw.funnel.annualTarget, sellingWeeks: raw.funnel.sellingWeeks });
    expect(plan.calendar).toMatchObject({ timeZone: raw.timeZone, workWeek: [1, 2, 3, 4, 5], holidays: raw.holidays });
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
