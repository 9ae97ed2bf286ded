import { beforeEach, describe, expect, it } from 'vitest';
import { addCrm } from '@/lib/background/add-crm';
import { linkActivities } from '@/lib/background/link-activities';
import { logCall } from '@/lib/background/log-call';
import { pageShows } from '@/lib/background/page-shows';
import { readSetup } from '@/lib/background/read-plan';
import { upToDate } from '@/lib/background/rejudge';
import { removeCrm } from '@/lib/background/remove-crm';
import { savePlan } from '@/lib/background/save-plan';
import { sendOutbox } from '@/lib/background/send-outbox';
import type { AddedCrm } from '@/lib/crm/added-crm';
import { pageOfSite } from '@/lib/crm/choose-page';
import type { CrmApi, Outside } from '@/lib/crm/crm';
import { recogniseCrm } from '@/lib/crm/recognise-crm';
import { planIdOf } from '@/lib/domain/crm-plan/plan-from-crm';
import { recordIdIn } from '@/lib/domain/record-id';
import { failed, ok, type Result } from '@/lib/result';
import { keepActivities } from '@/lib/store/activities';
import { saveLinks } from '@/lib/store/links';
import { keepOpportunities } from '@/lib/store/opportunities';
import { rememberAccount, rememberPlace } from '@/lib/store/places';
import { addPlan } from '@/lib/store/plans';
import { saveWriteBack } from '@/lib/store/write-back-setting';
import { addedCrms } from '../support/added-crms';
import { aCallDraft, anActivity, aPlan, ORG, REP } from '../support/builders';
import { aWorld, type World } from '../support/fake-crm';
import { keptInMemory } from '../support/kept';
import { storedTallies, workedOutAnew } from '../support/recount';

const espo: AddedCrm = { crm: 'espocrm', address: 'https://espo.example/crm/' };
const twenty: AddedCrm = { crm: 'twenty', address: 'https://espo.example/' };
const local: AddedCrm = { crm: 'twenty', address: 'http://localhost:3000/' };

const nobody: Outside = {
  cookies: async () => [],
  fetch: () => Promise.reject(new Error('nobody is to be asked')),
  now: () => '',
};

let world: World;
let browser: ReturnType<typeof addedCrms>;

beforeEach(async () => {
  world = await aWorld();
  browser = addedCrms({ 'espo.example': espo, 'localhost:3000': local });
  world.deps.crms = browser.crms;
  // Nobody is signed in there: what is read is not at stake here.
  world.deps.openCrm = async () => ({ ok: false, problem: { kind: 'signedOut' } });
  world.deps.pageOf = site => pageOfSite(site, browser.crms.all());
});

/** As the rep does it: says yes to the browser's question, then the background goes on. */
function add(address: string) {
  browser.allowed.add(new URL(address).origin);
  return addCrm(world.deps, { address });
}

async function connections() {
  const setup = await readSetup(world.deps);
  return setup.ok ? setup.value.connections.map(({ place, crm, isAdded }) => ({ place, crm, isAdded })) : [];
}

const kept = async (store: 'activities' | 'accounts' | 'links' | 'outbox' | 'places') =>
  (await world.deps.db.getAllKeys(store)).map(String);

describe('adding a CRM', () => {
  it('by the address of any of its pages, it is known by its site from then on', async () => {
    const added = await add('https://espo.example/crm/#Account/view/6b01c0a8a229330ba');
    expect(added).toEqual({ ok: true, value: { crm: 'EspoCRM', site: 'espo.example/crm' } });
    expect(await connections()).toContainEqual({ place: 'espo.example/crm', crm: 'EspoCRM', isAdded: true });
  });

  it.each(['acme.lightning.crmforce.mil', 'acme.my.salesforce.mil'])(
    'a Salesforce of the government by %s: known by its pages, and nobody is asked',
    async host => {
      const address = `https://${host}/lightning/r/Account/001D000000IRFmaIAH/view`;
      browser.crms.recognise = url => recogniseCrm(url, nobody);
      expect(await add(address)).toEqual({
        ok: true,
        value: { crm: 'Salesforce', site: 'acme.lightning.crmforce.mil' },
      });
      const line = { place: 'acme.lightning.crmforce.mil', crm: 'Salesforce', isAdded: true };
      expect(await connections()).toContainEqual(line);
      await removeCrm(world.deps, { site: line.place, forget: false });
      expect((await connections()).map(({ place }) => place)).not.toContain(line.place);
    },
  );

  it('twice, it is there once', async () => {
    await add('https://espo.example/crm/');
    await add('https://espo.example/crm/#Account');
    expect(browser.crms.all()).toEqual([espo]);
  });

  it('without the permission nobody is asked and nothing is kept', async () => {
    const added = await addCrm(world.deps, { address: 'https://espo.example/crm/' });
    expect(added).toEqual({ ok: false, problem: { kind: 'permissionRefused' } });
    expect(browser.asked).toEqual([]);
    expect(await kept('places')).toEqual([]);
  });

  it('a site that is no CRM is not kept, and its permission given back', async () => {
    expect(await add('https://news.example/')).toEqual({ ok: false, problem: { kind: 'noCrm' } });
    expect(browser.allowed.size).toBe(0);
    expect(browser.crms.all()).toEqual([]);
    expect(await kept('places')).toEqual([]);
  });

  it.each([
    ['http://crm.example.com/', 'plainHttp'],
    ['nonsense', 'badAddress'],
  ])('%s is refused before anybody is asked', async (address, kind) => {
    expect(await addCrm(world.deps, { address })).toEqual({ ok: false, problem: { kind } });
    expect(browser.asked).toEqual([]);
  });
});

