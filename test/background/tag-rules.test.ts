import { describe, expect, test } from 'vitest';
import { linkActivities } from '@/lib/background/link-activities';
import { savePlan } from '@/lib/background/save-plan';
import { setBackfill } from '@/lib/background/settings';
import { addTagRule, keepTagRules, previewTagRule, readTagRules } from '@/lib/background/tag-rules';
import type { Activity } from '@/lib/domain/activity';
import type { Choice } from '@/lib/domain/link';
import { type Likeness, meets, subjectPattern } from '@/lib/domain/tag-rule';
import { keepActivities } from '@/lib/store/activities';
import { rememberPlace } from '@/lib/store/places';
import { ABCD, anActivity, anObjective, aPlan, KESTREL, ORG, REP } from '../support/builders';
import { aWorld, HOST, type World } from '../support/fake-crm';

const DEAL = `${ORG}/006Kx0000000001IAA`;
const toO1: Choice = { kind: 'objective', objectiveId: 'O1' };
const LATER = '2026-11-20T16:00:00Z';

async function withActivities(...activities: Activity[]): Promise<World> {
  const world = await aWorld();
  const objectives = [anObjective(), anObjective({ id: 'O2', scope: { kind: 'territory' }, due: '2026-12-31' })];
  await savePlan(world.deps, { plan: aPlan({ objectives }) });
  await setBackfill(world.deps, { isOn: true });
  await rememberPlace(world.deps.db, ORG, HOST, { userId: REP }, world.clock.now);
  await keepActivities(world.deps.db, { activities, goneIds: [] }, world.clock.now);
  return world;
}

async function choiceOf(world: World, activity: Activity): Promise<Choice | null> {
  return (await world.deps.db.get('links', activity.id))?.choice ?? null;
}

async function rule(world: World, example: Activity, choice: Choice, ...by: Likeness[]): Promise<void> {
  expect(await addTagRule(world.deps, { activityId: example.id, choice, by })).toMatchObject({ ok: true });
}

async function comes(world: World, changes: Partial<Activity>): Promise<Activity> {
  const activity = anActivity({ day: '2026-11-20', loggedAt: LATER, ...changes });
  await keepActivities(world.deps.db, { activities: [activity], goneIds: [] }, world.clock.now);
  return activity;
}

