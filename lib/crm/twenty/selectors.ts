/**
 * Where things stand in Twenty's page: a name, since when it is known to be true. Its classes are generated; only these
 * can be relied on.
 */

/** The bar above a record: its title, and its buttons at the right. 2026-11, version 0.50. */
export const topBars = ['.page-action-container', '[data-testid=top-bar-title]'];
