/** The look of what stands in the CRM's page: a frame, its edge and a tab. All the rest is inside the frame. */
const css = `
:host { --surface: #fff; --accent: #0b5cda; --on-accent: #fff; --shadow: 0 0 0 1px rgb(16 24 40/6%), -8px 0 24px rgb(16 24 40/10%) }
@media (prefers-color-scheme: dark) {
  :host { --surface: #12171f; --accent: #7db0ff; --on-accent: #0a1626; --shadow: 0 0 0 1px rgb(255 255 255/8%), -8px 0 24px rgb(0 0 0/50%) }
}
[hidden] { display: none !important }
.dock { position: fixed; right: 0; bottom: 0; max-width: 100vw; background: var(--surface); box-shadow: var(--shadow) }
iframe { display: block; width: 100%; height: 100%; border: 0; color-scheme: normal }
.moving iframe { pointer-events: none }
.edge { position: absolute; z-index: 1; left: -4px; top: 0; bottom: 0; width: 8px; cursor: ew-resize; touch-action: none; outline: none }
.edge:hover, .edge:focus-visible { background: linear-gradient(90deg, transparent 3px, var(--accent) 3px 6px, transparent 6px) }
.tab { position: fixed; right: 0; box-sizing: border-box; width: 28px; height: 72px; margin: 0; padding: 0; border: 1px solid var(--surface); border-right: 0;
  border-radius: 10px 0 0 10px; background: var(--accent); color: var(--on-accent); cursor: pointer; touch-action: none; font: 600 18px/1 system-ui, sans-serif }
.tab:focus-visible { outline: 2px solid var(--surface); outline-offset: -4px }
@media print { .dock, .tab { display: none } }
@media (forced-colors: active) { .dock { border-left: 1px solid } .edge:focus-visible { background: Highlight } }
`;

/**
 * Dresses the shadow root. A constructed sheet is no inline style, so no policy of the page can refuse it; Firefox does
 * not let content scripts hand one over (Xray), and there an inline style in our own root is allowed.
 */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox, and the test's DOM.
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
