import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/domain/plan';
import { planFile } from '@/lib/domain/plan-file/format';
import { readPlanFile, readPlanFileWithoutBad } from '@/lib/domain/plan-file/plan-file';
import { anObjective } from '../support/builders';
import { aSoundPlan } from '../support/lint';
import { workedText } from '../support/worked-example';

let made = 0;
const newId = (): string => `made-${++made}`;

const link = (objectiveId: string) => ({
  activityId: `org/${objectiveId}`,
  choice: { kind: 'objective', objectiveId },
  at: '2026-02-03T10:00:00Z',
});

/** A file of our own with these objectives; what is in them need not fit. */
function aFile(objectives: unknown[], plan: Plan = aSoundPlan(), links = ['O1', 'O2', 'O3'].map(link)): string {
  return JSON.stringify({
    format: 'throughline/1',
    savedAt: '2026-02-03T10:00:00Z',
    plan: { ...plan, objectives },
    links,
  });
}

const [one, two, three] = aSoundPlan().objectives;

describe('one bad objective among good ones', () => {
  test.each<[string, object, string]>([
    ['a number that is none', { measure: { ...two?.measure, target: 'many' } }, 'measure.target'],
    ['a day that does not exist', { due: '2026-02-31' }, 'due'],
    ['a pasted book', { statement: 'x'.repeat(50_000) }, 'statement'],
    ['no statement', { statement: ' ' }, 'statement'],
    ['a kind nobody knows', { tactics: [{ ...two?.tactics[0], kinds: ['fax'] }] }, 'tactics[0].kinds[0]'],
    ['a field nobody knows', { colour: 'red' }, '(all of it)'],
    ['a goal that is not there', { goalId: 'G9' }, 'goalId'],
    ['an id that another one has', { id: 'O1' }, 'id'],
  ])('%s: it is named, and nothing is read unless asked', (_, changes, field) => {
    const text = aFile([one, { ...two, ...changes }, three]);
    const refused = readPlanFile(text, newId);
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'badObjectives', bad: [{ field }] } });
    const read = readPlanFileWithoutBad(text, newId);
    if (!read.ok) throw new Error(read.problem.kind);
    expect(read.value.file.plan.objectives.map(({ id }) => id)).toEqual(['O1', 'O3']);
    expect(read.value.leftOut).toMatchObject([{ index: 1, field }]);
    expect(planFile.parse(read.value.file)).toEqual(read.value.file);
  });

  test('all of them are named, by what they say, and with their place in the file', () => {
    const text = aFile([{ ...one, due: 'soon' }, two, { ...three, goalId: 'G9' }, { id: 'O4' }, 7, null]);
    const refused = readPlanFile(text, newId);
    if (refused.ok) throw new Error('it fits');
    expect(refused.problem.field).toBe('plan.objectives[0].due');
    expect(refused.problem.bad?.map(({ name, field }) => [name, field])).toEqual([
      ['Bring 4 sites of ABCD live', 'due'],
      ['O4', 'goalId'],
      ['#5', '(all of it)'],
      ['#6', '(all of it)'],
      ['Bring 4 sites of ABCD live', 'goalId'],
    ]);
    const read = readPlanFileWithoutBad(text, newId);
    expect(read.ok && read.value.leftOut.map(({ place }) => place).at(-1)).toBe('plan.objectives[2].goalId');
  });

  test('links to what was left out are left out too; the others stay', () => {
    const read = readPlanFileWithoutBad(aFile([one, { ...two, due: 'soon' }, three]), newId);
    expect(read.ok && read.value.file.links.map(({ activityId }) => activityId)).toEqual(['org/O1', 'org/O3']);
    const twice = readPlanFileWithoutBad(aFile([one, two, { ...three, id: 'O2' }]), newId);
    expect(twice.ok && twice.value.file.links).toHaveLength(3);
  });

  test('when something else is wrong too, the file is refused as a whole', () => {
    const wrong = { ...aSoundPlan(), end: '2025-01-01' };
    const text = aFile([{ ...one, due: 'soon' }], wrong);
    for (const read of [readPlanFile(text, newId), readPlanFileWithoutBad(text, newId)]) {
      expect(read).toMatchObject({ ok: false, problem: { kind: 'notAPlan', field: 'plan.end' } });
    }
    const noWeight = aFile([{ ...one, due: 'soon' }]).replace('"weight":30', '"weight":300');
    expect(readPlanFileWithoutBad(noWeight, newId)).toMatchObject({ ok: false, problem: { kind: 'notAPlan' } });
  });

  test('a worked example in the same way', () => {
    const file = JSON.parse(workedText());
    file.objectives[1].endDate = 'soon';
    file.objectives[4].goalId = 'G99';
    const text = JSON.stringify(file);
    expect(readPlanFile(text, newId)).toMatchObject({
      ok: false,
      problem: {
        kind: 'badObjectives',
        field: 'objectives[1].endDate',
        bad: [{ name: expect.stringContaining('Issue 2') }, {}],
      },
    });
    const read = readPlanFileWithoutBad(text, newId);
    if (!read.ok) throw new Error(read.problem.field);
    expect(read.value.leftOut.map(({ id }) => id)).toEqual(['O2', 'O5']);
    expect(read.value.file.plan.objectives).toHaveLength(10);
    const linked = read.value.file.links.flatMap(({ choice }) =>
      choice.kind === 'objective' ? choice.objectiveId : [],
    );
    expect(linked.length).toBeGreaterThan(20);
    expect(linked.filter(id => id === 'O2' || id === 'O5')).toEqual([]);
  });

  test('a file that fits is read in full either way', () => {
    const text = aFile([one, two, three]);
    const read = readPlanFileWithoutBad(text, newId);
    expect(read).toMatchObject({ ok: true, value: { leftOut: [] } });
    expect(read.ok && readPlanFile(text, newId)).toEqual({ ok: true, value: read.ok && read.value.file });
  });
});

describe('numbers and days out of the ordinary', () => {
  test('reversed days and targets below zero are read: the plan is told about them', () => {
    const odd = anObjective({
      id: 'O1',
      start: '2026-06-01',
      due: '2026-05-01',
      measure: { unit: 'points', baseline: 0, target: -3, current: 0, accrues: 'level' },
    });
    expect(readPlanFile(aFile([odd]), newId).ok).toBe(true);
  });

  test('a weight over 100 is refused with its place, a newer file with the way out', () => {
    const heavy = aFile([one]).replace('"weight":40', '"weight":101');
    expect(readPlanFile(heavy, newId)).toMatchObject({ ok: false, problem: { field: 'plan.goals[1].weight' } });
    const newer = aFile([one]).replace('throughline/1', 'throughline/2');
    expect(readPlanFileWithoutBad(newer, newId)).toMatchObject({ ok: false, problem: { kind: 'newerFile' } });
  });
});

test('waivers and what a risk blocks come back as they were; a plan without them stays without', () => {
  const { year } = aSoundPlan().sections;
  const risks = [
    { id: 'R1', text: 'IT', assumption: '', likelihood: 'low' as const, impact: 'low' as const, blocks: ['O1'] },
  ];
  const waivers = [{ finding: 'smartSpecific:objective:O1', reason: 'Our own word', on: '2026-02-03' }];
  const plan = aSoundPlan({ waivers, sections: { year: { ...year, risks }, quarters: {} } });
  const read = readPlanFile(aFile(plan.objectives, plan), newId);
  expect(read.ok && read.value.plan).toEqual(plan);
  const without = readPlanFile(aFile([one]), newId);
  expect(without.ok && 'waivers' in without.value.plan).toBe(false);
});
