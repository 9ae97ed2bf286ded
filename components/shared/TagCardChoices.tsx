import type { Choice } from '@/lib/domain/link';
import { text } from '@/lib/messages/text';
import { PlanLink } from './PlanLink';
import { objectiveAddress } from './plan-addresses';

type Props = {
  /** What it is tied to or set aside as now; null: nothing. */
  choice: Choice | null;
  /** The objective that a flag speaks of: reopening or extending it in the plan clears the flag. */
  endedObjectiveId: string | null;
  newObjective: string;
  onAny: () => void;
  onReason: () => void;
  onUntie: () => void;
};

/** What else can be done with an activity, quietly under the suggestions. */
export function TagCardChoices({ choice, endedObjectiveId, newObjective, onAny, onReason, onUntie }: Props) {
  return (
    <div class="tag-card-more">
      <button type="button" class="tag-card-quiet" onClick={onAny}>
        {text(choice?.kind === 'objective' ? 'shared_tieElsewhere' : 'shared_anotherObjective')}
      </button>
      {endedObjectiveId === null ? null : (
        <PlanLink look="tag-card-quiet" href={objectiveAddress(endedObjectiveId)} words={text('shared_openInPlan')} />
      )}
      <button type="button" class="tag-card-quiet" onClick={onReason}>
        {text('shared_notPlanWork')}
      </button>
      {choice?.kind === 'objective' ? null : (
        <PlanLink look="tag-card-quiet" href={newObjective} words={text('shared_newObjective')} />
      )}
      {choice === null ? null : (
        <button type="button" class="tag-card-quiet" onClick={onUntie}>
          {text(choice.kind === 'objective' ? 'shared_untie' : 'shared_backOnList')}
        </button>
      )}
    </div>
  );
}
