import type { SetAsideReason } from '@/lib/domain/link';
import { text } from '@/lib/messages/text';
import { ChoiceRow } from './ChoiceRow';
import { reasonsInOrder } from './set-aside-reasons';

/** Why an activity serves no objective: six reasons, one click or one number key each. */
export function SetAsideMenu({ onPick }: { onPick: (reason: SetAsideReason) => void }) {
  return (
    <ul class="choice-list" aria-label={text('shared_whyNotPlanWork')}>
      {reasonsInOrder.map((reason, place) => (
        <ChoiceRow
          key={reason}
          title={text(`setAside_${reason}`)}
          keyName={String(place + 1)}
          onPick={() => onPick(reason)}
        />
      ))}
    </ul>
  );
}
