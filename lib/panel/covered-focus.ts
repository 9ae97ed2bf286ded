/**
 * The sidebar never lies on what the rep is typing into or about to press. This tells which control of the page has the
 * focus; the panel then makes room.
 */
export function watchFocus(
  document: Document,
  own: HTMLElement,
  onFocus: (control: Element | null) => void,
  signal: AbortSignal,
): void {
  const onFocusIn = (event: FocusEvent): void => {
    // Our own controls arrive as the host element, for its root is closed.
    if (event.target === own) onFocus(null);
    else onFocus(controlOf(event.composedPath()[0] ?? null));
  };
  const onFocusOut = (event: FocusEvent): void => {
    // Null: the focus goes to no element of this document. Where it goes on, `focusin` follows.
    if (event.relatedTarget === null && document.hasFocus()) onFocus(null);
  };
  document.addEventListener('focusin', onFocusIn, { signal });
  document.addEventListener('focusout', onFocusOut, { signal });
}

/** The control that has the focus now, looked for through open shadow roots; null when it is only the page. */
export function focusedControl(document: Document, own: HTMLElement): Element | null {
  let focused = document.activeElement;
  if (focused === own) return null;
  // Null for a closed root: then its host is as near as one can get.
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return controlOf(focused);
}

/** Containers that scripts focus (`tabindex="-1"`) are no controls: they span the page and would always be covered. */
function controlOf(target: EventTarget | null): Element | null {
  if (!(target instanceof HTMLElement) || target === target.ownerDocument.body) return null;
  return target.tabIndex >= 0 || target.isContentEditable ? target : null;
}

export type Box = { left: number; top: number; right: number; bottom: number };

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
