import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { evaluate } from '@/lib/domain/evaluate/evaluate';
import { percentOf, rounded } from '@/lib/domain/evaluate/rounded';
import { evaluated, exampleFile } from '../support/evaluated';

describe('few and none', () => {
  const file = exampleFile('fernhill');
  test('four eligible have no percentage, five have', () => {
    const rate = (count: number) => evaluated({ ...file, activities: file.activities.slice(0, count) }).summary;
    expect(rate(4)).toMatchObject({ eligible: 4, checkABoxRatePct: null });
    expect(rate(5)).toMatchObject({ eligible: 5, checkABoxRatePct: 0 });
  });

  test('none without standing: told, unless the file lists its sums without it', () => {
    const { catchUp } = z.looseObject({ catchUp: z.unknown() }).parse(file.expectedSummary);
    const none = (expectedSummary: unknown) => evaluated({ ...file, expectedSummary }).summary.noStanding;
    expect(none(file.expectedSummary)).toBeUndefined();
    expect(none({ grace: 2, noStanding: 0 })).toBe(0);
    expect(none({ catchUp })).toBe(0);
    expect(none(undefined)).toBe(0);
  });

  test('no activities at all', () => {
    const { summary } = evaluated({ ...file, activities: [] });
    expect(summary).toMatchObject({ activities: 0, checkABoxRatePct: null, weeks: {}, effortByGoalPct: { G1: 0 } });
    expect(summary.plannedCalls).toEqual({ planned: 0, eligible: 0, ratePct: null });
    expect(evaluated({ ...file, activities: undefined }).summary).toEqual(summary);
  });

  test('the last day of the quarter leaves no day to catch up in', () => {
    const { catchUp } = evaluated({ ...file, asOf: '2026-12-31T12:00:00-06:00' }).summary;
    expect(catchUp).toMatchObject({ workingDaysLeft: 0, remaining: 19, perWorkingWeekNeeded: null });
    expect(evaluated({ ...file, funnel: undefined }).summary.catchUp).toBeNull();
  });

  test.each([
    [26.6666, 1, 26.7],
    [31.25, 1, 31.2],
    [18.75, 1, 18.8],
    [22.0339, 1, 22],
    [3.9583, 2, 3.96],
    [0, 1, 0],
  ])('%d to %i decimals is %d', (value, decimals, expected) => {
    expect(rounded(value, decimals)).toBe(expected);
  });

  test('a share of nothing is none', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(1, 3)).toBe(33.3);
  });
});

describe('npm run evaluate', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const run = (...files: string[]) =>
    promisify(execFile)(
      process.execPath,
      [
        join(root, 'node_modules/vite-node/dist/cli.mjs'),
        '--config',
        'test/vitest.config.ts',
        'test/scripts/evaluate.ts',
        '--',
        ...files,
      ],
      { cwd: root },
    );

  test('prints one JSON object', async () => {
    const { stdout } = await run('test/data/fernhill.json');
    const { activities, summary } = evaluated(exampleFile('fernhill'));
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify({ activities, summary })));
  }, 60_000);

  test('a bad file: one sentence, exit 1, nothing on the way to another program', async () => {
    const bad = join(mkdtempSync(join(tmpdir(), 'evaluate-')), 'bad.json');
    writeFileSync(bad, JSON.stringify({ ...exampleFile('fernhill'), timeZone: 'Moon/Sea' }));
    await expect(run(bad)).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${bad} cannot be evaluated: timeZone: unknown time zone.\n`,
    });
    await expect(run(join(bad, 'none'))).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]+ cannot be read: [^\n]+\.\n$/),
    });
  }, 60_000);
});

describe('thresholds of the file', () => {
  test('a longer tail covers more', () => {
    const file = { ...exampleFile('fernhill'), rules: { objectiveTailDays: 12 } };
    expect(evaluated(file).activities[31]).toMatchObject({ state: 'linked', hard: [], hints: ['S7'] });
  });

  test('another end of grace', () => {
    const at = (grace: string) => evaluated({ ...exampleFile('fernhill'), rules: { grace } }).activities[51]?.state;
    expect(at('end of the next working day, 17:29 local')).toBe('check_a_box');
    expect(at('end of the next working day, 17:30 local')).toBe('grace');
    expect(at('as agreed')).toBe('grace');
  });

  test('the file names the reasons that exempt', () => {
    const asides = (exemptReasons: string[] | undefined, reason: string) => {
      const file = exampleFile('fernhill');
      const activities = file.activities.map((each, index) =>
        index === 34 ? { ...each, dismissal: { reason } } : each,
      );
      return evaluated({ ...file, activities, rules: { exemptReasons } }).activities[34];
    };
    expect(asides(undefined, 'required_admin')).toMatchObject({ state: 'exempt', hard: [] });
    expect(asides(['customer_service'], 'required_admin')).toMatchObject({ state: 'check_a_box', hard: ['H1'] });
    expect(asides(['training'], 'training')).toMatchObject({ state: 'exempt', hard: [] });
    expect(asides(['check_a_box'], 'check_a_box')).toMatchObject({ state: 'check_a_box', hard: ['H4'] });
  });

  test('numbers that make no sense are refused', () => {
    expect(evaluate(JSON.stringify({ ...exampleFile('fernhill'), rules: { objectiveTailDays: -1 } }))).toMatchObject({
      ok: false,
      problem: { field: 'rules', words: expect.stringContaining('tailDays') },
    });
  });
});
