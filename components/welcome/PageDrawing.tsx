import { text } from '@/lib/messages/text';

/** Where the sidebar is: a CRM page in grey, the sidebar at its right edge in colour. */
export function PageDrawing() {
  return (
    <svg class="page-drawing" viewBox="0 0 240 150" role="img" aria-label={text('welcome_drawing')}>
      <rect class="page-drawing-window" x="1" y="1" width="238" height="148" rx="10" />
      <path class="page-drawing-line" d="M1 24h238" />
      <circle class="page-drawing-grey" cx="13" cy="13" r="3" />
      <circle class="page-drawing-grey" cx="23" cy="13" r="3" />
      <rect class="page-drawing-grey" x="38" y="9" width="96" height="8" rx="4" />
      <rect class="page-drawing-grey" x="14" y="38" width="22" height="22" rx="6" />
      <rect class="page-drawing-grey" x="44" y="40" width="70" height="7" rx="3" />
      <rect class="page-drawing-grey" x="44" y="52" width="44" height="5" rx="2.5" />
      <rect class="page-drawing-grey" x="14" y="74" width="118" height="26" rx="6" />
      <rect class="page-drawing-grey" x="14" y="108" width="118" height="26" rx="6" />
      <rect class="page-drawing-sidebar" x="152" y="24" width="87" height="125" />
      <rect class="page-drawing-ink" x="162" y="34" width="46" height="6" rx="3" />
      <rect class="page-drawing-card" x="162" y="50" width="67" height="48" rx="6" />
      <rect class="page-drawing-ink" x="169" y="57" width="40" height="5" rx="2.5" />
      <rect class="page-drawing-chip" x="169" y="69" width="53" height="12" rx="6" />
      <text class="page-drawing-key" x="176" y="78">
        1
      </text>
      <rect class="page-drawing-grey" x="169" y="86" width="34" height="5" rx="2.5" />
      <rect class="page-drawing-grey" x="162" y="108" width="58" height="5" rx="2.5" />
      <rect class="page-drawing-grey" x="162" y="120" width="48" height="5" rx="2.5" />
    </svg>
  );
}
