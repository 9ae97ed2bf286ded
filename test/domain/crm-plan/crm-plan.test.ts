import { describe, expect, it } from 'vitest';
import type { CrmObjective, CrmPlan, CrmPlanText } from '@/lib/domain/crm-plan/crm-plan';
import { crmPlanTexts } from '@/lib/domain/crm-plan/crm-plan';
import { planFromCrm } from '@/lib/domain/crm-plan/plan-from-crm';
import { refreshFromCrm } from '@/lib/domain/crm-plan/refresh-from-crm';
import { emptyPlan } from '@/lib/domain/empty-plan';
import { type Plan, plan as planShape } from '@/lib/domain/plan';

/** A CRM's account plan as ours, and taking in what changed there since. */

const ORG = '00DKx0000000001MAA';
const account = { id: `${ORG}/001Kx0000000100IAA`, name: 'ABCD Inc.' };
let ids = 0;
const empty = emptyPlan(() => `id-${++ids}`, '2026-11-20', 'America/Chicago');
const words = {
  about: Object.fromEntries(crmPlanTexts.map(name => [name, name])) as Record<CrmPlanText, string>,
  moneyGoal: 'Money',
  otherGoal: 'Other',
  closedUnknown: 'Closed, nobody knows how',
  alsoMeasured: (name: string, target: string) => `Also ${name} (${target})`,
};

const anObjective = (change: Partial<CrmObjective> = {}): CrmObjective => ({
  id: `${ORG}/1VoKx0000000001AAA`,
  name: 'Win the second plant',
  description: '',
  isClosed: false,
  start: '2026-10-05',
  due: '2027-06-25',
  owner: 'Dana Okafor',
  changedOn: '2026-11-18',
  measures: [{ name: 'Revenue', kind: 'currency', target: 180_000, current: 45_000, currency: null }],
  ...change,
});
const people = anObjective({
  id: `${ORG}/1VoKx0000000002AAA`,
  name: 'Know the people who decide',
  measures: [
    { name: 'Sponsors met', kind: 'number', target: 4, current: 1, currency: null },
    { name: 'Board meetings', kind: 'percent', target: 50, current: 10, currency: null },
  ],
});
const aCrmPlan = (change: Partial<CrmPlan> = {}): CrmPlan => ({
  id: `${ORG}/1VpKx0000000001AAA`,
  name: 'ABCD growth plan',
  start: '2026-10-05',
  end: '2027-09-24',
  vision: 'They see it first',
  texts: {},
  objectives: [anObjective(), people],
  ...change,
});
const imported = (crm: CrmPlan, basis: Plan = empty): Plan => planFromCrm(crm, { account, basis, words });
const only = (change: Partial<CrmObjective>) => imported(aCrmPlan({ objectives: [anObjective(change)] })).objectives[0];

describe('taking it in', () => {
  it('is a whole plan that fits, as a draft for the account', () => {
    const plan = imported(aCrmPlan());
    expect(planShape.parse(plan)).toEqual(plan);
    expect(plan).toMatchObject({ type: 'account', status: 'draft', start: '2026-10-05', end: '2027-09-24' });
    expect(plan.accounts).toMatchObject([{ id: account.id, name: 'ABCD Inc.' }]);
  });

  it('what is measured in money serves a revenue goal that adds it up; the rest a goal that says where it is from', () => {
    const { goals, objectives } = imported(aCrmPlan());
    expect(goals.map(({ kind, statement, weight }) => [kind, statement, weight])).toEqual([
      ['revenue', 'Money', 50],
      ['growth', 'Other', 50],
    ]);
    expect(goals[0]?.measure).toMatchObject({ unit: 'USD', baseline: 45_000, target: 180_000, current: 45_000 });
    expect(objectives.map(({ goalId }) => goals.find(({ id }) => id === goalId)?.statement)).toEqual([
      'Money',
      'Other',
    ]);
    expect(objectives[1]).toMatchObject({
      measure: { unit: 'Sponsors met', baseline: 1, target: 4 },
      notes: 'Also Board meetings (50 %)',
      scope: { kind: 'accounts', accountIds: [account.id] },
    });
  });

  it('amounts in two currencies are not added up', () => {
    const inEuro = anObjective({
      id: `${ORG}/1VoKx0000000003AAA`,
      measures: [{ name: 'Revenue', kind: 'currency', target: 5, current: 0, currency: 'EUR' }],
    });
    const inDollars = anObjective({
      measures: [{ name: 'Revenue', kind: 'currency', target: 5, current: 0, currency: 'USD' }],
    });
    const { goals, objectives } = imported(aCrmPlan({ objectives: [inEuro, inDollars] }));
    expect(objectives.map(({ measure }) => measure?.unit)).toEqual(['EUR', 'USD']);
    expect(goals[0]?.measure).toBeNull();
  });

  it.each<[string, Partial<CrmObjective>, unknown]>([
    ['open', {}, { status: 'open', endedOn: null }],
    [
      'closed and reached',
      { isClosed: true, measures: [{ name: 'n', kind: 'number', target: 2, current: 2, currency: null }] },
      { status: 'achieved', endedOn: '2026-11-18' },
    ],
    [
      'closed and reached by far',
      { isClosed: true, measures: [{ name: 'n', kind: 'number', target: 50, current: 60, currency: null }] },
      { status: 'achieved', measure: { baseline: 0, target: 50, current: 60 } },
    ],
    [
      'closed and not reached',
      {
        isClosed: true,
        due: '2026-11-13',
        measures: [{ name: 'n', kind: 'number', target: 2, current: 1, currency: null }],
      },
      { status: 'missed', endedOn: '2026-11-13' },
    ],
    ['closed without a measure', { isClosed: true, measures: [] }, { status: 'cancelled', notes: words.closedUnknown }],
    ['without any dates', { start: null, due: null }, { start: null, due: null }],
    ['with nothing but an id', { name: '  ', measures: [] }, { statement: `crm:${ORG}/1VoKx0000000001AAA` }],
  ])('an objective that is %s', (_, change, expected) => {
    expect(only(change)).toMatchObject(expected as object);
  });

  it('dates that contradict each other are not taken: the calendar year stands', () => {
    const plan = imported(aCrmPlan({ start: '2027-05-01', end: '2027-01-01' }));
    expect([plan.start, plan.end]).toEqual(['2026-01-01', '2026-12-31']);
  });

  it('what people wrote stands where the plan asks for it', () => {
    const { sections } = imported(
      aCrmPlan({
        texts: { priorities: 'Uptime', competitors: 'Corvid', ourStrengths: 'Service', relationThreats: 'New buyer' },
      }),
    );
    const { assessment, organisation } = sections.year;
    expect(assessment.answers.theirGoals).toEqual({ text: 'Uptime', certainty: 'known' });
    expect(assessment.answers.marketPosition?.text).toBe('competitors: Corvid\n\nourStrengths: Service');
    expect(organisation.summary).toBe('relationThreats: New buyer');
  });
});

