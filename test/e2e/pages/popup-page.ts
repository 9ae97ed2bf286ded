import type { Locator, Page } from '@playwright/test';

/** The popup, opened as a page. */
export class PopupPage {
  constructor(readonly page: Page) {}

  target(name: string | RegExp): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  flagged(): Locator {
    return this.page.getByRole('heading', { name: /Not tied to your plan yet/ });
  }
}
