import { expect, type Page } from '@playwright/test';
import { patternFor } from '@/lib/site-address';
import { allowSite } from '../../browser/allow-site';
import type { Launched } from '../../browser/launch-browser';
import { SidebarPage } from '../../e2e/pages/sidebar-page';
import { WelcomePage } from '../../e2e/pages/welcome-page';

/** A rep at the browser with the extension, and a CRM that is to be added. */
export class Rep {
  constructor(readonly launched: Launched) {}

  async open(screen: string): Promise<Page> {
    const page = await this.launched.context.newPage();
    await page.goto(`chrome-extension://${this.launched.extensionId}/${screen}`);
    return page;
  }

  async startWithSamplePlan(): Promise<void> {
    const page = await this.open('welcome.html');
    await new WelcomePage(page).startWithSample();
    await page.close();
  }

  /** In the settings; to the browser's own question the answer is yes. */
  async addCrm(address: string): Promise<Page> {
    await allowSite(this.launched, patternFor(new URL(address)));
    const options = await this.open('options.html');
    await this.typeAddress(options, address);
    await expect(options.getByText(/was added\. Open an account page there/)).toBeVisible({ timeout: 60_000 });
    return options;
  }

  async typeAddress(options: Page, address: string): Promise<void> {
    await options.bringToFront();
    await options.getByLabel('Add your EspoCRM or Twenty').fill(address);
    await options.getByRole('button', { name: 'Add', exact: true }).click();
  }

  async removeCrm(
    options: Page,
    choice: 'Remove, keep what was read' | 'Remove and forget what was read',
  ): Promise<void> {
    await options.bringToFront();
    await options.getByRole('button', { name: /^Remove .*…$/ }).click();
    await options.getByRole('button', { name: choice, exact: true }).click();
    await expect(options.getByRole('button', { name: /^Remove .*…$/ })).toHaveCount(0);
  }
}

/** The extension's own page in its iframe. Its host's shadow root is closed, so it is found among the frames. */
export async function sidebarIn(page: Page): Promise<SidebarPage> {
  const sidebar = () => page.frames().find(frame => frame.url().includes('/sidebar.html'));
  await expect.poll(() => sidebar() !== undefined, { message: 'the sidebar comes', timeout: 30_000 }).toBe(true);
  await page.bringToFront();
  const frame = sidebar();
  if (frame === undefined) throw new Error('the sidebar went again');
  return new SidebarPage(frame);
}

export function hasSidebar(page: Page): boolean {
  return page.frames().some(frame => frame.url().includes('/sidebar.html'));
}
