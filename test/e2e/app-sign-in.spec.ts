import { clientApp } from '@/test/demo-org/org';
import { ABCD, expect, type Story, TESSELLATE, test } from './story';

/** An org with API Access Control: the rep gets in through the company's own app, in the browser's own window. */

const KEY = '3MVG9.throughline_consumer';

test.use({ storyOptions: { org: { apiAccess: 'restricted' } } });

async function openSettings(story: Story) {
  const page = await story.openScreen('options.html');
  await expect(page.getByRole('region', { name: "Connect through your company's app" })).toBeVisible();
  return page;
}

test('the rep is told what is the matter, connects through the app, works, and disconnects', async ({ story }) => {
  const callback = `https://${story.browser.extensionId}.chromiumapp.org/salesforce`;
  story.org.org.apps.push(clientApp(KEY, callback));
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await expect(sidebar.problem()).toContainText('does not let this session use its API');

  await expect(sidebar.problem().getByRole('link', { name: /^Open the settings/ })).toBeVisible();

  const settings = await openSettings(story);
  await expect(settings.getByText(callback)).toBeVisible();
  await settings.getByLabel('Consumer key').fill(KEY);
  const opened = story.browser.context.waitForEvent('page');
  await settings.getByRole('button', { name: 'Connect', exact: true }).click();
  const window = await opened;
  await window.getByRole('link', { name: 'Allow' }).click();
  await expect(settings.getByText("You are signed in through your company's app.")).toBeVisible();

  await story.crm.page.bringToFront();
  const again = await story.crm.openRecord('Account', ABCD);
  await expect(again.line('Pilot scope v1').first()).toBeVisible();
  // Only the browser's memory has the token: nothing of it is on the disk.
  const stored = await settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }> };
    };
    return { local: await chrome.storage.local.get(null), session: await chrome.storage.session.get(null) };
  });
  expect(Object.keys(stored.session).filter(key => key.startsWith('crm:appToken'))).toHaveLength(1);
  expect(JSON.stringify(stored.local)).not.toContain('access');

  // A new day: the browser's memory is empty, and the rep signs in to Salesforce as always. Nothing more is asked.
  await settings.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } };
    return chrome.storage.session.clear();
  });
  story.org.expireSession();
  await story.crm.page.bringToFront();
  await story.crm.signIn();
  const nextDay = await story.crm.openRecord('Account', TESSELLATE);
  await nextDay.settled();
  await expect(nextDay.problem()).toHaveCount(0);

  await settings.bringToFront();
  await settings.getByRole('button', { name: /^Disconnect/ }).click();
  await expect(settings.getByLabel('Consumer key')).toHaveValue(KEY);
});
