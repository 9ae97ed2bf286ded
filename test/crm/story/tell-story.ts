import { expect } from '@playwright/test';
import type { Launched } from '../../browser/launch-browser';
import type { Login } from '../contract/login';
import { newSubject } from '../contract/steps';
import type { World } from '../contract/world';
import { hasSidebar, Rep, sidebarIn } from './rep';
import type { StoryCrm } from './story-crm';

/**
 * The main story in a CRM that the rep adds: from its address to a call that is logged, tied, untied, tied again, and in
 * the CRM exactly once. `done` is told after each step.
 */
export async function tellStory(
  launched: Launched,
  { crm, login, world }: { crm: StoryCrm; login: Login; world: World },
  done: (step: string) => void = () => undefined,
): Promise<void> {
  const rep = new Rep(launched);
  const page = await launched.context.newPage();
  await page.setViewportSize({ width: 1400, height: 1000 });
  const accountAddress = crm.accountAddress(login, world.account.record);

  await rep.startWithSamplePlan();
  await crm.signIn(page, login);
  done(`signed in to ${world.name} through its own form`);

  const options = await rep.addCrm(accountAddress);
  await expect(options.locator('.connections')).toContainText(world.name);
  await options.close();
  done('added the CRM by the address of an account page');

  await page.bringToFront();
  await page.goto(accountAddress);
  const sidebar = await sidebarIn(page);
  await expect(sidebar.heading(world.account.name)).toBeVisible({ timeout: 30_000 });
  done('the sidebar stands beside the account and knows its name');

  const logged = newSubject('logged in the CRM');
  await world.inCrm.logCall(logged);
  await sidebar.askAgain();
  await expect(sidebar.line(logged).first()).toBeVisible({ timeout: 30_000 });
  done('a call logged in the CRM appears');

  const subject = newSubject('logged in the sidebar');
  await sidebar.logCall(subject, { clicks: 2 });
  await expect(sidebar.line(subject).first()).toBeVisible();
  await expect.poll(() => world.inCrm.count(subject), { timeout: 30_000 }).toBe(1);
  await expect(sidebar.waiting()).toHaveCount(0);
  done('a call logged in the sidebar is in the CRM, once');

  const isTied = sidebar.line(logged).first().locator('.trace').first();
  await sidebar.open(logged);
  await sidebar.suggestion(logged, 1).click();
  await expect(sidebar.undo()).toBeVisible();
  await expect(sidebar.line(logged).first().locator('.trace').first()).toBeVisible();
  done('one click ties it to an objective');
  await sidebar.undo().click();
  await expect(sidebar.card(logged)).toBeVisible();
  await sidebar.open(logged);
  await sidebar.suggestion(logged, 1).click();
  await expect(isTied).toBeVisible();
  done('undone, and tied again');

  await page.reload();
  await expect((await sidebarIn(page)).line(logged).first().locator('.trace').first()).toBeVisible({ timeout: 30_000 });
  await page.goto(crm.listAddress(login));
  await expect.poll(() => hasSidebar(page)).toBe(false);
  expect(await world.inCrm.count(subject)).toBe(1);
  done('it is tied after loading the page anew; a list has no sidebar');
  await page.close();
}
