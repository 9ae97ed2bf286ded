import type { browser as theBrowser } from 'wxt/browser';
import type { Keep, Outside } from '@/lib/crm/crm';

/** Type only: the browser itself is handed in by the entrypoint. */
type Browser = typeof theBrowser;

/** Room for what a CRM's folder must remember. The session's never touches the disk and ends with the browser. */
export function browserKeep({ storage }: Browser): NonNullable<Outside['keep']> {
  return { forSession: keepIn(storage.session), forGood: keepIn(storage.local) };
}

function keepIn(area: Browser['storage']['local']): Keep {
  const keyOf = (name: string): string => `crm:${name}`;
  return {
    read: async name => (await area.get(keyOf(name)))[keyOf(name)],
    write: async (name, value) => (value === null ? area.remove(keyOf(name)) : area.set({ [keyOf(name)]: value })),
  };
}
