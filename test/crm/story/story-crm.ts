import type { Page } from '@playwright/test';
import { espocrmWorld } from '../contract/espocrm-world';
import type { Login } from '../contract/login';
import { twentyWorld } from '../contract/twenty-world';
import type { World } from '../contract/world';

/** What the browser story has to know of a CRM: how a person signs in to it, and where its accounts are. */
export type StoryCrm = {
  world(login: Login): Promise<World>;
  /** Through the CRM's own form. */
  signIn(page: Page, login: Login): Promise<void>;
  accountAddress(login: Login, record: string): string;
  listAddress(login: Login): string;
};

const espocrm: StoryCrm = {
  world: espocrmWorld,
  async signIn(page, { address, user, password }) {
    await page.goto(address);
    await page.locator('#field-userName').fill(user);
    await page.locator('#field-password').fill(password);
    await page.locator('#btn-login').click();
    // It has no height where the menu stands at the side.
    await page.locator('#navbar').waitFor({ state: 'attached', timeout: 30_000 });
  },
  accountAddress: ({ address }, record) => `${address}#Account/view/${record}`,
  listAddress: ({ address }) => `${address}#Account`,
};

const twenty: StoryCrm = {
  world: twentyWorld,
  async signIn(page, { address, user, password }) {
    await page.goto(address);
    const email = page.getByPlaceholder('Email');
    const byEmail = page.getByRole('button', { name: 'Continue with Email' });
    await email.or(byEmail).first().waitFor({ timeout: 30_000 });
    // Where e-mail is the only way in, the form begins with the field.
    if (await byEmail.isVisible()) await byEmail.click();
    await email.fill(user);
    // Another address may take the password away that stood there already.
    await page.waitForTimeout(500);
    const secret = page.getByPlaceholder('Password');
    if (!(await secret.isVisible())) await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await secret.fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForFunction(() => document.cookie.includes('tokenPair='), undefined, { timeout: 30_000 });
    // A fresh profile must have seen a list before it can open a record.
    await page.goto(`${address}objects/companies`);
    const hasSeenList = () => Object.keys(localStorage).some(key => key.startsWith('lastVisited'));
    await page.waitForFunction(hasSeenList, undefined, { timeout: 30_000 });
  },
  accountAddress: ({ address }, record) => `${address}object/company/${record}`,
  listAddress: ({ address }) => `${address}objects/companies`,
};

export const storyCrms = { espocrm, twenty };
