import type { Suggestion } from '@/lib/domain/suggest/suggest';
import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ObjectiveBrief } from '@/lib/messages/views';
import { becauseWords } from './because-words';
import { ChoiceRow } from './ChoiceRow';
import { GoalMark } from './GoalMark';

type Props = {
  suggestions: Suggestion[];
  /** The one that Enter takes; null: nothing fits well enough to be offered so. */
  preselected: string | null;
  objectives: Record<string, ObjectiveBrief>;
  today: PlainDate;
  onPick: (objectiveId: string) => void;
};

/** Up to three objectives an activity may serve, each with its reason and its number key. */
export function SuggestionList({ suggestions, preselected, objectives, today, onPick }: Props) {
  return (
    <ul class="choice-list" aria-label={text('shared_suggestions')}>
      {suggestions.map((suggestion, place) => {
        const objective = objectives[suggestion.objectiveId];
        // The view names every objective it uses; one that is not there was deleted this very moment.
        if (objective === undefined) return null;
        const isBest = suggestion.objectiveId === preselected;
        return (
          <ChoiceRow
            key={suggestion.objectiveId}
            title={objective.statement}
            mark={<GoalMark kind={objective.goalKind} />}
            reason={
              <>
                {isBest ? <span class="for-screen-readers">{text('shared_best')}. </span> : null}
                {becauseWords(suggestion.because, today)}
              </>
            }
            keyName={String(place + 1)}
            isBest={isBest}
            onPick={() => onPick(suggestion.objectiveId)}
          />
        );
      })}
    </ul>
  );
}
