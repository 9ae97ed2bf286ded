import type { Page } from '@playwright/test';

/** From the start of the navigation to the first frame that shows the content, in ms. */
export async function toContentMs(page: Page, address: string, content: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    selector =>
      new Promise<number>(resolve => {
        const look = (): void => {
          if (document.querySelector(selector) === null) requestAnimationFrame(look);
          else requestAnimationFrame(() => resolve(performance.now()));
        };
        look();
      }),
    content,
  );
}
