import { ABCD, expect, test } from './story';

test('what is flagged is a number on the toolbar button, and an edit of the plan shows in the sidebar', async ({
  story,
}) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await sidebar.settled();
  const badge = (): Promise<string> =>
    welcome.page.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { action: { getBadgeText(details: object): Promise<string> } };
      };
      return chrome.action.getBadgeText({});
    });
  expect(await badge(), 'quiet in the learning week').toBe('');
  const options = await story.openScreen('options.html');
  await options.getByRole('button', { name: 'Show the number now' }).click();
  await expect.poll(badge).toBe('9+');
  await expect(sidebar.line('Pilot scope v1').first()).toContainText('Agree a 2-line paid pilot');

  const plan = await story.openScreen('plan.html#objective=O1');
  await plan.bringToFront();
  const statement = plan.getByLabel('What changes, and for or with whom?');
  await statement.fill('Agree a 3-line paid pilot with ABCD');
  await plan.getByRole('button', { name: 'Done' }).first().click();
  await expect(plan.getByText('Saved', { exact: true })).toBeVisible();
  await expect(sidebar.line('Pilot scope v1').first()).toContainText('Agree a 3-line paid pilot');
});

test('public holidays of a country and a state are filled in, beside the days the rep added', async ({ story }) => {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  const plan = await story.openScreen('plan.html#details');
  await plan.bringToFront();
  const days = plan.getByRole('group', { name: 'Holidays', exact: true }).getByRole('listitem');
  const own = await days.count();
  await plan.getByRole('button', { name: 'Pick your country…' }).click();
  await plan.getByLabel('Country').selectOption('DE');
  await plan.getByLabel('State or region').selectOption('BY');
  await expect.poll(() => days.count()).toBeGreaterThan(own + 8);
  await expect(plan.getByText('Saved', { exact: true })).toBeVisible();
  await plan.reload();
  await expect(plan.getByText('From Germany (BY).')).toBeVisible();
});