describe('always tag like this', () => {
  test('what is logged from then on and is alike is tagged; what was there before is not', async () => {
    const example = anActivity({ opportunityId: DEAL });
    const before = anActivity({ opportunityId: DEAL });
    const world = await withActivities(example, before);
    await rule(world, example, toO1, 'opportunity');
    const alike = await comes(world, { opportunityId: DEAL });
    const other = await comes(world, { opportunityId: null });
    const earlier = await comes(world, { opportunityId: DEAL, loggedAt: '2026-11-20T14:59:59Z' });
    expect(await Promise.all([alike, other, earlier, before].map(each => choiceOf(world, each)))).toEqual([
      toO1,
      null,
      null,
      null,
    ]);
    expect(await world.deps.db.get('activities', alike.id)).toMatchObject({ verdict: { standing: 'linked' } });
  });

  test("the rep's own choice beats it, also when the activity is seen again", async () => {
    const example = anActivity({ contactId: `${ORG}/003Kx0000000001IAA` });
    const world = await withActivities(example);
    await rule(world, example, toO1, 'contact');
    const next = await comes(world, { contactId: example.contactId });
    await linkActivities(world.deps, { activityIds: [next.id], choice: null });
    await keepActivities(world.deps.db, { activities: [{ ...next, notes: 'more' }], goneIds: [] }, LATER);
    expect(await choiceOf(world, next)).toBeNull();
  });

  test('the first that holds counts, in the order the rep gives them', async () => {
    const example = anActivity();
    const world = await withActivities(example);
    await rule(world, example, { kind: 'objective', objectiveId: 'O2' }, 'kind');
    await rule(world, example, toO1, 'account');
    expect(await choiceOf(world, await comes(world, {}))).toEqual({ kind: 'objective', objectiveId: 'O2' });
    const rules = await readTagRules(world.deps);
    const ids = rules.ok ? rules.value.map(each => each.id) : [];
    await keepTagRules(world.deps, { ruleIds: [...ids].reverse() });
    expect(await choiceOf(world, await comes(world, {}))).toEqual(toO1);
    await keepTagRules(world.deps, { ruleIds: [] });
    expect(await choiceOf(world, await comes(world, {}))).toBeNull();
  });

  test('a rule that was dropped comes back in its place when it is named again, even after another was made', async () => {
    const example = anActivity();
    const world = await withActivities(example);
    await rule(world, example, toO1, 'kind');
    await rule(world, example, toO1, 'account');
    const made = await readTagRules(world.deps);
    const [first = '', second = ''] = made.ok ? made.value.map(each => each.id) : [];
    await keepTagRules(world.deps, { ruleIds: [second] });
    await rule(world, example, toO1, 'subject');
    const stored = await readTagRules(world.deps);
    const [, third = ''] = stored.ok ? stored.value.map(each => each.id) : [];
    await keepTagRules(world.deps, { ruleIds: [first, second, third, first] });
    const back = await readTagRules(world.deps);
    expect(back.ok && back.value.map(each => each.id)).toEqual([first, second, third]);
  });

  test('an objective that is over, or of other accounts, is not served by a rule', async () => {
    const example = anActivity({ kind: 'email' });
    const world = await withActivities(example);
    await rule(world, example, toO1, 'kind');
    expect(await choiceOf(world, await comes(world, { kind: 'email', accountId: KESTREL }))).toBeNull();
    expect(await choiceOf(world, await comes(world, { kind: 'email', accountId: ABCD }))).toEqual(toO1);
    const over = anObjective({ status: 'achieved', endedOn: '2026-11-19' });
    await savePlan(world.deps, { plan: aPlan({ objectives: [over], revision: 1 }) });
    expect(await choiceOf(world, await comes(world, { kind: 'email' }))).toBeNull();
  });

  test("a colleague's work is never tagged by one's own rule", async () => {
    const example = anActivity();
    const world = await withActivities(example);
    await rule(world, example, toO1, 'account');
    expect(await choiceOf(world, await comes(world, { ownerId: `${ORG}/005Kx0000000009IAA` }))).toBeNull();
  });

  test('the preview says what it would have tagged in the last 14 days, and what the rep tagged otherwise', async () => {
    const example = anActivity({ day: '2026-11-17' });
    const same = anActivity({ day: '2026-11-18' });
    const world = await withActivities(example, same, anActivity({ day: '2026-11-06' }), anActivity({ kind: 'email' }));
    await linkActivities(world.deps, { activityIds: [same.id], choice: { kind: 'objective', objectiveId: 'O2' } });
    const preview = await previewTagRule(world.deps, { activityId: example.id, choice: toO1, by: ['kind'] });
    expect(preview).toMatchObject({
      ok: true,
      value: { count: 2, otherwise: 1, likenesses: ['account', 'kind', 'subject'] },
    });
    const empty = await previewTagRule(world.deps, { activityId: example.id, choice: toO1, by: [] });
    expect(empty).toMatchObject({ ok: true, value: { count: 0, lines: [] } });
  });

  test('a rule that asks for nothing, or an example that is not here, is refused', async () => {
    const example = anActivity({ opportunityId: null });
    const world = await withActivities(example);
    const nothing = await addTagRule(world.deps, { activityId: example.id, choice: toO1, by: ['opportunity'] });
    expect(nothing).toMatchObject({ ok: false });
    expect(await addTagRule(world.deps, { activityId: 'gone', choice: toO1, by: ['kind'] })).toMatchObject({
      ok: false,
      problem: { kind: 'missing' },
    });
    expect(await readTagRules(world.deps)).toMatchObject({ ok: true, value: [] });
  });
});

describe('subjects that are alike', () => {
  const asked = (subject: string) => ({
    opportunityId: null,
    contactId: null,
    accountId: null,
    kind: null,
    subject: subjectPattern(anActivity({ subject })),
  });
  test.each<[string, string, boolean]>([
    ['Weekly sync 3/12', 'weekly sync 10/12', true],
    ['Weekly sync', 'Re: Weekly sync – ABCD', true],
    ['Weekly sync with ABCD Inc.', 'Weekly sync with', true],
    ['Weekly sync', 'Weekly synchronisation', false],
    ['Weekly sync', 'Sync weekly', false],
    ['QBR prep', 'QBR prep: slides', true],
    ['', 'Anything', false],
  ])('%s: %s', (example, subject, expected) => {
    expect(meets(anActivity({ subject }), { ...asked(example), subject: asked(example).subject || null })).toBe(
      expected,
    );
  });
});
