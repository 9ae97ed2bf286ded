import { vi } from 'vitest';

/** The browser stands in Chicago until `vi.restoreAllMocks()`. */
export function inChicago(): void {
  const own = Intl.DateTimeFormat.prototype.resolvedOptions;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...own.call(this), timeZone: 'America/Chicago' };
  });
}
