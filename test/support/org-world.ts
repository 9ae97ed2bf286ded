import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Deps } from '@/lib/background/deps';
import { choosePage } from '@/lib/crm/choose-page';
import { openSalesforce } from '@/lib/crm/salesforce/api';
import { openDatabase } from '@/lib/store/database';
import { type Browser, browserOf } from '../crm/contract/demo-session';
import type { DemoOrg } from '../demo-org/demo-org';
import { addedCrms } from './added-crms';
import { aLife, depsWithin, type Life, within } from './life';

/** The background with a database in memory before the demo org: real adapter, real requests, the server's clock. */
export type OrgWorld = {
  demo: DemoOrg;
  browser: Browser;
  /** The background's present life. */
  deps: Deps;
  life: Life;
  /** Ends the background and wakes it on the same database; the new life ends at that step. */
  wake(endsAt?: number): Deps;
  /** Puts the tab on another page. */
  open(path: string): void;
  wakes: string[];
  /** How far the device's clock is ahead of the server's. */
  aheadMs: number;
};

const ACCOUNT = '/lightning/r/Account/001Kx0000000100IAA/view';

export async function anOrgWorld(demo: DemoOrg): Promise<OrgWorld> {
  globalThis.indexedDB = new IDBFactory();
  const browser = browserOf(demo);
  const db = await openDatabase();
  const host = demo.org.pageHost;
  let address = `https://${host}${ACCOUNT}`;
  let ids = 0;
  const wakes: string[] = [];
  const base: Omit<Deps, 'openCrm' | 'underWay'> = {
    db,
    now: () => new Date(demo.clock.now().getTime() + world.aheadMs).toISOString(),
    newId: () => `id-${++ids}`,
    pageOf: choosePage,
    crms: addedCrms().crms,
    announceChange: async () => undefined,
    setBadge: async () => undefined,
    tabs: {
      shown: async () => ({ host, address }),
      remember: async () => undefined,
      forget: async () => undefined,
      all: async () => [{ host, address }],
    },
    savePanel: async () => undefined,
    locale: () => 'en-US',
    notify: async () => undefined,
    companyPolicy: async () => ({}),
    sampleText: async () => '',
    wakeAt: async (why, at) => void wakes.push(`${why} ${at}`),
  };
  function wake(endsAt?: number): Deps {
    const life = aLife(endsAt);
    const outside = {
      ...browser,
      fetch: within(life, (url: string, init: RequestInit) => world.browser.fetch(url, init)),
    };
    const openCrm: Deps['openCrm'] = site => openSalesforce(site, outside);
    world.life = life;
    world.deps = depsWithin(life, { ...base, openCrm, underWay: new Map() });
    return world.deps;
  }
  // `wake` gives it its first life before anybody sees it.
  const world = {
    demo,
    browser,
    wakes,
    wake,
    aheadMs: 0,
    open(path: string) {
      address = `https://${host}${path}`;
    },
  } as OrgWorld;
  wake();
  return world;
}

/** Nothing is under way any more. */
export async function atRest(deps: Deps): Promise<void> {
  while (deps.underWay.size > 0) await Promise.allSettled([...deps.underWay.values()]);
}
