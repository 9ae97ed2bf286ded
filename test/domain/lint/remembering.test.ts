import { describe, expect, test } from 'vitest';
import type { Finding } from '@/lib/domain/lint/finding';
import { lintPlan, waivedFindings } from '@/lib/domain/lint/lint-plan';
import { withoutWaiver, withWaiver } from '@/lib/domain/lint/waivers';
import { plan as planSchema } from '@/lib/domain/plan';
import { emptySections } from '@/lib/domain/sections';
import { aSoundPlan, aTactic, context, told, withObjective } from '../../support/lint';

/** Three objectives, each with a tactic that lacks its why. */
const weak = aSoundPlan({
  objectives: aSoundPlan().objectives.map((each, index) => ({
    ...each,
    tactics: [aTactic({ id: `T${index}`, why: '' })],
  })),
});

const of = (found: readonly Finding[], objectiveId: string): Finding | undefined =>
  found.find(({ subject }) => 'objectiveId' in subject && subject.objectiveId === objectiveId);

describe('while one thing is typed, the others are not looked at again', () => {
  test('findings of what did not change are the same objects', () => {
    const before = lintPlan(weak, context);
    const [first, ...others] = weak.objectives;
    if (first === undefined) throw new Error('an objective');
    const typed = { ...weak, objectives: [{ ...first, statement: `${first.statement} by May` }, ...others] };
    const after = lintPlan(typed, context);
    expect(after).toEqual(before);
    expect(of(after, 'O2')).toBe(of(before, 'O2'));
    expect(of(after, 'O1')).not.toBe(of(before, 'O1'));
  });

  test.each([
    ['another day', weak, { ...context, today: '2026-02-04' }],
    ['another language', weak, { ...context, language: 'de' }],
    ['another end of the plan', { ...weak, end: '2026-11-30' }, context],
    ['another end of its goal', { ...weak, goals: weak.goals.map(goal => ({ ...goal, ends: '2026-12-01' })) }, context],
    ['own history', weak, { ...context, history: { perWeek: { meetings: 2 }, wonPerWeek: null } }],
  ])('%s is looked at again', (_, plan, changed) => {
    const before = lintPlan(weak, context);
    expect(of(lintPlan(plan, changed), 'O2')).not.toBe(of(before, 'O2'));
  });

  test('a resource that is missing from now on is seen', () => {
    lintPlan(weak, context);
    const missing = [{ id: 'M1', text: 'Gateways', blocks: ['O2'] }];
    const year = { ...emptySections(), resources: { have: [], missing } };
    expect(told({ ...weak, sections: { year, quarters: {} } })).toContain('smartRealistic_resource');
  });
});

describe('a finding the rep leaves as it is', () => {
  const vague = withObjective({ statement: 'Improve relationships' });
  const finding = lintPlan(vague, context)[0];
  if (finding === undefined) throw new Error('something is vague');
  const waived = withWaiver(vague, finding.id, 'Our word for the service contract', context.today);

  test('is no longer told, but kept with its reason', () => {
    expect(finding).toMatchObject({ id: 'smartSpecific:objective:O1', isHeuristic: true });
    expect(told(waived)).toEqual([]);
    expect(waivedFindings(waived, context)).toEqual([
      { finding, waiver: { finding: finding.id, reason: 'Our word for the service contract', on: context.today } },
    ]);
    expect(planSchema.parse(waived)).toEqual(waived);
  });

  test('stays waived while the plan is edited, and is told again when the rep says so', () => {
    expect(told({ ...waived, title: 'Other', objectives: waived.objectives.map(each => ({ ...each })) })).toEqual([]);
    expect(told(withoutWaiver(waived, finding.id))).toEqual(['smartSpecific_vague']);
    expect(waivedFindings(withoutWaiver(waived, finding.id), context)).toEqual([]);
  });

  test('has one reason, the last', () => {
    const twice = withWaiver(waived, finding.id, 'Agreed with Luis', '2026-02-05');
    expect(twice.waivers).toEqual([{ finding: finding.id, reason: 'Agreed with Luis', on: '2026-02-05' }]);
  });

  test('once it no longer holds it is no longer listed', () => {
    const mended = withObjective({ statement: 'Bring 4 sites of ABCD live' }, waived);
    expect(waivedFindings(mended, context)).toEqual([]);
    expect(mended.waivers).toHaveLength(1);
  });
});
