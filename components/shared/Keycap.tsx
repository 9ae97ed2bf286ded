import './Keycap.css';

/** The key that does the same as the row it stands in. Screen readers hear it from `aria-keyshortcuts` instead. */
export function Keycap({ children }: { children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
    <kbd class="keycap" aria-hidden="true">
      {children}
    </kbd>
  );
}
