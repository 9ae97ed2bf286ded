import type { Frame, Locator } from '@playwright/test';

/**
 * The sidebar as the rep sees it. It is a frame of another process: a click only finds it while its tab is in front, for
 * a tab that is not drawn does not know what lies under the pointer.
 */
export class SidebarPage {
  constructor(readonly frame: Frame) {}

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { level: 1, name });
  }

  /** An activity to tag, by its subject. */
  card(subject: string): Locator {
    return this.frame.getByRole('article', { name: subject, exact: true });
  }

  suggestion(subject: string, place: number): Locator {
    return this.card(subject)
      .locator('.choice-row')
      .nth(place - 1);
  }

  /** An activity of the rep's wherever it is listed, by words it shows. */
  line(words: string): Locator {
    return this.frame.getByRole('article').filter({ hasText: words });
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  undo(): Locator {
    return this.frame.getByRole('status').getByRole('button', { name: /Undo/ });
  }

  problem(): Locator {
    return this.frame.getByRole('alert');
  }

  /** Something is on its way to the CRM. */
  waiting(): Locator {
    return this.frame.getByText(/on its way to your CRM/);
  }

  /** Nothing is being asked of the CRM. */
  async settled(): Promise<void> {
    await this.frame.getByText('Updated just now').waitFor();
    await this.frame.getByRole('progressbar', { name: 'Asking your CRM' }).waitFor({ state: 'detached' });
  }

  async askAgain(): Promise<void> {
    await this.settled();
    await this.frame.page().bringToFront();
    await this.button('Ask your CRM again').click();
  }

  /** Log a call here; the objective that fits best is preselected. */
  async logCall(subject: string, { clicks = 1 } = {}): Promise<void> {
    await this.frame.page().bringToFront();
    await this.button('Log a call').click();
    await this.frame.getByLabel('Subject').fill(subject);
    await this.button('Save call').click({ clickCount: clicks });
  }

  async open(subject: string): Promise<void> {
    await this.frame.page().bringToFront();
    const card = this.card(subject);
    await card.waitFor();
    if ((await card.getByRole('button', { name: 'Not plan work…' }).count()) === 0) {
      await card.getByRole('button').first().click();
    }
  }
}
