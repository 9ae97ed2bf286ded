import { test as base, expect, type Page } from '@playwright/test';
import { patternFor } from '@/lib/site-address';
import { allowSite } from '../browser/allow-site';
import { type Launched, launchBrowser } from '../browser/launch-browser';
import type { Login } from '../crm/contract/login';
import { hasSidebar, Rep, sidebarIn } from '../crm/story/rep';
import { type StoryCrm, storyCrms } from '../crm/story/story-crm';
import { tellStory } from '../crm/story/tell-story';
import { startEspocrm } from '../stand-ins/espocrm/espocrm';
import { startTwenty } from '../stand-ins/twenty/twenty';
import { expectAccessible } from './axe';
import { builtExtension } from './story';

/** A browser with the production build, and each CRM's stand-in with an account of its own. */
const test = base.extend<{ launched: Launched; page: Page }>({
  // Playwright asks for a pattern here, and this one needs nothing.
  // biome-ignore lint/correctness/noEmptyPattern: see above
  launched: async ({}, use) => {
    const launched = await launchBrowser({ extension: builtExtension, switches: ['--window-size=1400,1000'] });
    await use(launched);
    await launched.close({ forget: true });
  },
  page: async ({ launched }, use) => {
    const page = await launched.context.newPage();
    await page.setViewportSize({ width: 1400, height: 1000 });
    await use(page);
  },
});

async function anEspocrm() {
  const server = await startEspocrm({ path: '/crm/' });
  const login: Login = { address: server.address, user: 'rep', password: 'rep' };
  return { crm: storyCrms.espocrm, login, server, world: await storyCrms.espocrm.world(login) };
}

async function aTwenty() {
  const server = await startTwenty();
  const login: Login = { address: server.address, user: 'tim@apple.dev', password: 'tim' };
  return { crm: storyCrms.twenty, login, server, world: await storyCrms.twenty.world(login) };
}

/** A rep with the sample plan has signed in, added the CRM, and opened its list of accounts. */
async function openList(
  launched: Launched,
  page: Page,
  { crm, login }: { crm: StoryCrm; login: Login },
): Promise<void> {
  const rep = new Rep(launched);
  await rep.startWithSamplePlan();
  await crm.signIn(page, login);
  await rep.addCrm(login.address);
  await page.bringToFront();
  await page.goto(crm.listAddress(login));
}

/** The sidebar beside that account's page, once all of it is there. */
async function settledSidebar(page: Page, account: string) {
  const sidebar = await sidebarIn(page);
  await expect(sidebar.heading(account)).toBeVisible();
  await sidebar.settled();
  return sidebar;
}

for (const [name, start] of [
  ['EspoCRM under a path, on this computer', anEspocrm],
  ['Twenty', aTwenty],
] as const) {
  test(`${name}: added by its address, a call is logged, tied, undone, and in the CRM once`, async ({ launched }) => {
    const { crm, login, server, world } = await start();
    await tellStory(launched, { crm, login, world });
    expect(await world.cleanUp()).toEqual([]);
    // Pages and API alike are of this one site.
    expect(new Set(server.requests.map(request => request.host)).size).toBe(1);
    await server.stop();
  });
}

test('EspoCRM: what is saved in its own form is noticed, and an edit that is not saved keeps its account', async ({
  launched,
  page,
}) => {
  const { crm, login, server, world } = await anEspocrm();
  await openList(launched, page, { crm, login });
  await page.getByRole('link', { name: world.account.name }).click();
  const sidebar = await settledSidebar(page, world.account.name);

  await page.getByRole('button', { name: 'Log Call' }).click();
  await page.getByLabel('Call name').fill('From its own form');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(sidebar.line('From its own form').first()).toBeVisible();

  // The address moves on to the list, the page does not: the sidebar stays with what is shown.
  await page.getByLabel('Name', { exact: true }).fill('Acme, renamed');
  await page.evaluate(() => {
    location.hash = '#Account';
  });
  await expect(page.getByRole('dialog')).toContainText('leave the form');
  await page.waitForTimeout(3_000);
  await expect(sidebar.heading(world.account.name)).toBeVisible();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect.poll(() => hasSidebar(page)).toBe(false);
  await server.stop();
});

