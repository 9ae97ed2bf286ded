/**
 * What must be there is demanded by name. The sidebar then says plainly that it cannot read this page; it never guesses.
 */
export class PageChanged extends Error {
  constructor(readonly selectors: readonly string[]) {
    super(`no element for ${selectors.join(' or ')}`);
    this.name = 'PageChanged';
  }
}

/** The first element that one of the selectors finds, newest layout first. Throws `PageChanged` when none does. */
export function requireElement(root: ParentNode, selectors: readonly string[]): Element {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found !== null) return found;
  }
  throw new PageChanged(selectors);
}
