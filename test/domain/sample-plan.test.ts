import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintPlan } from '@/lib/domain/lint/lint-plan';
import { readPlanFile } from '@/lib/domain/plan-file/plan-file';

/** The plan that the first run offers: somebody looks at it to see what a plan is. */
const read = readPlanFile(readFileSync('public/sample-plan.json', 'utf8'), () => 'made');

test('every tactic of the sample plan says why it is done, and lacks nothing', () => {
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const tactics = read.value.plan.objectives.flatMap(each => each.tactics);
  expect(tactics.length).toBeGreaterThan(20);
  const findings = lintPlan(read.value.plan, { today: '2026-11-20', language: 'en' });
  expect(findings.filter(({ subject }) => subject.on === 'tactic')).toEqual([]);
});
