import type { GoalKind } from '@/lib/domain/goal';
import { text } from '@/lib/messages/text';
import './GoalMark.css';

/** A goal's kind as a colour and a shape; the word is there for those who cannot see either. */
export function GoalMark({ kind, isNamed = false }: { kind: GoalKind; isNamed?: boolean }) {
  return (
    <span class={`goal-mark goal-mark-${kind}`}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        {shapes[kind]}
      </svg>
      <span class={isNamed ? undefined : 'for-screen-readers'}>{text(`goalKind_${kind}`)}</span>
    </span>
  );
}

const shapes = {
  relationship: <circle cx="5" cy="5" r="4.2" />,
  revenue: <rect x="1" y="1" width="8" height="8" rx="2" />,
  customerSuccess: <path d="M5 .6 9.4 5 5 9.4.6 5z" />,
  growth: <path d="M5 1 9.5 9h-9z" />,
  improvement: <path d="M2.8 .8h4.4L9.4 5 7.2 9.2H2.8L.6 5z" />,
} as const;
