import { beforeEach, expect, test } from 'vitest';
import { activityFrom } from '@/lib/background/log-call';
import { keepActivities } from '@/lib/store/activities';
import type { Database } from '@/lib/store/database';
import { forgetPlace } from '@/lib/store/forget-place';
import { noteGuesses } from '@/lib/store/guesses';
import { keepLogged } from '@/lib/store/keep-logged';
import { allOpportunities, keepOpportunities } from '@/lib/store/opportunities';
import { rememberPlace } from '@/lib/store/places';
import { dismiss } from '@/lib/store/told';
import { aCallDraft, anActivity, ORG, REP } from '../support/builders';
import { aDatabase, anEntry, NOW } from '../support/database';
import { anOpportunity } from '../support/past-opportunity';

let db: Database;
beforeEach(async () => {
  db = await aDatabase();
});

test('a forgotten CRM leaves no opportunities behind that rates would count, and nothing that was told or guessed', async () => {
  const here = anActivity();
  const elsewhere = anActivity({ id: 'other.example/1' });
  await keepActivities(db, { activities: [here, elsewhere], goneIds: [] }, NOW);
  const abouts = [here.id, elsewhere.id];
  await dismiss(db, abouts, 'S1', true, '2026-11-20');
  const guessed = abouts.map(activityId => ({ activityId, on: '2026-11-20', offered: ['O1'] }));
  await noteGuesses(db, guessed, '2026-11-20');
  for (const place of [ORG, 'other.example']) await keepOpportunities(db, place, REP, [anOpportunity()], NOW);
  await forgetPlace(db, ORG, NOW);
  expect(await allOpportunities(db)).toHaveLength(1);
  for (const store of ['activities', 'told', 'guesses'] as const) {
    expect(await db.getAllKeys(store)).toEqual([elsewhere.id]);
  }
});

test('a call that waits under the name the company had before is forgotten with the CRM', async () => {
  const logged = activityFrom(aCallDraft(), 'here/click', 'ABCD Inc.', NOW, 'America/Chicago');
  await keepLogged(db, logged, null, anEntry(logged, 'click'), NOW);
  await rememberPlace(db, ORG, 'newhill.lightning.force.com', {}, NOW);
  await forgetPlace(db, ORG, NOW);
  for (const store of ['outbox', 'activities', 'places'] as const) expect(await db.count(store)).toBe(0);
});
