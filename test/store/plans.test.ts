import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@/lib/domain/plan';
import { DATABASE_NAME, type Database, openDatabase } from '@/lib/store/database';
import { migrate } from '@/lib/store/migrations';
import { activePlan, addPlan, allPlans, savePlan, setPlanStatus, startPlan } from '@/lib/store/plans';
import { ABCD, aPlan, KESTREL } from '../support/builders';
import { aDatabase, anEmptyDatabase, NOW } from '../support/database';

const [account] = aPlan().accounts;

function accountPlan(id: string, accountId: string): Plan {
  return aPlan({ id, type: 'account', accounts: account === undefined ? [] : [{ ...account, id: accountId }] });
}

async function statuses(db: Database): Promise<Record<string, string>> {
  return Object.fromEntries((await allPlans(db)).map(({ id, status }) => [id, status]));
}

describe('several plans', () => {
  test('the active territory plan judges, also beside account plans that are active', async () => {
    const db = await aDatabase();
    for (const plan of [accountPlan('A1', ABCD), accountPlan('Z1', KESTREL)]) await startPlan(db, plan, NOW, false);
    expect(await statuses(db)).toEqual({ P1: 'active', A1: 'active', Z1: 'active' });
    expect((await activePlan(db))?.id).toBe('P1');
  });

  test('without a territory plan an account plan judges', async () => {
    const db = await anEmptyDatabase();
    await startPlan(db, accountPlan('A1', ABCD), NOW, false);
    expect((await activePlan(db))?.id).toBe('A1');
  });

  test('one is active for each account: the second takes the place of the first, only when asked', async () => {
    const db = await aDatabase();
    await startPlan(db, accountPlan('A1', ABCD), NOW, false);
    expect(await startPlan(db, accountPlan('A2', ABCD), NOW, false)).toBe(false);
    expect(await startPlan(db, accountPlan('A2', ABCD), NOW, true)).toBe(true);
    expect(await statuses(db)).toEqual({ P1: 'active', A1: 'archived', A2: 'active' });
  });

  test('a draft beside the plan in force changes nothing, and put in force it makes the other a past one', async () => {
    const db = await aDatabase();
    await addPlan(db, aPlan({ id: 'P2' }));
    expect((await activePlan(db))?.id).toBe('P1');
    expect(await setPlanStatus(db, 'P2', 'active', NOW)).toEqual({ ok: true, value: null });
    expect(await statuses(db)).toEqual({ P1: 'archived', P2: 'active' });
    expect((await activePlan(db))?.id).toBe('P2');
    expect((await db.get('settings', 'settings'))?.rejudgeAfter).toBe('');
  });

  test('a past plan stays as it is, and stays past', async () => {
    const db = await aDatabase();
    await setPlanStatus(db, 'P1', 'archived', NOW);
    const past = await db.get('plans', 'P1');
    if (past === undefined) throw new Error('no plan');
    expect(await savePlan(db, { ...past, title: 'x' }, NOW, [])).toMatchObject({ ok: false });
    expect(await setPlanStatus(db, 'P1', 'active', NOW)).toMatchObject({ ok: false });
    expect(await db.get('plans', 'P1')).toEqual(past);
    expect(await activePlan(db)).toBeUndefined();
  });

  test('a tab that still shows the plan as it was before it was put away cannot save over it', async () => {
    const db = await aDatabase();
    const shown = await activePlan(db);
    if (shown === undefined) throw new Error('no plan');
    await setPlanStatus(db, 'P1', 'archived', NOW);
    expect(await savePlan(db, shown, NOW, [])).toMatchObject({ ok: false, problem: { kind: 'changedElsewhere' } });
  });

  test('editing a draft does not put it in force', async () => {
    const db = await aDatabase();
    await addPlan(db, aPlan({ id: 'P2' }));
    const draft = await db.get('plans', 'P2');
    if (draft === undefined) throw new Error('no plan');
    await savePlan(db, { ...draft, status: 'active', title: 'Mine' }, NOW, []);
    expect(await db.get('plans', 'P2')).toMatchObject({ status: 'draft', title: 'Mine' });
  });

  test('opening or reviewing a plan is not editing it', async () => {
    const db = await aDatabase();
    const plan = await activePlan(db);
    if (plan === undefined) throw new Error('no plan');
    const opened = await savePlan(db, { ...plan, openedOn: '2026-11-20' }, NOW, []);
    expect(opened).toMatchObject({ ok: true, value: { editedAt: null, openedOn: '2026-11-20' } });
    const edited = await savePlan(db, { ...plan, revision: plan.revision + 1, title: 'x' }, NOW, []);
    expect(edited).toMatchObject({ ok: true, value: { editedAt: NOW } });
  });

  test('a database of the version before opens, and its plan is still in force', async () => {
    globalThis.indexedDB = new IDBFactory();
    const before = await openDB(DATABASE_NAME, 2, {
      upgrade(db, _from, _to, tx) {
        for (const step of migrate.slice(0, 2)) step(db as unknown as IDBPDatabase, tx as never);
      },
    });
    await before.put('plans', aPlan());
    before.close();
    const db = await openDatabase();
    expect((await activePlan(db))?.id).toBe('P1');
  });
});
