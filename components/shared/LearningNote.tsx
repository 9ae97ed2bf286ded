import type { ComponentChildren } from 'preact';
import { text } from '@/lib/messages/text';
import { dateLabel } from './dates';
import './LearningNote.css';

/** The first week everything is worked out, and nothing of it shows as a number: said once, quietly, with its end. */
export function LearningNote({
  until,
  today,
  children,
}: {
  until: string;
  today: string;
  children?: ComponentChildren;
}) {
  return (
    <div class="learning-note">
      <p>{text('shared_learning', dateLabel(until, today))}</p>
      {children}
    </div>
  );
}
