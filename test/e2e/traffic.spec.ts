import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageInstalled } from '@/test/demo-org/install-package';
import { type NetRequest, readNetLog } from './net-log';
import { ABCD, expect, type Story, startStory, TESSELLATE, test } from './story';

/** A rep's day: plan, accounts, calls in the CRM and in the sidebar, tags, popup, every screen, a sign-out, a stop. */
async function workADay(story: Story): Promise<void> {
  const welcome = await story.openWelcome();
  await welcome.startWithSample();
  await welcome.page.close();
  await story.crm.signIn();
  const sidebar = await story.crm.openRecord('Account', ABCD);
  await sidebar.settled();
  await story.crm.logCall('Morning call', 'wants the gateway answer first');
  await expect(sidebar.card('Morning call')).toBeVisible();
  await sidebar.open('Morning call');
  await sidebar.suggestion('Morning call', 1).click();
  await sidebar.logCall('Scope call with Tom');
  await expect.poll(() => story.org.records('Task').some(task => task['Subject'] === 'Scope call with Tom')).toBe(true);
  await story.crm.follow('Tom Wexler');
  await story.stopBackground();

  const next = await story.crm.openRecord('Account', TESSELLATE);
  await next.settled();
  const popup = await story.openPopup();
  await expect(popup.page.getByRole('heading').first()).toBeVisible();
  await popup.page.close();
  for (const screen of ['plan.html', 'options.html', 'welcome.html', 'sidebar.html']) {
    const page = await story.openScreen(screen);
    await expect(page.locator('body')).not.toBeEmpty();
    await page.close();
  }
  await writeTags(story);
  story.org.expireSession();
  await next.askAgain();
  await expect(next.problem()).toBeVisible();
  await story.crm.signIn();
  const again = await story.crm.openRecord('Account', ABCD);
  await again.settled();
}

/** Tags and plan go to the org, too. */
async function writeTags(story: Story): Promise<void> {
  const options = await story.openScreen('options.html');
  await options.getByRole('button', { name: /^Set up tags in Salesforce/ }).click();
  await options.getByRole('button', { name: 'Show what would be written' }).click();
  await options.getByRole('button', { name: 'Turn on' }).click();
  await options.getByRole('button', { name: 'Write those too' }).click();
  await expect.poll(() => story.org.records('Task').some(task => task['Plan_Link_Key__c'] !== null)).toBe(true);
  await options.close();
}

/** Requests of the browser for itself (updates, certificates) bear no origin; pages of the browser's own neither. */
function isOfSomebody({ initiator, url }: NetRequest): boolean {
  return /^(https?|chrome-extension):/.test(initiator) && /^(https?|wss?):/.test(url);
}

test("a whole day's traffic goes to the org's own hosts, and the extension's to its API alone", async () => {
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'throughline-net-'));
  const file = join(folder, 'net.json');
  const story = await startStory({ org: packageInstalled(), switches: [`--log-net-log=${file}`] });
  const { pageHost, apiHost } = story.org.org;
  const extension = `chrome-extension://${story.browser.extensionId}`;
  try {
    await workADay(story);
  } finally {
    await story.end();
  }
  const requests = readNetLog(file).filter(isOfSomebody);
  const own = requests.filter(({ initiator }) => initiator === extension);
  expect(own.length).toBeGreaterThan(20);
  expect([...new Set(own.map(({ url }) => new URL(url).host))]).toEqual([apiHost]);
  expect(own.filter(({ url }) => !new URL(url).pathname.startsWith('/services/'))).toEqual([]);
  // Nor does it make the CRM's pages ask anybody else.
  const hosts = new Set(requests.map(({ url }) => new URL(url).host));
  expect([...hosts].sort()).toEqual([pageHost, apiHost].sort());
  rmSync(folder, { recursive: true });
});
