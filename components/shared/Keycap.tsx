import './Keycap.css';

/** The key that does the same as the row it stands in. Screen readers hear it from `aria-keyshortcuts` instead. */
export function Keycap({ children }: { children: string }) {
  return (
    <kbd class="keycap" aria-hidden="true">
      {children}
    </kbd>
  );
}
