/**
 * Notices that the CRM shows another address. Its navigation happens inside one document, and a content script cannot see
 * the page's own `pushState`. So: the Navigation API where it is told to content scripts, the two old events, and a glance
 * at the address that rests while the tab is hidden: seldom where the Navigation API tells, else twice a second.
 */
const GLANCE_EVERY_MS = { told: 2_000, untold: 500 };
/** Several addresses pass by in one navigation, and the page's contents lag behind. */
const SETTLED_AFTER_MS = 250;

export type AddressWatch = {
  window: Window;
  /** Once at the start, then whenever the address has changed and stayed so for a moment. */
  onAddress: (address: URL) => void;
  /** With every glance. */
  onGlance: () => void;
  /** What is replaced when the page follows its address: as long as it is the same, the page has not followed yet. */
  contents?: (() => Element | null) | undefined;
};

export function watchAddress({ window, onAddress, onGlance, contents }: AddressWatch, signal: AbortSignal): void {
  if (signal.aborted) return;
  let told = '';
  let shown: Element | null = null;
  let seen = '';
  let glances: number | undefined;
  let settling: number | undefined;

  const tell = (): void => {
    if (window.location.href === told) return;
    const now = contents?.() ?? null;
    // Not followed: the address runs ahead. The next glance looks again.
    if (now !== null && now === shown) return;
    shown = now;
    told = window.location.href;
    onAddress(new URL(told));
  };
  const look = (): void => {
    if (window.location.href === seen) return;
    seen = window.location.href;
    window.clearTimeout(settling);
    settling = window.setTimeout(tell, SETTLED_AFTER_MS);
  };
  const glance = (): void => {
    if (contents !== undefined) {
      // What is drawn anew under the same address is what is shown now.
      if (window.location.href === told) shown = contents();
      else if (window.location.href === seen) tell();
    }
    look();
    onGlance();
  };
  const restOrGoOn = (): void => {
    window.clearInterval(glances);
    if (window.document.hidden) return;
    glance();
    const every = window.navigation === undefined ? GLANCE_EVERY_MS.untold : GLANCE_EVERY_MS.told;
    glances = window.setInterval(glance, every);
  };

  seen = window.location.href;
  tell();
  restOrGoOn();
  // Absent in older Firefox, and perhaps not told to content scripts everywhere; the glance then finds the change.
  window.navigation?.addEventListener('currententrychange', look, { signal });
  for (const event of ['popstate', 'hashchange']) window.addEventListener(event, look, { signal });
  window.document.addEventListener('visibilitychange', restOrGoOn, { signal });
  const stop = (): void => {
    window.clearInterval(glances);
    window.clearTimeout(settling);
  };
  signal.addEventListener('abort', stop, { once: true });
}
