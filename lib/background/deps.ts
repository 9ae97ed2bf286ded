import type { AddedCrm } from '@/lib/crm/added-crm';
import type { CrmApi, CrmPage, Keep } from '@/lib/crm/crm';
import type { Instant } from '@/lib/domain/words';
import type { Result } from '@/lib/result';
import type { Database } from '@/lib/store/database';

/** The CRM page a tab shows, as the tab itself said. `host` is its site: host and port, and for some a path. */
export type ShownPage = { host: string; address: string };

export type PanelState = { isOpen: boolean; widthPx: number; topPx: number | null };

/** Everything outside that the background's verbs may touch. Tests pass their own. */
export type Deps = {
  db: Database;
  now: () => Instant;
  newId: () => string;
  /** The rep's session on a CRM's site. Reads cookies; asks nobody. */
  openCrm: (site: string) => Promise<Result<CrmApi>>;
  /** How addresses of a site are read; null: no CRM that is known. */
  pageOf: (site: string) => CrmPage | null;
  /** CRMs that the rep added, beside those that are known by their host. */
  crms: {
    all: () => readonly AddedCrm[];
    /** Remember them, and show the sidebar on exactly their pages from now on. */
    save: (added: readonly AddedCrm[]) => Promise<void>;
    /** Which CRM answers at an address: asks that site, and no other. */
    recognise: (address: URL) => Promise<Result<AddedCrm>>;
    /** Has the rep let us use the site of this address? */
    mayUse: (address: string) => Promise<boolean>;
    /** Let go of the permission to use it. */
    giveBack: (address: string) => Promise<void>;
  };
  /** Room for what belongs to no store: what a CRM's plan said when it was imported. Left out: nothing is remembered. */
  keep?: Keep;
  /** Tell every open screen that something changed. */
  announceChange: () => Promise<void>;
  /** The number on the toolbar button; empty for none. */
  setBadge: (label: string) => Promise<void>;
  /** Which page each tab shows. Survives the background's sleep, not the browser's end. */
  tabs: {
    shown: (tabId: number) => Promise<ShownPage | null>;
    remember: (tabId: number, page: ShownPage) => Promise<void>;
    forget: (tabId: number) => Promise<void>;
    all: () => Promise<ShownPage[]>;
  };
  savePanel: (host: string, changes: Partial<PanelState>) => Promise<void>;
  /** BCP 47 tag of the browser's language. */
  locale: () => string;
  /** Show a message of the browser's own, outside of any page; pressing it opens the popup's page. */
  notify: (title: string, words: string) => Promise<void>;
  /** What the company's administrator preset for this browser, unchecked. */
  companyPolicy: () => Promise<unknown>;
  /** The text of the sample plan that ships with the extension. */
  sampleText: () => Promise<string>;
  /** Wake the background at that time, to send what waits, to judge what is then due, or to read on. A later call replaces it. */
  wakeAt: (why: 'outbox' | 'judging' | 'reading' | 'digest', at: Instant) => Promise<void>;
  /**
   * Work that is under way in this life of the background, by name: a second caller waits for the same run. It may
   * vanish at any moment; then the work is simply not running any more.
   */
  underWay: Map<string, Promise<unknown>>;
};

/** Who sent a message, as the browser says it. */
export type Sender = {
  tabId: number | null;
  /** The CRM page's host when a content script sent it; null for the extension's own screens. */
  pageHost: string | null;
};

/** Run once at a time: whoever asks meanwhile gets the same result. */
export function once<Value>(deps: Deps, name: string, work: () => Promise<Value>): Promise<Value> {
  const running = deps.underWay.get(name);
  // The map holds each name's own kind of result.
  if (running !== undefined) return running as Promise<Value>;
  const started: Promise<Value> = work().finally(() => {
    // A run that was declared over early may have a successor by now.
    if (deps.underWay.get(name) === started) deps.underWay.delete(name);
  });
  deps.underWay.set(name, started);
  return started;
}

/**
 * Run once at a time, but never answer with a run that began before this was asked for: what has happened since would
 * be missed. Those who wait for the next run with the same `wish` share it.
 */
export async function afterOthers<Value>(
  deps: Deps,
  name: string,
  wish: string,
  work: () => Promise<Value>,
): Promise<Value> {
  if (!deps.underWay.has(name)) return once(deps, name, work);
  const waiting = `${name}, then ${wish}`;
  return once(deps, waiting, async () => {
    for (let run = deps.underWay.get(name); run !== undefined; run = deps.underWay.get(name)) {
      // Its failure is told to those who asked for it.
      await run.catch(() => undefined);
    }
    deps.underWay.delete(waiting);
    return once(deps, name, work);
  });
}
