import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural, text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';
import { ChoiceRow } from './ChoiceRow';
import { GoalMark } from './GoalMark';
import './ObjectiveSearch.css';

type Props = {
  /** Ids in the order to offer them: those that cover the account first. */
  live: string[];
  objectives: Record<string, ObjectiveBrief>;
  onPick: (objectiveId: string) => void;
};

/** All live objectives, narrowed by typing. Enter in the field takes the only or the first one left. */
export function ObjectiveSearch({ live, objectives, onPick }: Props) {
  const [typed, setTyped] = useState('');
  const fieldId = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const wanted = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = live
    .flatMap(id => objectives[id] ?? [])
    .filter(({ statement, goalStatement }) => {
      const words = `${statement} ${goalStatement}`.toLocaleLowerCase();
      return wanted.every(word => words.includes(word));
    });
  const first = found[0];

  return (
    <div class="objective-search">
      <div class="objective-search-field">
        <label for={fieldId}>{text('shared_findObjective')}</label>
        <input
          id={fieldId}
          ref={field}
          type="search"
          autocomplete="off"
          value={typed}
          onInput={event => setTyped(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.isComposing) return;
            // Or it would send the form that the search may stand in.
            event.preventDefault();
            // Only after typing: an Enter on the untouched field would take an objective nobody asked for.
            if (wanted.length > 0 && first !== undefined && !event.repeat) onPick(first.id);
          }}
        />
      </div>
      <p class="for-screen-readers" role="status">
        {plural('shared_objectivesFound', found.length)}
      </p>
      {found.length === 0 ? (
        <p class="objective-search-none">
          {text(live.length === 0 ? 'shared_noLiveObjective' : 'shared_noObjectiveFound')}
        </p>
      ) : (
        <ul class="choice-list objective-search-list" aria-label={text('shared_anotherObjective')}>
          {found.map((objective, place) => (
            <ChoiceRow
              key={objective.id}
              title={objective.statement}
              mark={<GoalMark kind={objective.goalKind} />}
              reason={objective.goalStatement}
              isBest={place === 0 && wanted.length > 0}
              onPick={() => onPick(objective.id)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
