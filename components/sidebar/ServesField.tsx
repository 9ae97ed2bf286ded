import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { GoalMark } from '@/components/shared/GoalMark';
import { ObjectiveSearch } from '@/components/shared/ObjectiveSearch';
import { reasonsInOrder } from '@/components/shared/set-aside-reasons';
import type { Choice, SetAsideReason } from '@/lib/domain/link';
import { text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';

type Props = {
  choice: Choice | null;
  here: string[];
  live: string[];
  objectives: Record<string, ObjectiveBrief>;
  onChoose: (choice: Choice | null) => void;
};

/** Objective first: what a call is for is said before what was said in it. */
export function ServesField({ choice, here, live, objectives, onChoose }: Props) {
  const group = useId();
  const reasonId = useId();
  const [isSearching, setSearching] = useState(false);
  const chosen = choice?.kind === 'objective' ? choice.objectiveId : null;
  const offered = chosen === null || here.includes(chosen) ? here : [...here, chosen];
  return (
    <fieldset class="field">
      <legend>{text('sidebar_log_serves')}</legend>
      {offered.map(id => {
        const objective = objectives[id];
        if (objective === undefined) return null;
        return (
          <label key={id} class="serves-option">
            <input
              type="radio"
              name={group}
              checked={chosen === id}
              onChange={() => onChoose({ kind: 'objective', objectiveId: id })}
            />
            <span class="serves-option-words">
              <GoalMark kind={objective.goalKind} />
              <span>{objective.statement}</span>
            </span>
          </label>
        );
      })}
      <label class="serves-option">
        <input
          type="radio"
          name={group}
          checked={choice?.kind === 'setAside'}
          onChange={() => onChoose({ kind: 'setAside', reason: 'customerService' })}
        />
        <span>{text('sidebar_log_notPlanWork')}</span>
      </label>
      {choice?.kind === 'setAside' ? (
        <select
          id={reasonId}
          aria-label={text('sidebar_log_reason')}
          value={choice.reason}
          onChange={event => onChoose({ kind: 'setAside', reason: event.currentTarget.value as SetAsideReason })}
        >
          {reasonsInOrder.map(reason => (
            <option key={reason} value={reason}>
              {text(`setAside_${reason}`)}
            </option>
          ))}
        </select>
      ) : null}
      <label class="serves-option">
        <input type="radio" name={group} checked={choice === null} onChange={() => onChoose(null)} />
        <span>{text('sidebar_log_later')}</span>
      </label>
      <div>
        <Button look="plain" aria-expanded={isSearching} onClick={() => setSearching(!isSearching)}>
          {text('shared_anotherObjective')}
        </Button>
      </div>
      {isSearching ? (
        <div class="serves-more">
          <ObjectiveSearch
            live={live}
            objectives={objectives}
            onPick={objectiveId => {
              setSearching(false);
              onChoose({ kind: 'objective', objectiveId });
            }}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