describe('pages of an added CRM', () => {
  const shown = async (pageHost: string, address: string) => {
    let remembered: unknown = null;
    world.deps.tabs.remember = async (_tab, page) => {
      remembered = page;
    };
    await pageShows(world.deps, { address }, { tabId: 3, pageHost });
    return remembered;
  };

  it('belong to its site, the path included', async () => {
    await add('https://espo.example/crm/');
    const address = 'https://espo.example/crm/#Account/view/6b01c0a8a229330ba';
    expect(await shown('espo.example', address)).toEqual({ host: 'espo.example/crm', address });
  });

  it('are not what a page of another host says they are', async () => {
    await add('https://espo.example/crm/');
    const address = 'https://espo.example/crm/#Account/view/6b01c0a8a229330ba';
    expect(await shown('evil.example', address)).toEqual({ host: 'evil.example', address });
  });
});

describe('removing an added Salesforce, and forgetting it', () => {
  const site = 'acme.lightning.crmforce.mil';
  const account = recordIdIn(ORG, 'acme');
  let kept: ReturnType<typeof keptInMemory>;

  beforeEach(async () => {
    kept = keptInMemory();
    world.deps.keep = kept.keep.forGood;
    browser.crms.recognise = url => recogniseCrm(url, nobody);
    await add(`https://${site}/lightning/page/home`);
    const { db, now } = world.deps;
    await rememberPlace(db, ORG, site, { userId: REP }, now());
    await rememberAccount(db, account, { name: 'Acme' });
    await keepActivities(db, { activities: [anActivity({ accountId: account })], goneIds: [] }, now());
    await keepOpportunities(db, ORG, REP, [], now());
    const planId = planIdOf(recordIdIn(ORG, 'plan'));
    await addPlan(db, aPlan({ id: planId, status: 'draft' }));
    await kept.keep.forGood.write(`importedPlan:${planId}`, aPlan());
  });

  it('all that was read there goes, by the org’s own id, and so does what its plans said', async () => {
    expect(await removeCrm(world.deps, { site, forget: true })).toEqual({ ok: true, value: null });
    const { db } = world.deps;
    for (const store of ['places', 'activities', 'accounts', 'opportunities'] as const) {
      expect(await db.getAllKeys(store)).toEqual([]);
    }
    expect([...kept.forGood]).toEqual([]);
    // The plan that was made of it is the rep's.
    expect(await db.count('plans')).toBe(1);
  });

  it('the sign-in by the company’s app is ended first; where that fails nothing is removed', async () => {
    let answer: Result<null> = failed({ kind: 'offline' });
    let listed: readonly AddedCrm[] = [];
    const disconnect = async () => {
      listed = browser.crms.all();
      return answer;
    };
    const byApp = { disconnect, state: () => Promise.reject(), connect: () => Promise.reject() };
    world.deps.openCrm = async () => ok({ ...world.crm.api(), byApp });
    expect(await removeCrm(world.deps, { site, forget: true })).toEqual(answer);
    expect(browser.crms.all()).toHaveLength(1);
    expect(await world.deps.db.count('activities')).toBe(1);
    answer = ok(null);
    expect((await removeCrm(world.deps, { site, forget: true })).ok).toBe(true);
    expect(listed).toHaveLength(1);
    expect(browser.crms.all()).toEqual([]);
  });

  it('what was kept goes on under the org’s own id when it is added again', async () => {
    const { db } = world.deps;
    // Since the first sign-in the org stands for it alone.
    await db.delete('places', site);
    await removeCrm(world.deps, { site, forget: false });
    await add(`https://${site}/lightning/page/home`);
    expect(await db.getAllKeys('places')).toEqual([ORG]);
  });

  it('a tag on its way there brings nothing back', async () => {
    const { db, now } = world.deps;
    const into = { kind: 'field', field: 'Rep_Plan__c', label: 'Rep plan', length: 200 } as const;
    await saveWriteBack(db, ORG, { into, turnedOnAt: now(), userId: REP, earlier: null, plan: null });
    const [id = ''] = await db.getAllKeys('activities');
    const choice = { kind: 'setAside', reason: 'customerService' } as const;
    await linkActivities(world.deps, { activityIds: [id], choice });
    await upToDate(world.deps);
    world.clock.now = '2026-11-20T15:01:00Z';
    let removed: Promise<unknown> = Promise.resolve();
    const writeFields: CrmApi['writeFields'] = async writes => {
      removed = removeCrm(world.deps, { site, forget: true });
      await new Promise(resolve => setTimeout(resolve, 20));
      return ok(writes.map(() => ok(null)));
    };
    world.deps.openCrm = async () => ok({ ...world.crm.api(), writeFields });
    await sendOutbox(world.deps, { entryId: null });
    await removed;
    for (const store of ['places', 'activities', 'written', 'outbox'] as const) expect(await db.count(store)).toBe(0);
  });
});

