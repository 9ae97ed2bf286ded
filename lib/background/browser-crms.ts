import type { browser as theBrowser } from 'wxt/browser';
import { ADDED_KEY, type AddedCrm, readAdded } from '@/lib/crm/added-crm';
import type { Outside } from '@/lib/crm/crm';
import { recogniseCrm } from '@/lib/crm/recognise-crm';
import { log } from '@/lib/log';
import { patternsFor } from '@/lib/site-address';
import type { Deps } from './deps';

/** Type only: the browser itself is handed in by the entrypoint. */
type Browser = typeof theBrowser;

/** The scripts that WXT builds of `entrypoints/added-*.content.ts`, by what they are for: each page gets one, and a small one. */
const ownServer = { id: 'added-crm', js: ['/content-scripts/added-crm.js'] } as const;
const salesforce = { id: 'added-salesforce', js: ['/content-scripts/added-salesforce.js'] } as const;
const scripts = [ownServer, salesforce];
const scriptFor = ({ crm }: AddedCrm) => (crm === 'salesforce' ? salesforce : ownServer);

/** The CRMs the rep added, in the browser: their list, the permissions for their sites, the script in their pages. */
export async function browserCrms(browser: Browser, outside: Outside): Promise<Deps['crms']> {
  const patternsOf = (address: string) => patternsFor(new URL(address));
  // Only this background writes the list, so what it read last is what stands there.
  let added: readonly AddedCrm[] = readAdded((await browser.storage.local.get(ADDED_KEY))[ADDED_KEY]);

  async function register(): Promise<void> {
    for (const script of scripts) await registerFor(script);
  }

  async function registerFor({ id, js }: (typeof scripts)[number]): Promise<void> {
    const own = added.filter(each => scriptFor(each).id === id);
    const matches = [...new Set(own.map(({ address }) => patternsOf(address)[0]))];
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
    if ([...(registered?.matches ?? [])].sort().join() === [...matches].sort().join()) return;
    if (registered !== undefined) await browser.scripting.unregisterContentScripts({ ids: [id] });
    if (matches.length === 0) return;
    await browser.scripting.registerContentScripts([{ id, js: [...js], runAt: 'document_idle', matches }]);
  }

  /** Tabs that were open before need not be loaded anew. */
  async function showIn(crm: AddedCrm): Promise<void> {
    for (const { id, url } of await browser.tabs.query({})) {
      // Addresses of other sites are not told to us.
      if (id === undefined || url === undefined || !url.startsWith(crm.address)) continue;
      try {
        await browser.scripting.executeScript({ target: { tabId: id }, files: [...scriptFor(crm).js] });
      } catch (error) {
        // The browser's own error page, say, under that address. Loaded anew, it gets the script.
        log.info('a tab stays without the sidebar', { why: error instanceof Error ? error.name : '' });
      }
    }
  }

  // An update of the extension takes its registered scripts away.
  await register();

  return {
    all: () => added,
    async save(next) {
      const fresh = next.filter(each => !added.some(before => before.address === each.address));
      await browser.storage.local.set({ [ADDED_KEY]: next });
      added = next;
      await register();
      for (const each of fresh) await showIn(each);
    },
    recognise: address => recogniseCrm(address, outside),
    mayUse: address => browser.permissions.contains({ origins: patternsOf(address) }),
    async giveBack(address) {
      try {
        await browser.permissions.remove({ origins: patternsOf(address) });
      } catch (error) {
        // A company's policy may have granted it for good: then it is not ours to give back.
        log.info('a permission stays', { why: error instanceof Error ? error.name : '' });
      }
    },
  };
}