test('Twenty: its own panel is never covered, and when it closes the sidebar looks again', async ({
  launched,
  page,
}) => {
  const { crm, login, server, world } = await aTwenty();
  await openList(launched, page, { crm, login });

  // A record in the panel over the list: the address names none, so there is no sidebar to be wrong.
  await page.getByRole('button', { name: world.account.name }).click();
  await page.waitForTimeout(1_000);
  expect(hasSidebar(page)).toBe(false);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const sidebar = await settledSidebar(page, world.account.name);

  await page.getByRole('button', { name: 'New task' }).click();
  const title = page.getByLabel('Title');
  // Playwright clicks only what nothing covers: the right end of the field lies where the sidebar stood.
  const { width = 0 } = (await title.boundingBox()) ?? {};
  await title.click({ position: { x: width - 20, y: 5 } });
  await title.pressSequentially('Call from its own panel');
  await page.getByRole('button', { name: 'Close panel' }).click();
  await expect(sidebar.line('Call from its own panel').first()).toBeVisible();
  await server.stop();
});

test('a session that only the page can renew: said plainly, and on again once it has', async ({ launched, page }) => {
  const { crm, login, server, world } = await aTwenty();
  const rep = new Rep(launched);
  await crm.signIn(page, login);
  await rep.addCrm(login.address);
  await page.bringToFront();
  await page.goto(crm.accountAddress(login, world.account.record));
  const sidebar = await settledSidebar(page, world.account.name);

  await page.evaluate(() => {
    const [name, value] =
      document.cookie
        .split('; ')
        .find(each => each.startsWith('tokenPair='))
        ?.split('=') ?? [];
    const pair = JSON.parse(decodeURIComponent(value ?? ''));
    pair.accessToken.expiresAt = new Date(0).toISOString();
    pair.accessToken.token = 'over';
    // biome-ignore lint/suspicious/noDocumentCookie: as an older page keeps it
    document.cookie = `${name}=${encodeURIComponent(JSON.stringify(pair))}; path=/; SameSite=Lax`;
  });
  await sidebar.askAgain();
  await expect(sidebar.problem()).toContainText('Your CRM has to renew your session.');
  expect(server.sessions.renewals).toBe(0);

  await page.reload();
  const again = await sidebarIn(page);
  await expect(again.problem()).toHaveCount(0);
  await expect(again.frame.getByText('Updated just now')).toBeVisible();
  // Renewed once, by the page.
  expect(server.sessions.renewals).toBe(1);
  await server.stop();
});

test('a CRM that is removed loses its sidebar at once, and its permission', async ({ launched, page }) => {
  const { crm, login, server, world } = await anEspocrm();
  const rep = new Rep(launched);
  await crm.signIn(page, login);
  // The page is open before: it gets its sidebar without being loaded anew.
  await page.goto(crm.accountAddress(login, world.account.record));
  const options = await rep.addCrm(login.address);
  await expect((await sidebarIn(page)).heading(world.account.name)).toBeVisible();
  await expectAccessible(options);
  await rep.removeCrm(options, 'Remove and forget what was read');
  await expect.poll(() => hasSidebar(page)).toBe(false);
  const origins = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { permissions: { getAll(): Promise<{ origins: string[] }> } };
    };
    return (await chrome.permissions.getAll()).origins;
  });
  expect(origins.filter(origin => origin.includes('localhost'))).toEqual([]);
  await page.bringToFront();
  await page.reload();
  await page.waitForTimeout(2_000);
  expect(hasSidebar(page)).toBe(false);
  await server.stop();
});

test('addresses that cannot be added say why, and nothing is kept', async ({ launched }) => {
  const rep = new Rep(launched);
  const options = await rep.open('options.html');
  const alert = options.getByRole('alert');
  for (const [typed, sentence] of [
    ['our crm', 'That is no address of a website.'],
    ['http://crm.example.com', 'Over http anybody on the way could read your session.'],
    ['https://acme.lightning.force.com/', 'Salesforce needs no adding.'],
  ] as const) {
    await rep.typeAddress(options, typed);
    await expect(alert).toContainText(sentence);
  }
  // Somebody answers there, but it is no CRM.
  const espo = await startEspocrm({ path: '/crm/' });
  const { origin } = new URL(espo.address);
  await allowSite(launched, patternFor(new URL(origin)));
  await rep.typeAddress(options, `${origin}/shop/`);
  await expect(alert).toContainText('No CRM we know answers at this address.');
  await espo.stop();
  await rep.typeAddress(options, `${origin}/crm/`);
  await expect(alert).toContainText('Your CRM cannot be reached.');
  await expect(options.getByText('None yet. Open a Salesforce')).toBeVisible();
});
