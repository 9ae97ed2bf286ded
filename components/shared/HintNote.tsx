import type { Hint } from '@/lib/domain/rules/hint';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { Button } from './Button';
import type { NotePlace } from './flag-words';
import { hintFacts, hintWords } from './hint-words';
import { Note } from './Note';
import { PlanLink } from './PlanLink';
import { objectiveAddress } from './plan-addresses';
import type { RemarkDeed } from './use-remarks';

type Props = {
  hint: Hint;
  line: ActivityLine;
  place: NotePlace;
  /** Of the activities it speaks of, those that can be tagged together on this screen. */
  together: readonly string[];
  onDeed: (deed: RemarkDeed) => void;
  onTie: (objectiveId: string) => void;
};

/** A quiet remark: what stands behind it, what can be done about it in one click, and the end of it. */
export function HintNote({ hint, line, place, together, onDeed, onTie }: Props) {
  const { rule, objectiveId } = hint;
  // One that is not in the view was deleted this very moment.
  const objective = objectiveId === null ? undefined : place.objectives[objectiveId];
  return (
    <Note look="hint" rule={rule} sentence={hintWords(hint, line.kind, place)} facts={hintFacts(hint, line, place)}>
      {rule === 'S4' && together.length > 1 ? (
        <Button look="plain" onClick={() => onDeed({ kind: 'tagTogether', ids: together })}>
          {text('shared_tagTogether')}
        </Button>
      ) : null}
      {objective !== undefined && (rule === 'S6' || rule === 'S7') ? (
        <PlanLink
          href={objectiveAddress(objective.id)}
          words={text(rule === 'S6' ? 'shared_addTactic' : 'shared_closeOrExtend')}
        />
      ) : null}
      {objective !== undefined && rule === 'S11' ? (
        <Button look="plain" onClick={() => onTie(objective.id)}>
          {text('shared_tieToThat')}
        </Button>
      ) : null}
      <Button look="plain" onClick={() => onDeed({ kind: 'waveOff', hint })}>
        {text('shared_waveOff')}
      </Button>
    </Note>
  );
}
