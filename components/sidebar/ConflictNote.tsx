import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { short } from '@/components/shared/short';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import type { Choice } from '@/lib/domain/link';
import { text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import './ConflictNote.css';

type Props = {
  activityId: string;
  conflict: NonNullable<ActivityLine['conflict']>;
  objectives: Record<string, ObjectiveBrief>;
  /** Null: untie. */
  onTake: (choice: Choice | null) => void;
};

/** Tagged here and elsewhere: the newer choice stays, and this says which gave way, with the way back to it. */
export function ConflictNote({ activityId, conflict, objectives, onTake }: Props) {
  const request = useRequest();
  const { isBusy, trouble, run } = useDeed();
  const { gaveWay, was } = conflict;
  const seen = (): void => run(() => request('seeConflicts', { activityIds: [activityId] }));
  // What the plan does not know cannot be taken.
  const isKnown = gaveWay?.kind !== 'objective' || objectives[gaveWay.objectiveId] !== undefined;
  return (
    <div class="conflict-note">
      <p>{text(`sidebar_conflict_${was}`, inWords(gaveWay, objectives))}</p>
      <div class="conflict-note-buttons">
        {isKnown ? (
          <Button
            look="plain"
            disabled={isBusy}
            onClick={() => {
              onTake(gaveWay);
              seen();
            }}
          >
            {text(`sidebar_conflictTake_${was}`)}
          </Button>
        ) : null}
        <Button look="plain" disabled={isBusy} onClick={seen}>
          {text('sidebar_conflictSeen')}
        </Button>
      </div>
      {trouble === null ? null : <ErrorNotice problem={trouble.problem} />}
    </div>
  );
}

function inWords(choice: Choice | null, objectives: Record<string, ObjectiveBrief>): string {
  if (choice === null) return text('options_writeBack_noTag');
  if (choice.kind === 'setAside') return text(`setAside_${choice.reason}`);
  return short(objectives[choice.objectiveId]?.statement ?? choice.objectiveId);
}
