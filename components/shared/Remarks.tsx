import { useId, useState } from 'preact/hooks';
import type { RuleName } from '@/lib/domain/rules/rule-names';
import { plural, text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { Button } from './Button';
import type { NotePlace } from './flag-words';
import { HintNote } from './HintNote';
import { RetireQuestion } from './RetireQuestion';
import type { RemarkDeed } from './use-remarks';
import './Remarks.css';

type Props = {
  line: ActivityLine;
  place: NotePlace;
  /** Of the activities that a remark speaks of, those that can be tagged together on this screen. */
  together: readonly string[];
  /** A rule that was waved off here just now, often enough to offer its end. */
  retire: RuleName | null;
  onDeed: (deed: RemarkDeed) => void;
  onTie: (objectiveId: string) => void;
};

/** What is remarked on about one activity: the first remark, the others on request. It never counts, so it stands last. */
export function Remarks({ line, place, together, retire, onDeed, onTie }: Props) {
  const [isAll, setAll] = useState(false);
  const othersId = useId();
  const [first, ...others] = line.hints;
  return (
    <div class="remarks">
      {retire === null ? null : (
        <RetireQuestion
          rule={retire}
          onYes={() => onDeed({ kind: 'retire', rule: retire })}
          onNo={() => onDeed({ kind: 'keep' })}
        />
      )}
      {first === undefined ? null : (
        <HintNote key={first.rule} hint={first} {...{ line, place, together, onDeed, onTie }} />
      )}
      {others.length === 0 ? null : (
        <>
          <div id={othersId} class="remarks-others" hidden={!isAll}>
            {isAll
              ? others.map(hint => <HintNote key={hint.rule} {...{ hint, line, place, together, onDeed, onTie }} />)
              : null}
          </div>
          <span class="remarks-more">
            <Button look="plain" aria-expanded={isAll} aria-controls={othersId} onClick={() => setAll(!isAll)}>
              {isAll ? text('shared_fewerRemarks') : plural('shared_moreRemarks', others.length)}
            </Button>
          </span>
        </>
      )}
    </div>
  );
}
