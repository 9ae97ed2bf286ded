import { expectAccessible } from './axe';
import { ABCD, expect, TESSELLATE, test } from './story';

test('every screen of a working day is accessible in both themes', async ({ story }) => {
  const welcome = await story.openWelcome();
  await expect(welcome.page.getByRole('button', { name: 'Start with the sample' })).toBeVisible();
  await expectAccessible(welcome.page);
  const emptyPopup = await story.openPopup();
  await expect(emptyPopup.page.getByRole('link', { name: 'Make your plan' })).toBeVisible();
  await expectAccessible(emptyPopup.page);
  await emptyPopup.page.close();
  await welcome.startWithSample();
  await expectAccessible(welcome.page);

  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', TESSELLATE);
  await sidebar.open('Tessellate');
  await expectAccessible(story.crm.page, sidebar.frame);
  await sidebar.card('Tessellate').getByRole('button', { name: 'Not plan work…' }).click();
  await expectAccessible(story.crm.page, sidebar.frame);
  await sidebar.button('Log a call').click();
  await expect(sidebar.frame.getByLabel('Subject')).toBeVisible();
  await expectAccessible(story.crm.page, sidebar.frame);
  const abcd = await story.crm.openRecord('Account', ABCD);
  await expect(abcd.line('Pilot scope v1').first()).toBeVisible();
  await expectAccessible(story.crm.page, abcd.frame);

  for (const screen of ['popup.html', 'plan.html', 'options.html']) {
    const page = await story.openScreen(screen);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForTimeout(500);
    await expectAccessible(page);
    await page.close();
  }
});
