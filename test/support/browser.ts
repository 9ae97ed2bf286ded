import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The parts of the browser that the code under test may touch, in memory: texts of the real English locale file, storage
 * with its change event, and messages that a test answers itself.
 */
const english: Record<string, { message: string }> = JSON.parse(
  // Not `new URL(…, import.meta.url)`: in a test that draws, vite takes that for an address of the page.
  readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../public/_locales/en/messages.json'), 'utf8'),
);

type StorageListener = (changes: Record<string, { newValue: unknown }>, area: string) => void;

const listeners = new Set<StorageListener>();

function storageArea(area: string) {
  const stored = new Map<string, unknown>();
  return {
    async set(values: Record<string, unknown>): Promise<void> {
      for (const [key, value] of Object.entries(values)) stored.set(key, value);
      const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes, area);
    },
    async get(key: string): Promise<Record<string, unknown>> {
      return stored.has(key) ? { [key]: stored.get(key) } : {};
    },
  };
}

/** What `runtime.sendMessage` answers in this test. */
export const answering: { reply: (message: unknown) => unknown } = {
  reply: message => {
    throw new Error(`nobody answers ${JSON.stringify(message)}`);
  },
};

/** What the rep answers to the browser's own question for a permission. */
export const leave: { give: (asked: { permissions?: string[]; origins?: string[] }) => boolean } = { give: () => true };

export const browser = {
  i18n: {
    getMessage(name: string, parts: string | string[] = []): string {
      const given = Array.isArray(parts) ? parts : [parts];
      const message = english[name]?.message ?? '';
      return message.replace(/\$(\d)/g, (_, place: string) => given[Number(place) - 1] ?? '');
    },
    getUILanguage: (): string => 'en-US',
  },
  runtime: {
    sendMessage: async (message: unknown): Promise<unknown> => answering.reply(message),
    getURL: (path: string): string => `chrome-extension://throughline${path}`,
    id: 'throughline',
  },
  storage: {
    local: storageArea('local'),
    session: storageArea('session'),
    onChanged: {
      addListener: (listener: StorageListener): void => void listeners.add(listener),
      removeListener: (listener: StorageListener): void => void listeners.delete(listener),
    },
  },
  permissions: {
    request: async (asked: { permissions?: string[]; origins?: string[] }): Promise<boolean> => leave.give(asked),
  },
  tabs: { create: async (): Promise<void> => undefined },
};
