import type { browser as theBrowser } from 'wxt/browser';
import { z } from 'zod';
import { siteOf } from '@/lib/crm/added-crm';
import { openCrmAmong } from '@/lib/crm/choose-crm';
import { pageOfSite } from '@/lib/crm/choose-page';
import type { CrmApi } from '@/lib/crm/crm';
import { log } from '@/lib/log';
import { announceChange } from '@/lib/messages/changes';
import { language } from '@/lib/messages/text';
import { failed, ok } from '@/lib/result';
import { openDatabase } from '@/lib/store/database';
import { browserCrms } from './browser-crms';
import { browserKeep } from './browser-keep';
import type { Deps, PanelState, Sender } from './deps';
import { signInWindow } from './sign-in-window';

/** Type only: the browser itself is handed in by the entrypoint. */
type Browser = typeof theBrowser;
type MessageSender = Parameters<Parameters<Browser['runtime']['onMessage']['addListener']>[0]>[1];

const shownPage = z.object({ host: z.string(), address: z.string() });
const panelState = z.object({ isOpen: z.boolean(), widthPx: z.number(), topPx: z.number().nullable() });
const newPanel: PanelState = { isOpen: true, widthPx: 360, topPx: null };

/** The real outside world: the browser's storage, cookies, alarms and toolbar, the network, the clock. */
export async function browserDeps(browser: Browser): Promise<Deps> {
  const now = (): string => new Date().toISOString();
  // The tabs' pages live as long as the browser does, and longer than the background.
  const session = browser.storage.session;
  // A session reads its token anew for every request; what it learned of the org is worth keeping while we are awake.
  const sessions = new Map<string, CrmApi>();
  const outside = {
    now,
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    cookies: (query: { name: string; domain?: string; url?: string }) => browser.cookies.getAll(query),
    keep: browserKeep(browser),
    signInWindow: signInWindow(browser),
  };
  const crms = await browserCrms(browser, outside);
  return {
    db: await openDatabase(),
    now,
    newId: () => crypto.randomUUID(),
    crms,
    keep: outside.keep.forGood,
    async openCrm(site) {
      const added = crms.all().find(each => siteOf(each.address) === site);
      // The rep can take a permission back in the browser's own settings.
      if (added !== undefined && !(await crms.mayUse(added.address))) return failed({ kind: 'permissionRefused' });
      const key = added?.address ?? site;
      const known = sessions.get(key);
      if (known !== undefined) return ok(known);
      const opened = await openCrmAmong(crms.all())(site, outside);
      if (opened.ok) sessions.set(key, opened.value);
      return opened;
    },
    pageOf: site => pageOfSite(site, crms.all()),
    announceChange: () => announceChange(crypto.randomUUID()),
    setBadge: async label => {
      await browser.action.setBadgeBackgroundColor({ color: '#8a4b00' });
      await browser.action.setBadgeText({ text: label });
    },
    tabs: {
      async shown(tabId) {
        const key = `tab:${tabId}`;
        const stored = shownPage.safeParse((await session.get(key))[key]);
        return stored.success ? stored.data : null;
      },
      remember: (tabId, page) => session.set({ [`tab:${tabId}`]: page }),
      forget: tabId => session.remove(`tab:${tabId}`),
      async all() {
        const stored = Object.entries(await session.get(null)).filter(([key]) => key.startsWith('tab:'));
        return stored.flatMap(([, value]) => shownPage.safeParse(value).data ?? []);
      },
    },
    async savePanel(host, changes) {
      // A page knows its host, and not below which path its CRM begins.
      const key = `panel:${host.replace(/\/.*$/s, '')}`;
      const before = panelState.safeParse((await browser.storage.local.get(key))[key]);
      await browser.storage.local.set({ [key]: { ...(before.data ?? newPanel), ...changes } });
    },
    locale: language,
    async notify(title, message) {
      // The permission is asked for when the digest is switched on, and can be taken back.
      if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
      const iconUrl = browser.runtime.getURL('/icon/128.png');
      await browser.notifications.create('digest', { type: 'basic', iconUrl, title, message });
    },
    companyPolicy: () => managedValues(browser),
    sampleText: async () => (await fetch(browser.runtime.getURL('/sample-plan.json'))).text(),
    // Alarms survive the background's sleep. Browsers wake it a minute from now at the earliest.
    wakeAt: async (why, at) => browser.alarms.create(why, { when: Date.parse(at) }),
    underWay: new Map(),
  };
}

/** Where nothing is managed some browsers answer with nothing, and Firefox with an error. */
async function managedValues(browser: Browser): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    log.debug('no policy', { why: error instanceof Error ? error.name : '' });
    return {};
  }
}

/** Who sent a message: one of the extension's own screens, or a content script on a CRM page. */
export function senderOf(browser: Browser, sender: MessageSender): Sender {
  const tabId = sender.tab?.id ?? null;
  const url = sender.url ?? '';
  if (url.startsWith(browser.runtime.getURL('/'))) return { tabId, pageHost: null };
  // Whoever does not say where it is counts as a page: a page may do the least.
  return { tabId, pageHost: URL.canParse(url) ? new URL(url).host : '' };
}
