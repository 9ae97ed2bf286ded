import { ABCD, expect, test } from './story';

test('an empty plan gets a goal and an objective by keyboard, saves by itself, and is there after a reload', async ({
  story,
}) => {
  const welcome = await story.openWelcome();
  await welcome.page.getByRole('button', { name: 'Start empty' }).click();
  const plan = welcome.page;
  await plan.waitForURL(/plan\.html/);
  await expect(plan.getByRole('heading', { name: 'Begin with three goals' })).toBeVisible();
  await plan.getByRole('button', { name: /Add goal: Revenue/ }).focus();
  await plan.keyboard.press('Enter');
  await plan.getByLabel('What do you want to reach?').fill('Close $900k in new business');
  await plan.keyboard.press('Tab');
  await plan.getByRole('button', { name: 'Add goal', exact: true }).focus();
  await plan.keyboard.press('Enter');
  await expect(plan.getByRole('heading', { name: 'Close $900k in new business' })).toBeVisible();

  await plan.getByRole('button', { name: /Objective for “Close \$900k/ }).click();
  await plan.getByLabel('What changes, and for or with whom?').fill('Agree a pilot with the plant manager');
  await plan.getByRole('button', { name: 'Add objective', exact: true }).click();
  await expect(plan.getByRole('heading', { name: 'Agree a pilot with the plant manager' })).toBeVisible();
  await expect(plan.getByText('Saved', { exact: true })).toBeVisible();

  await plan.reload();
  await expect(plan.getByRole('heading', { name: 'Agree a pilot with the plant manager' })).toBeVisible();
});

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
