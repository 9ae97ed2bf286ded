import type { JSX } from 'preact';
import type { ActivityKind } from '@/lib/domain/activity';
import { text } from '@/lib/messages/text';
import { lineDrawing } from './line-drawing';

/** What sort of doing it was, as a small line drawing with its word for those who cannot see it. */
export function ActivityIcon({ kind }: { kind: ActivityKind }) {
  return (
    <span class="activity-icon" title={text(`activityKind_${kind}`)}>
      <svg {...lineDrawing} width="16" height="16" stroke-width="1.5" aria-hidden="true">
        {drawings[kind]}
      </svg>
      <span class="for-screen-readers">{text(`activityKind_${kind}`)}</span>
    </span>
  );
}

const drawings: Record<ActivityKind, JSX.Element> = {
  call: <path d="M5.5 2.5 3 3.2c0 5.5 4.3 9.8 9.8 9.8l.7-2.5-3-1.5-1.2 1.2a8 8 0 0 1-3.5-3.5L7 5.5z" />,
  email: (
    <>
      <rect x="2" y="3.5" width="12" height="9" rx="1.5" />
      <path d="m2.5 4.7 5.5 4 5.5-4" />
    </>
  ),
  meeting: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.8h11M5.5 2v3M10.5 2v3" />
    </>
  ),
  task: (
    <>
      <circle cx="8" cy="8" r="5.8" />
      <path d="m5.6 8.2 1.7 1.7 3.2-3.6" />
    </>
  ),
  linkedIn: (
    <>
      <path d="M6.7 9.3 9.3 6.7" />
      <path d="M7.2 4.8 8.6 3.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.8 11.2l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4" />
    </>
  ),
  networking: (
    <>
      <circle cx="5" cy="5" r="2" />
      <circle cx="11.5" cy="6" r="1.6" />
      <path d="M1.8 13c0-2.2 1.4-3.6 3.2-3.6S8.2 10.8 8.2 13M9.8 9.9c.5-.3 1-.5 1.7-.5 1.5 0 2.7 1.2 2.7 3" />
    </>
  ),
};
