import { lineDrawing } from '@/components/shared/line-drawing';

/** Throughline's mark: one line from what is done to what it is for. Decoration; the name stands in the page's title. */
export function LineMark() {
  return (
    <svg
      {...lineDrawing}
      class="sidebar-header-mark"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d="M3 15c5 0 4-10 9-10h5" />
      <circle cx="3" cy="15" r="1.6" fill="currentColor" />
      <circle cx="17" cy="5" r="1.6" fill="currentColor" />
    </svg>
  );
}
