const FOCUSABLE = 'button:not(:disabled), a[href], input:not(:disabled), h2[tabindex]';

/** The focus goes to what stands after an element that is about to go, or else before it: a key press must not lose its place. */
export function focusBeside(leaving: Element): void {
  for (let element: Element | null = leaving; element !== null; element = element.parentElement) {
    const beside = focusableIn(element.nextElementSibling) ?? focusableIn(element.previousElementSibling);
    if (beside === null) continue;
    beside.focus();
    return;
  }
}

function focusableIn(element: Element | null): HTMLElement | null {
  if (element === null) return null;
  return element.matches(FOCUSABLE) ? (element as HTMLElement) : element.querySelector<HTMLElement>(FOCUSABLE);
}
