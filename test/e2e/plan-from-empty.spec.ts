import type { Page } from '@playwright/test';
import { planAnswers } from '@/test/support/plan-answers';
import { expectAccessible } from './axe';
import { expect, test } from './story';

test('a plan is made from empty by keyboard alone, with at most twelve required fields, and lacks nothing at the end', async ({
  story,
}) => {
  expect(planAnswers.flat().length).toBeLessThanOrEqual(12);
  const { page } = await story.openWelcome();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Start empty' }).waitFor();
  await tabTo(page, /^Start empty/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your plan, in ten minutes' })).toBeVisible();
  await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');
  for (const step of planAnswers) {
    // Each step begins in its first field; Enter in the last one goes on.
    for (const [label, words] of step) {
      await tabTo(page, label);
      await page.keyboard.type(words);
    }
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { name: 'That is your plan' })).toBeFocused();
  await expect(page.getByText('Nothing is missing. A good plan.')).toBeVisible();
  await tabTo(page, /^Yes, this is my plan/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your plan stands.')).toBeVisible();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await tabTo(page, /^Open my plan/);
  await page.keyboard.press('Enter');
  for (const goal of [/^Be trusted by 10 people/, /^Win \$900,000 from food processors/, /^Bring 12 customers/]) {
    await expect(page.getByRole('heading', { name: goal })).toBeVisible();
  }
  await tabTo(page, /^What it still lacks/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing is missing. A good plan.')).toBeVisible();
});

test('objectives are moved, deleted and brought back by keyboard, and a finding is left with a reason', async ({
  story,
}) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  const page = await story.openScreen('plan.html#goals');
  await page.bringToFront();
  const first = (): Promise<string | null> => page.locator('.objective h3').first().textContent();
  await tabTo(page, /^Edit “Agree a 2-line/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(first).toMatch(/^Issue 2 proposals/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(first).toMatch(/^Agree a 2-line/);
  await tabTo(page, /^Delete “Agree a 2-line/);
  await page.keyboard.press('Enter');
  await expect.poll(first).toMatch(/^Issue 2 proposals/);
  await page.keyboard.press('Control+z');
  await expect.poll(first).toMatch(/^Agree a 2-line/);

  const weak = page.locator('li', { has: page.getByRole('heading', { name: /^Build better relationships/ }) });
  await weak.getByText('Nothing to measure it by.').waitFor();
  await tabTo(page, /^Nothing to measure it by\.$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Leave it, because…: Nothing to measure/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('We agree on the number in January');
  await page.keyboard.press('Enter');
  await expect(weak.getByText('Nothing to measure it by.')).toHaveCount(0);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a second tab is told, and keeps both changes', async ({ story }) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  const one = await story.openScreen('plan.html#details');
  const other = await story.openScreen('plan.html#details');
  await one.bringToFront();
  await expect(one.getByText('Saved', { exact: true })).toBeVisible();
  await other.bringToFront();
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  // Both type at once: the saves of the two come within the same moment.
  await other.evaluate(typeInto, ['Company', 'Fernhill, as typed there'] as const);
  await one.evaluate(typeInto, ['Title', 'Here'] as const);
  // Whichever comes second is asked; the other one takes over what both decided.
  const asks = (page: Page) => page.getByRole('button', { name: 'Keep both' });
  await expect.poll(async () => (await asks(one).count()) + (await asks(other).count())).toBe(1);
  const [second, first] = (await asks(one).count()) === 1 ? [one, other] : [other, one];
  await second.bringToFront();
  await asks(second).click();
  await expect(second.getByText('Saved', { exact: true })).toBeVisible();
  await first.bringToFront();
  for (const page of [one, other]) {
    await expect(page.getByLabel('Title')).toHaveValue('Here');
    await expect(page.getByLabel('Company')).toHaveValue('Fernhill, as typed there');
  }
});

/** Tab until what has the focus is called so, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 250; presses += 1) {
    if (name.test(await page.evaluate(focusedName))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no ${name} is reached by the tab key`);
}

/** Runs in the page. */
function focusedName(): string {
  const focused = document.activeElement;
  if (focused === null) return '';
  const labels = 'labels' in focused ? [...((focused as HTMLInputElement).labels ?? [])] : [];
  return focused.getAttribute('aria-label') ?? labels[0]?.textContent?.trim() ?? focused.textContent?.trim() ?? '';
}

/** Runs in the page: types into the field of that label without waiting for the tab to be in front. */
function typeInto([label, words]: readonly [string, string]): void {
  const found = [...document.querySelectorAll('label')].find(each => each.textContent?.trim() === label);
  const field = document.getElementById(found?.htmlFor ?? '');
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