describe('bringing in what changed', () => {
  const base = imported(aCrmPlan());
  const again = (crm: CrmPlan): Plan => imported(crm, base);
  const first = (plan: Plan) => plan.objectives[0];
  const mineWith = (change: object): Plan => ({
    ...base,
    revision: 7,
    status: 'active',
    objectives: base.objectives.map((each, index) => (index === 0 ? { ...each, ...change } : each)),
  });

  it('nothing changed: nothing is touched', () => {
    const mine = mineWith({ notes: 'my own', goalId: 'G9' });
    expect(refreshFromCrm(base, mine, again(aCrmPlan()), '2026-12-01')).toEqual({ plan: mine, taken: 0, kept: [] });
  });

  it("the measure moved there; the rep's words, goal and tactics stay, and it says since when", () => {
    const mine = mineWith({ statement: 'Win plant 2', cadenceDays: 14, goalId: 'G9' });
    const measures = [{ name: 'Revenue', kind: 'currency' as const, target: 180_000, current: 90_000, currency: null }];
    const theirs = again(aCrmPlan({ objectives: [anObjective({ measures }), people] }));
    const { plan, taken, kept } = refreshFromCrm(base, mine, theirs, '2026-12-01');
    expect(first(plan)).toMatchObject({
      statement: 'Win plant 2',
      cadenceDays: 14,
      goalId: 'G9',
      // Where it began is remembered, though the CRM does not.
      measure: { baseline: 45_000, current: 90_000, movedOn: '2026-12-01' },
    });
    expect(plan).toMatchObject({ status: 'active', revision: 7 });
    expect(taken).toBeGreaterThan(0);
    expect(kept).toEqual([]);
  });

  it("both changed the same: the rep's stands, and it is named", () => {
    const mine = mineWith({ statement: 'Win plant 2' });
    const theirs = again(aCrmPlan({ objectives: [anObjective({ name: 'Win the plant in Ohio' }), people] }));
    const { plan, kept } = refreshFromCrm(base, mine, theirs, '2026-12-01');
    expect(first(plan)?.statement).toBe('Win plant 2');
    expect(kept.map(({ path }) => path.join('/'))).toEqual([`objectives/${first(base)?.id}/statement`]);
  });

  it('a new due date counts from today on: what it was is remembered', () => {
    const theirs = again(aCrmPlan({ objectives: [anObjective({ due: '2027-01-29' }), people] }));
    const { plan } = refreshFromCrm(base, mineWith({}), theirs, '2026-12-01');
    expect(first(plan)?.due).toBe('2027-01-29');
    expect(first(plan)?.history).toMatchObject([{ due: '2027-06-25', until: '2026-12-01' }]);
  });

  it('a new objective comes in; one the rep deleted stays deleted; one gone there stays here', () => {
    const third = anObjective({ id: `${ORG}/1VoKx0000000003AAA`, name: 'Third' });
    const mine = { ...mineWith({}), objectives: base.objectives.slice(1) };
    const { plan } = refreshFromCrm(base, mine, again(aCrmPlan({ objectives: [anObjective(), third] })), '2026-12-01');
    expect(plan.objectives.map(({ statement }) => statement).sort()).toEqual(['Know the people who decide', 'Third']);
  });

  it('where the last import is not remembered, only what is new comes in', () => {
    const third = anObjective({ id: `${ORG}/1VoKx0000000003AAA`, name: 'Third' });
    const mine = mineWith({ statement: 'Win plant 2', due: '2027-05-01' });
    const theirs = imported(aCrmPlan({ objectives: [anObjective({ due: '2027-01-29' }), people, third] }), mine);
    const { plan } = refreshFromCrm(null, mine, theirs, '2026-12-01');
    expect(first(plan)).toMatchObject({ statement: 'Win plant 2', due: '2027-05-01' });
    expect(plan.objectives.map(({ statement }) => statement)).toContain('Third');
  });
});
