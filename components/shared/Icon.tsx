import { lineDrawing } from './line-drawing';

/** The few signs the screens share. Always beside a word or inside a button that has one: never the only label. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg {...lineDrawing} class="icon" width={size} height={size} stroke-width="1.6" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}

export type IconName = keyof typeof drawings;

const drawings = {
  open: <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />,
  back: <path d="M9.5 4.5 6 8l3.5 3.5" />,
  hide: <path d="m4 4.5 3.5 3.5L4 11.5M8.5 4.5 12 8l-3.5 3.5" />,
  refresh: <path d="M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.8V6H9.8" />,
  tick: <path d="m3.5 8.5 3 3 6-7" />,
  box: (
    <>
      <rect x="2.5" y="2.5" width="11" height="11" rx="2.5" />
      <path d="m5.5 8 2 2 3.5-4" />
    </>
  ),
  remark: <path d="M3.5 3.5h9a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H8l-3 2.7v-2.7H3.5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1z" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8V8l2.2 1.4" />
    </>
  ),
  outside: <path d="M9.5 3H13v3.5M13 3 7.5 8.5M11 9.5V13H3V5h3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  up: <path d="M8 13V4M4.5 7.5 8 4l3.5 3.5" />,
} as const;
