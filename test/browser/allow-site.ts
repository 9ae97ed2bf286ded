import type { Launched } from './launch-browser';

/**
 * The browser's own question for a permission cannot be answered from here. On its page of extensions a person can allow
 * a site beforehand; that is done here, by what stands behind that page. The extension has nothing by it: it still has
 * to ask, after a click, and the browser then grants without a question.
 */
export async function allowSite({ context, extensionId }: Launched, pattern: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, site]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, site: string): Promise<void> } };
      };
      return chrome.developerPrivate.addHostPermission(id, site);
    },
    [extensionId, pattern] as const,
  );
  await page.close();
}
