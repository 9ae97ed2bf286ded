import { GoalMark } from '@/components/shared/GoalMark';
import { Keycap } from '@/components/shared/Keycap';
import { text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';

type Props = { objective: ObjectiveBrief; subject: string; onPick: () => void };

/** The best objective for an activity: one click ties it, and so does the key 1. */
export function Chip({ objective, subject, onPick }: Props) {
  return (
    <button
      type="button"
      class="flagged-chip"
      title={objective.statement}
      aria-keyshortcuts="1"
      onClick={event => {
        // The second click of a double click would land on the next item, which has just taken this place.
        if (event.detail <= 1) onPick();
      }}
    >
      <span class="for-screen-readers">{text('popup_tieTo', subject)} </span>
      <GoalMark kind={objective.goalKind} />
      <span class="flagged-chip-words">{objective.statement}</span>
      <Keycap>1</Keycap>
    </button>
  );
}
