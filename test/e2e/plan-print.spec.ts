import type { Page } from '@playwright/test';
import { expect, test } from './story';

test('the plan prints on one A4 page in a light theme, however long it is', async ({ story }) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.evaluate(storeLongPlan);
  for (const address of ['plan.html#paper', 'plan.html?plan=long#paper']) {
    const page = await story.openScreen(address);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.getByRole('article', { name: 'The plan on one page' })).toBeVisible();
    expect(await pagesOf(page), address).toBe(1);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    const [ink, paper] = await page.evaluate(() => {
      const sheet = document.querySelector('.one-page');
      const style = sheet === null ? null : getComputedStyle(sheet);
      return [style?.color, style?.backgroundColor];
    });
    expect([ink, paper]).toEqual(['rgb(24, 29, 38)', 'rgb(255, 255, 255)']);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await page.close();
  }
});

/** How many A4 pages the browser makes of it. */
async function pagesOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.printToPDF', { preferCSSPageSize: true, printBackground: true });
  await session.detach();
  const pdf = Buffer.from(data, 'base64').toString('latin1');
  return (pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** Runs in the page: the plan in force grown to sixty goals and six hundred objectives, as a draft called `long`. */
async function storeLongPlan(): Promise<void> {
  type Thing = { id: string };
  type Answer = { ok: boolean; value: { plan: { goals: Thing[]; objectives: Thing[] } } };
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
  };
  const { plan } = (await chrome.runtime.sendMessage({ name: 'readPlan', input: {} })).value;
  const copies = (things: Thing[], count: number, change: (place: number) => object): object[] =>
    Array.from({ length: count }, (_, place) => ({ ...things[place % things.length], ...change(place) }));
  const goals = copies(plan.goals, 60, place => ({ id: `G-${place}` }));
  const objectives = copies(plan.objectives, 600, place => ({ id: `O-${place}`, goalId: `G-${place % 60}` }));
  const long = { ...plan, id: 'long', status: 'draft', goals, objectives };
  const saved = await chrome.runtime.sendMessage({ name: 'savePlan', input: { plan: long } });
  if (!saved.ok) throw new Error('the long plan was not stored');
}
