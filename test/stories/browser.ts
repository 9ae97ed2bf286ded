import english from '@/public/_locales/en/messages.json';

/**
 * The browser as far as screens in a story need it: texts. `?long` draws every text a third longer, as German would be,
 * to see what breaks.
 */
const isLong = new URLSearchParams(location.search).has('long');
const messages: Record<string, { message: string }> = english;

export const browser = {
  i18n: {
    getMessage(name: string, parts: string[] = []): string {
      const message = (messages[name]?.message ?? '').replace(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '');
      return isLong && message !== ''
        ? message.replace(/[a-z]{4,}/gi, word => word + word.slice(0, word.length / 2))
        : message;
    },
    getUILanguage: (): string => 'en-GB',
  },
  runtime: { sendMessage: async (): Promise<null> => null, getURL: (path: string): string => path, id: 'throughline' },
  /** The rep said no to the browser's own question. */
  permissions: { request: async (): Promise<boolean> => false },
  storage: {
    local: { get: async (): Promise<object> => ({}), set: async (): Promise<void> => undefined },
    onChanged: { addListener: (): void => undefined, removeListener: (): void => undefined },
  },
};
