import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dismissTold } from '@/lib/background/dismiss';
import { linkActivities } from '@/lib/background/link-activities';
import { readWeek } from '@/lib/background/read-week';
import { refreshAccount } from '@/lib/background/refresh-account';
import { readRules, saveRules } from '@/lib/background/rules';
import { savePlan } from '@/lib/background/save-plan';
import { endLearning } from '@/lib/background/settings';
import { goOn } from '@/lib/background/start';
import { takePolicy } from '@/lib/background/take-policy';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import { thresholds } from '@/lib/domain/rules/thresholds';
import type { RulesView } from '@/lib/messages/settings-views';
import { accountShown, anAccountWorld } from '../support/account-world';
import { anObjective, aPlan } from '../support/builders';
import { TAB, type World } from '../support/fake-crm';

async function rulesOf(world: World): Promise<RulesView> {
  const answer = await readRules(world.deps);
  if (!answer.ok) throw new Error(answer.problem.kind);
  return answer.value;
}

async function health(world: World, rule: RuleName) {
  return (await rulesOf(world)).rules.find(each => each.rule === rule);
}

const toO1 = { kind: 'objective', objectiveId: 'O1' } as const;
const tied = { disposition: 'Connected', notes: 'Went through the offer', nextStep: null };

async function tieAll(world: World): Promise<void> {
  const activityIds = (await accountShown(world)).activities.map(line => line.id);
  await linkActivities(world.deps, { activityIds, choice: toO1 });
}

describe('hints', () => {
  test('are told beside the activity; waved off they are gone, and taken back they are there again', async () => {
    const world = await anAccountWorld(tied);
    await tieAll(world);
    const [line] = (await accountShown(world)).activities;
    expect(line?.hints.map(hint => hint.rule)).toEqual(['S2']);
    const abouts = [line?.id ?? ''];
    await dismissTold(world.deps, { abouts, rule: 'S2', isDismissed: true });
    expect((await accountShown(world)).activities[0]?.hints).toEqual([]);
    await dismissTold(world.deps, { abouts, rule: 'S2', isDismissed: false });
    expect((await accountShown(world)).activities[0]?.hints).toHaveLength(1);
  });

  test('a batch is told once', async () => {
    const late = { ...tied, nextStep: 'Send offer', day: '2026-11-11', loggedAt: '2026-11-17T10:00:00-06:00' };
    const world = await anAccountWorld(late, late, late, late, late);
    await tieAll(world);
    const told = (await accountShown(world)).activities.flatMap(line => line.hints);
    expect(told).toMatchObject([{ rule: 'S4', count: 5 }]);
    expect(told[0]?.batch).toHaveLength(5);
    await dismissTold(world.deps, { abouts: [...(told[0]?.batch ?? [])], rule: 'S4', isDismissed: true });
    expect((await accountShown(world)).activities.flatMap(line => line.hints)).toEqual([]);
  });

  test('the health of a rule: told, mended, waved off; after five dismissals without a fix it offers to retire', async () => {
    const world = await anAccountWorld(tied, tied, tied, tied, tied, tied);
    await tieAll(world);
    const offers: boolean[] = [];
    for (let time = 0; time < 5; time += 1) {
      const line = (await accountShown(world)).activities.find(each => each.hints.length > 0);
      await expect.poll(async () => (await health(world, 'S2'))?.fired).toBeGreaterThan(time);
      const answer = await dismissTold(world.deps, { abouts: [line?.id ?? ''], rule: 'S2', isDismissed: true });
      offers.push(answer.ok && answer.value.offersToRetire);
    }
    expect(offers).toEqual([false, false, false, false, true]);
    expect(await health(world, 'S2')).toMatchObject({ dismissed: 5, fixed: 0, offersToRetire: true });
    world.crm.activities = world.crm.activities.map(each => ({
      ...each,
      nextStep: 'Offer by Friday',
      changedAt: 'later',
    }));
    await refreshAccount(world.deps, { tabId: null, isAsked: true }, TAB);
    expect(await health(world, 'S2')).toMatchObject({ fired: 6, fixed: 1, dismissed: 5, offersToRetire: false });
  });

  test('flags are healthy when they are cleared, and never offer to retire', async () => {
    const world = await anAccountWorld({}, {});
    const [line] = (await accountShown(world)).activities;
    await expect.poll(async () => (await health(world, 'H1'))?.fired).toBe(2);
    await linkActivities(world.deps, { activityIds: [line?.id ?? ''], choice: toO1 });
    expect(await health(world, 'H1')).toMatchObject({ fired: 2, fixed: 1, dismissed: 0, offersToRetire: false });
  });
});

describe('S11, a better fit', () => {
  const deal = '00DKx0000000001MAA/006Kx0000000001IAA';
  const ofDeal = { ...tied, nextStep: 'Send offer', opportunityId: deal, subject: 'Pilot scope for ABCD' };

  test('is said after fifty links, when what was learned clearly speaks for another objective', async () => {
    const world = await anAccountWorld(...Array.from({ length: 51 }, () => ofDeal));
    const objectives = [anObjective(), anObjective({ id: 'O2', statement: 'Visit the trade fair' })];
    await savePlan(world.deps, { plan: aPlan({ objectives, revision: 1 }) });
    const ids = (await accountShown(world)).activities.map(line => line.id);
    const [odd = '', ...others] = ids;
    await linkActivities(world.deps, { activityIds: others.slice(1), choice: toO1 });
    await linkActivities(world.deps, { activityIds: [odd], choice: { kind: 'objective', objectiveId: 'O2' } });
    const hintsOf = async () => (await accountShown(world)).activities.find(line => line.id === odd)?.hints ?? [];
    expect(await world.deps.db.count('links')).toBe(50);
    expect(await hintsOf()).toMatchObject([{ rule: 'S11', objectiveId: 'O1' }]);
    await saveRules(world.deps, { changed: { betterFitLinks: 51 } });
    expect(await hintsOf()).toEqual([]);
    await saveRules(world.deps, { changed: { off: ['S11'] } });
    expect(await hintsOf()).toEqual([]);
  });
});

