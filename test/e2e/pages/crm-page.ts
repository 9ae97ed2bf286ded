import type { Locator, Page } from '@playwright/test';
import type { DemoOrg } from '@/test/demo-org/demo-org';
import { SidebarPage } from './sidebar-page';

/** The CRM as the rep uses it: signs in, opens records, logs calls in the CRM's own composer. */
export class CrmPage {
  constructor(
    readonly page: Page,
    private readonly org: DemoOrg,
  ) {}

  async signIn(): Promise<void> {
    await this.page.bringToFront();
    await this.page.goto(this.org.loginUrl);
    await this.page.getByRole('button', { name: /log in/i }).click();
    await this.page.waitForURL(/lightning\/o\/Account\/list/);
  }

  async openRecord(object: string, id: string): Promise<SidebarPage> {
    await this.page.bringToFront();
    await this.page.goto(this.org.recordUrl(object, id));
    return this.sidebar();
  }

  /** Click a link of the page, as the CRM navigates: without a reload. */
  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).first().click();
  }

  async logCall(subject: string, comments = ''): Promise<void> {
    await this.page.bringToFront();
    await this.active().getByRole('button', { name: 'Log a Call', exact: true }).click();
    const form = this.active().getByRole('form', { name: 'Log a Call' });
    await form.getByLabel('Subject').fill(subject);
    await form.getByLabel('Comments').fill(comments);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
  }

  timeline(): Locator {
    return this.active().locator('li.row');
  }

  /** The extension's own page in its iframe. Its host's shadow root is closed, so it is found among the frames. */
  async sidebar(): Promise<SidebarPage> {
    const isSidebar = (url: string): boolean => url.startsWith('chrome-extension://') && url.includes('/sidebar.html');
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const frame = this.page.frames().find(each => isSidebar(each.url()));
      if (frame !== undefined) {
        await this.page.bringToFront();
        return new SidebarPage(frame);
      }
      await this.page.waitForTimeout(50);
    }
    throw new Error('the sidebar did not come');
  }

  hasSidebar(): boolean {
    return this.page.frames().some(frame => frame.url().includes('/sidebar.html'));
  }

  /** Pages already visited stay in the DOM, hidden. */
  private active(): Locator {
    return this.page.locator('.windowViewMode-normal.active');
  }
}
