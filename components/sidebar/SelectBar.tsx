import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ObjectiveSearch } from '@/components/shared/ObjectiveSearch';
import { SetAsideMenu } from '@/components/shared/SetAsideMenu';
import type { Choice } from '@/lib/domain/link';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine, ObjectiveBrief } from '@/lib/messages/views';
import './SelectBar.css';

type Props = {
  selected: ActivityLine[];
  live: string[];
  objectives: Record<string, ObjectiveBrief>;
  onAll: () => void;
  onTag: (choice: Choice) => void;
  onCancel: () => void;
};

/** In the footer's place while several are being selected: one choice for all of them, undone as one. */
export function SelectBar({ selected, live, objectives, onAll, onTag, onCancel }: Props) {
  const [choosing, setChoosing] = useState<'objective' | 'reason' | null>(null);
  const isNone = selected.length === 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves; every control inside has its own role
    <footer
      class="select-bar"
      onKeyDown={event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        if (choosing === null) onCancel();
        else setChoosing(null);
      }}
    >
      {choosing === null || isNone ? null : (
        <div class="select-bar-choices">
          {choosing === 'objective' ? (
            <ObjectiveSearch
              live={likelyFirst(selected, live)}
              objectives={objectives}
              onPick={objectiveId => onTag({ kind: 'objective', objectiveId })}
            />
          ) : (
            <SetAsideMenu onPick={reason => onTag({ kind: 'setAside', reason })} />
          )}
        </div>
      )}
      <div class="select-bar-top">
        <span role="status">{isNone ? text('sidebar_selectNone') : plural('sidebar_selected', selected.length)}</span>
        <Button look="plain" onClick={onAll}>
          {text('sidebar_selectAll')}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {text('cancel')}
        </Button>
      </div>
      <div class="select-bar-buttons">
        <Button
          look="primary"
          disabled={isNone}
          aria-expanded={choosing === 'objective'}
          onClick={() => setChoosing(choosing === 'objective' ? null : 'objective')}
        >
          {text('sidebar_tieTo')}
        </Button>
        <Button
          disabled={isNone}
          aria-expanded={choosing === 'reason'}
          onClick={() => setChoosing(choosing === 'reason' ? null : 'reason')}
        >
          {text('shared_notPlanWork')}
        </Button>
      </div>
    </footer>
  );
}

/** What is preselected for most of the selected ones comes first; the rest keeps its order. */
function likelyFirst(selected: ActivityLine[], live: string[]): string[] {
  const votes = (id: string): number => selected.filter(line => line.preselected === id).length;
  return [...live].sort((one, other) => votes(other) - votes(one));
}