describe('thresholds', () => {
  test('changed, everything is judged by them; a rule that is off says nothing', async () => {
    const world = await anAccountWorld({ day: '2026-11-19', loggedAt: '2026-11-19T10:00:00-06:00' });
    expect((await accountShown(world)).activities[0]?.standing).toBe('grace');
    await saveRules(world.deps, { changed: { graceEndsAt: '08:00' } });
    expect((await accountShown(world)).activities[0]?.standing).toBe('checkABox');
    await saveRules(world.deps, { changed: { graceEndsAt: '08:00', off: ['H1'] } });
    expect((await accountShown(world)).activities[0]).toMatchObject({ standing: 'grace', flags: [] });
    expect(await rulesOf(world)).toMatchObject({ changed: { graceEndsAt: '08:00', off: ['H1'] }, company: {} });
  });

  test("the company's policy wins over the rep's own, and goes when it is withdrawn", async () => {
    const world = await anAccountWorld({ day: '2026-11-19', loggedAt: '2026-11-19T10:00:00-06:00' });
    await saveRules(world.deps, { changed: { graceEndsAt: '08:00', tailDays: 3 } });
    world.deps.companyPolicy = async () => ({ thresholds: { graceEndsAt: '17:00' } });
    await goOn(world.deps);
    expect((await rulesOf(world)).thresholds).toMatchObject({ graceEndsAt: '17:00', tailDays: 3 });
    expect((await accountShown(world)).activities[0]?.standing).toBe('grace');
    world.deps.companyPolicy = async () => ({});
    await goOn(world.deps);
    expect((await accountShown(world)).activities[0]?.standing).toBe('checkABox');
  });

  test('a policy that cannot be understood changes nothing', async () => {
    const world = await anAccountWorld({});
    world.deps.companyPolicy = async () => ({ thresholds: { tailDays: 3 } });
    await takePolicy(world.deps);
    for (const bad of [{ thresholds: { tailDays: 'many' } }, { thresholds: { unknown: 1 } }, 'nothing', null]) {
      world.deps.companyPolicy = async () => bad;
      await takePolicy(world.deps);
      expect((await rulesOf(world)).company).toEqual({ tailDays: 3 });
    }
  });

  test('the browser is told the shape of the policy: every threshold is in it', () => {
    const schema = JSON.parse(readFileSync('public/policy-schema.json', 'utf8'));
    expect(Object.keys(schema.properties.thresholds.properties).sort()).toEqual(Object.keys(thresholds.shape).sort());
  });
});

describe('the learning week', () => {
  test('everything is worked out, and the toolbar button shows nothing until it is over', async () => {
    const world = await anAccountWorld({});
    expect((await accountShown(world)).learningUntil).toBe('2026-11-26');
    expect((await accountShown(world)).activities[0]?.standing).toBe('checkABox');
    expect(world.badge()).toBe('');
    world.clock.now = '2026-11-27T05:59:59Z';
    await goOn(world.deps);
    expect(world.badge()).toBe('');
    world.clock.now = '2026-11-27T06:00:00Z';
    await goOn(world.deps);
    expect(world.badge()).toBe('1');
    expect((await accountShown(world)).learningUntil).toBeNull();
  });

  test('the rep may end it', async () => {
    const world = await anAccountWorld({});
    await endLearning(world.deps);
    expect(world.badge()).toBe('1');
  });
});

describe('what piles up', () => {
  test('five set aside for one reason in 14 days ask about the plan, until that is waved off', async () => {
    const days = ['2026-11-07', '2026-11-10', '2026-11-12', '2026-11-17', '2026-11-18', '2026-11-06'];
    const world = await anAccountWorld(...days.map(day => ({ day })));
    const lines = (await accountShown(world)).activities;
    const choice = { kind: 'setAside', reason: 'customerService' } as const;
    const setAside = (ids: string[]) => linkActivities(world.deps, { activityIds: ids, choice });
    const recent = lines.filter(line => line.day > '2026-11-06').map(line => line.id);
    await setAside([...recent.slice(1), ...lines.filter(line => line.day === '2026-11-06').map(line => line.id)]);
    expect((await accountShown(world)).setAsides).toBeNull();
    await setAside(recent);
    const asked = (await accountShown(world)).setAsides;
    expect(asked).toMatchObject({ reason: 'customerService', count: 5, days: 14 });
    await dismissTold(world.deps, { abouts: [asked?.about ?? ''], rule: 'customerService', isDismissed: true });
    expect((await accountShown(world)).setAsides).toBeNull();
  });

  test('many actions on one objective while another starves are said once a week', async () => {
    const world = await anAccountWorld(...Array.from({ length: 5 }, () => tied));
    const starving = anObjective({ id: 'O2', cadenceDays: 14, start: '2026-10-01', statement: 'Win Kestrel' });
    await savePlan(world.deps, { plan: aPlan({ objectives: [anObjective(), starving], revision: 1 }) });
    await tieAll(world);
    const week = async () => {
      const answer = await readWeek(world.deps);
      return answer.ok ? answer.value : null;
    };
    const said = (await week())?.pileOn;
    expect(said).toMatchObject({ count: 5, objectiveId: 'O1', starvedId: 'O2' });
    expect((await week())?.objectives).toHaveProperty('O2');
    await dismissTold(world.deps, { abouts: [said?.about ?? ''], rule: 'S8', isDismissed: true });
    expect((await week())?.pileOn).toBeNull();
  });
});
