import type { Page } from '@playwright/test';

/** The first run. */
export class WelcomePage {
  constructor(readonly page: Page) {}

  async startWithSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Start with the sample' }).click();
    await this.page.getByRole('heading', { name: /You have a plan/ }).waitFor();
  }

  async importText(text: string, name = 'plan.json'): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }
}