describe('removing a CRM', () => {
  const site = 'espo.example/crm';

  async function withHistory(): Promise<void> {
    await add('https://espo.example/crm/');
    const { db, now } = world.deps;
    await rememberPlace(db, site, site, { userId: recordIdIn(site, 'rep') }, now());
    const account = recordIdIn(site, 'acme');
    await rememberAccount(db, account, { name: 'Acme' });
    const call = anActivity({ id: recordIdIn(site, 'Call-1'), accountId: account, ownerId: recordIdIn(site, 'rep') });
    const other = anActivity({ id: recordIdIn('elsewhere', 'Call-1') });
    await keepActivities(db, { activities: [call, other], goneIds: [] }, now());
    await saveLinks(db, [call.id, other.id], {
      choice: { kind: 'setAside', reason: 'customerService' },
      at: now(),
      actionId: 'one',
      madeBy: 'rep',
    });
  }

  it('takes its pages and its permission away, and keeps what was read', async () => {
    await withHistory();
    expect(await removeCrm(world.deps, { site, forget: false })).toEqual({ ok: true, value: null });
    expect(browser.crms.all()).toEqual([]);
    expect(browser.allowed.size).toBe(0);
    expect(await connections()).toEqual([]);
    expect(await kept('activities')).toContain(recordIdIn(site, 'Call-1'));
    expect(await kept('places')).toEqual([site]);
  });

  it('added again it goes on where it was', async () => {
    await withHistory();
    await removeCrm(world.deps, { site, forget: false });
    await add('https://espo.example/crm/');
    expect((await world.deps.db.get('places', site))?.userId).toBe(recordIdIn(site, 'rep'));
    expect(await connections()).toHaveLength(1);
  });

  it('with its data, all of it is forgotten and nothing else', async () => {
    await withHistory();
    await removeCrm(world.deps, { site, forget: true });
    expect(await kept('activities')).toEqual([recordIdIn('elsewhere', 'Call-1')]);
    expect(await kept('links')).toEqual([recordIdIn('elsewhere', 'Call-1')]);
    expect(await kept('accounts')).toEqual([]);
    expect(await kept('places')).toEqual([]);
  });

  it('what was logged there and has not arrived is forgotten with it, and the week adds up again', async () => {
    await withHistory();
    const { db, now } = world.deps;
    await savePlan(world.deps, { plan: aPlan() });
    const draft = aCallDraft({ accountId: recordIdIn(site, 'acme'), subject: 'Waits', day: '2026-11-19' });
    world.deps.tabs.shown = async () => ({ host: site, address: 'https://espo.example/crm/#Account/view/acme' });
    const click = { draft, choice: null, clickId: 'click-1' };
    await logCall(world.deps, click, { tabId: 7, pageHost: null });
    expect(await kept('outbox')).toHaveLength(1);
    await removeCrm(world.deps, { site, forget: true });
    expect(await kept('outbox')).toEqual([]);
    expect(await kept('activities')).toEqual([recordIdIn('elsewhere', 'Call-1')]);
    expect(await storedTallies(db)).toEqual((await workedOutAnew(db, now())).tallies);
  });

  it('a CRM further down its path keeps its data', async () => {
    await withHistory();
    await rememberPlace(world.deps.db, 'espo.example', 'espo.example', {}, world.deps.now());
    browser.crms.save([...browser.crms.all(), twenty]);
    await removeCrm(world.deps, { site: 'espo.example', forget: true });
    expect(await kept('activities')).toContain(recordIdIn(site, 'Call-1'));
    expect(await kept('accounts')).toEqual([recordIdIn(site, 'acme')]);
    // Both lie on one origin: the other one still needs the permission.
    expect(browser.allowed.size).toBe(1);
  });

  it('that was not added changes nothing', async () => {
    await withHistory();
    const answer = await removeCrm(world.deps, { site: 'acme.lightning.force.com', forget: true });
    expect(answer).toEqual({ ok: false, problem: { kind: 'missing' } });
    expect(await kept('activities')).toHaveLength(2);
  });
});
