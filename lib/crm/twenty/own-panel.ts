/**
 * Twenty shows records in a panel at the window's right edge, under the address of the page behind it. Nothing in it has
 * a name one could look for, so it is known by its shape: fixed to the right edge, nearly as high as the window.
 */
const NARROWEST_PX = 240;
/** From the right edge inwards: inside any such panel. */
const LOOK_AT_PX = 40;
/** It slides in and out. */
const SLIDING_MS = 500;

export function hasOwnPanel(document: Document): boolean {
  const window = document.defaultView;
  if (window === null || typeof document.elementsFromPoint !== 'function') return false;
  const { innerWidth, innerHeight } = window;
  return document.elementsFromPoint(innerWidth - LOOK_AT_PX, innerHeight / 2).some(element => {
    // Custom elements are ours or another extension's.
    if (element.localName.includes('-')) return false;
    const { right, width, height } = element.getBoundingClientRect();
    const isAtEdge = Math.abs(right - innerWidth) < 2 && width >= NARROWEST_PX && width < innerWidth * 0.75;
    return isAtEdge && height > innerHeight * 0.7 && window.getComputedStyle(element).position === 'fixed';
  });
}

/** Twenty saves while one types. When a click or the Escape key closes its panel, something may have been saved. */
export function watchPanelClosing(document: Document, onClose: () => void, signal: AbortSignal): void {
  let wasOpen = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const isOpen = hasOwnPanel(document);
    if (wasOpen && !isOpen) onClose();
    wasOpen = isOpen;
  };
  const onAct = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
    // Before the page hears of it.
    wasOpen ||= hasOwnPanel(document);
    clearTimeout(waiting);
    waiting = setTimeout(look, SLIDING_MS);
  };
  for (const event of ['click', 'keydown']) document.addEventListener(event, onAct, { capture: true, signal });
  signal.addEventListener('abort', () => clearTimeout(waiting), { once: true });
}
