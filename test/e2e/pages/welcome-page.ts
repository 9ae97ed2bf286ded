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

  /** A file of so many letters, made in the page: sending it there would take longer than reading it. */
  async importLongText(letters: number): Promise<void> {
    await this.page
      .locator('input[type=file]')
      .first()
      .evaluate((input, length) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('no field for files');
        const files = new DataTransfer();
        files.items.add(new File([`"${'x'.repeat(length)}"`], 'plan.json', { type: 'application/json' }));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, letters);
  }
}
