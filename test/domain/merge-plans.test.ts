import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePlans } from '@/lib/domain/merge-plans';
import { type Plan, plan as planSchema } from '@/lib/domain/plan';
import { aGoal, anObjective, aPlan } from '../support/builders';

const base = aPlan({
  goals: [aGoal(), aGoal({ id: 'G2', kind: 'relationship', statement: 'Know them' })],
  objectives: [anObjective(), anObjective({ id: 'O2' }), anObjective({ id: 'O3' })],
  revision: 4,
});

function withObjective(id: string, changes: Partial<Plan['objectives'][number]>, from: Plan = base): Plan {
  return { ...from, objectives: from.objectives.map(each => (each.id === id ? { ...each, ...changes } : each)) };
}

/** As another tab saved it. */
function saved(plan: Plan): Plan {
  return { ...plan, revision: base.revision + 1, editedAt: '2026-11-20T10:00:00Z' };
}

describe('two tabs edited the same plan', () => {
  test('different objectives: both edits are there, and nothing clashes', () => {
    const merge = mergePlans(
      base,
      withObjective('O1', { statement: 'mine' }),
      saved(withObjective('O2', { due: '2026-11-30' })),
    );
    expect(merge.clashes).toEqual([]);
    expect(merge.plan.objectives.map(({ statement, due }) => [statement, due])).toMatchObject([
      ['mine', '2026-12-15'],
      [base.objectives[1]?.statement, '2026-11-30'],
      [base.objectives[2]?.statement, '2026-12-15'],
    ]);
    expect(merge.mine).toEqual([['objectives', 'O1', 'statement']]);
    expect(merge.theirs).toEqual([['objectives', 'O2', 'due']]);
  });

  test('different fields of one objective: both edits are there', () => {
    const merge = mergePlans(
      base,
      withObjective('O1', { notes: 'mine' }),
      saved(withObjective('O1', { owner: 'Luis' })),
    );
    expect(merge.clashes).toEqual([]);
    expect(merge.plan.objectives[0]).toMatchObject({ notes: 'mine', owner: 'Luis' });
  });

  test('the same field: mine stands until the rep takes theirs', () => {
    const [mine, theirs] = [withObjective('O1', { notes: 'mine' }), saved(withObjective('O1', { notes: 'theirs' }))];
    const merge = mergePlans(base, mine, theirs);
    expect(merge.clashes).toEqual([{ path: ['objectives', 'O1', 'notes'], mine: 'mine', theirs: 'theirs' }]);
    expect(merge.plan.objectives[0]?.notes).toBe('mine');
    expect(mergePlans(base, mine, theirs, new Set(['objectives/O1/notes'])).plan.objectives[0]?.notes).toBe('theirs');
  });

  test('the merged plan can be saved over theirs', () => {
    const theirs = saved(base);
    const { plan } = mergePlans(base, withObjective('O1', { notes: 'mine' }), theirs);
    expect([plan.revision, plan.editedAt]).toEqual([theirs.revision, theirs.editedAt]);
  });

  test('what one added stays, in its place, and what one deleted is gone', () => {
    const mine = {
      ...base,
      objectives: [base.objectives[0], anObjective({ id: 'mine' }), base.objectives[1], base.objectives[2]],
    };
    const theirs = { ...base, objectives: [anObjective({ id: 'first' }), base.objectives[0], base.objectives[1]] };
    const { plan, clashes } = mergePlans(base, mine as Plan, saved(theirs as Plan));
    expect(plan.objectives.map(({ id }) => id)).toEqual(['first', 'O1', 'mine', 'O2']);
    expect(clashes).toEqual([]);
  });

  test('deleted there and edited here: it stays, and is named', () => {
    const theirs = { ...base, objectives: base.objectives.filter(({ id }) => id !== 'O2') };
    const merge = mergePlans(base, withObjective('O2', { notes: 'mine' }), saved(theirs));
    expect(merge.plan.objectives.find(({ id }) => id === 'O2')?.notes).toBe('mine');
    expect(merge.clashes.map(({ path }) => path)).toEqual([['objectives', 'O2']]);
    const gone = mergePlans(base, withObjective('O2', { notes: 'mine' }), saved(theirs), new Set(['objectives/O2']));
    expect(gone.plan.objectives.map(({ id }) => id)).toEqual(['O1', 'O3']);
  });

  test('a goal that was deleted there and got an objective here stays', () => {
    const theirs = { ...base, goals: base.goals.filter(({ id }) => id !== 'G2') };
    const mine = { ...base, objectives: [...base.objectives, anObjective({ id: 'new', goalId: 'G2' })] };
    expect(mergePlans(base, mine, saved(theirs)).plan.goals.map(({ id }) => id)).toContain('G2');
  });

  test('a scope is taken whole, never half of each', () => {
    const merge = mergePlans(
      base,
      withObjective('O1', { scope: { kind: 'territory' } }),
      saved(withObjective('O1', { scope: { kind: 'accounts', accountIds: ['x'] } })),
    );
    expect(merge.plan.objectives[0]?.scope).toEqual({ kind: 'territory' });
    expect(merge.clashes).toHaveLength(1);
  });

  test('holidays that either added are all there, and one that was taken out is not', () => {
    const with3 = (holidays: string[]): Plan => ({ ...base, calendar: { ...base.calendar, holidays } });
    const old = with3(['2026-01-01', '2026-05-01']);
    const { plan, clashes } = mergePlans(
      old,
      with3(['2026-01-01', '2026-05-01', '2026-12-24']),
      with3(['2026-05-01', '2026-12-31']),
    );
    expect(plan.calendar.holidays).toEqual(['2026-05-01', '2026-12-24', '2026-12-31']);
    expect(clashes).toEqual([]);
  });

  test('that a tab was merely opened is no change', () => {
    const theirs = saved({ ...base, openedOn: '2026-11-20' });
    expect(mergePlans(base, { ...base, openedOn: '2026-11-19' }, theirs)).toMatchObject({
      clashes: [],
      mine: [],
      theirs: [],
    });
  });

  test('whatever two tabs did to notes, owners and order, the merged plan is a plan and holds every edit or names it', () => {
    const edit = fc.record({
      id: fc.constantFrom('O1', 'O2', 'O3'),
      field: fc.constantFrom('notes' as const, 'owner' as const),
      words: fc.constantFrom('a', 'b', 'c'),
    });
    const edited = (edits: { id: string; field: 'notes' | 'owner'; words: string }[]): Plan =>
      edits.reduce((plan, { id, field, words }) => withObjective(id, { [field]: words }, plan), base);
    fc.assert(
      fc.property(fc.array(edit), fc.array(edit), fc.boolean(), (mine, theirs, isTurned) => {
        const other = edited(theirs);
        const turned = isTurned ? { ...other, objectives: [...other.objectives].reverse() } : other;
        const own = edited(mine);
        const { plan, clashes } = mergePlans(base, own, saved(turned));
        expect(planSchema.safeParse(plan).success).toBe(true);
        for (const { id, field } of [...mine, ...theirs]) {
          const [was, here, there, now] = [base, own, other, plan].map(
            each => each.objectives.find(one => one.id === id)?.[field],
          );
          const isClash = clashes.some(({ path }) => path.join() === ['objectives', id, field].join());
          if (isClash) expect(now).toBe(here);
          else expect(now).toBe(here === was ? there : here);
        }
      }),
    );
  });
});
