/**
 * The lower edge of the lowest of a page's bars, in px; each bar by its selectors, newest layout first. Null when the
 * page has none: in set-up dialogues, full-screen dashboards and while the app is still starting.
 */
export function headerBottom(document: Document, bars: readonly (readonly string[])[]): number | null {
  const bottoms = bars.flatMap(selectors => bottomOf(document, selectors));
  return bottoms.length === 0 ? null : Math.round(Math.max(...bottoms));
}

function bottomOf(document: Document, selectors: readonly string[]): number[] {
  for (const selector of selectors) {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    // Hidden bars measure nothing; a bar lower than a third of the window is no header.
    if (box !== undefined && box.height > 0 && box.bottom > 0 && box.bottom < 300) return [box.bottom];
  }
  return [];
}
