import type { PlainDate } from '@/lib/domain/words';
import { text } from '@/lib/messages/text';
import type { ActivityLine } from '@/lib/messages/views';
import { ActivityIcon } from './ActivityIcon';
import { whenLabel, whoLabel } from './activity-words';
import { flagWords, type NotePlace, sinceLabel } from './flag-words';
import { hintWords } from './hint-words';
import { Icon } from './Icon';
import { Trace } from './Trace';

type Props = {
  line: ActivityLine;
  today: PlainDate;
  timeZone: string;
  place: NotePlace;
  isOpen: boolean;
  isJustDone: boolean;
  /** Closed, it tells its first remark all the same. */
  isTellingHint: boolean;
  onToggle: () => void;
};

/** What happened, when and with whom; pressing it opens or closes the card. A closed one says in a line where it stands. */
export function ActivityHead({ line, today, timeZone, place, isOpen, isJustDone, isTellingHint, onToggle }: Props) {
  const who = whoLabel(line);
  const flag = line.flags[0];
  // One message an activity: what is flagged tells its flag.
  const hint = isTellingHint && flag === undefined ? line.hints[0] : undefined;
  const tied = line.choice?.kind === 'objective' ? place.objectives[line.choice.objectiveId] : undefined;
  return (
    <h3>
      <button
        type="button"
        class="tag-card-head"
        aria-expanded={isOpen}
        title={line.subject}
        onClick={event => {
          // The second click of a double click on the card above lands here once that card has closed.
          if (event.detail <= 1) onToggle();
        }}
      >
        {isJustDone ? (
          <span class="tag-card-tick">
            <Icon name="tick" />
            <span class="for-screen-readers">{text('shared_justDone')}</span>
          </span>
        ) : (
          <ActivityIcon kind={line.kind} />
        )}
        <span class="tag-card-subject">{line.subject}</span>
        <span class="tag-card-when numbers">{whenLabel(line, today, timeZone)}</span>
        {who === '' ? null : <span class="tag-card-who">{who}</span>}
        {isOpen || tied === undefined ? null : (
          <span class="tag-card-status">
            <Trace objective={tied} />
          </span>
        )}
        {line.choice?.kind !== 'setAside' ? null : (
          <span class="tag-card-status">{text('shared_setAsideAs', text(`setAside_${line.choice.reason}`))}</span>
        )}
        {isOpen || flag === undefined ? null : (
          <span class="tag-card-status tag-card-status-flag">{flagWords(flag, place)}</span>
        )}
        {isOpen || tied !== undefined || line.standing !== 'grace' || line.graceEndsAt === null ? null : (
          <span class="tag-card-status">{text('shared_hasUntil', sinceLabel(line.graceEndsAt, timeZone, today))}</span>
        )}
        {isOpen || hint === undefined ? null : (
          <span class="tag-card-status tag-card-status-hint">
            <Icon name="remark" size={12} />
            <span>
              <span class="for-screen-readers">{text('shared_remark')}: </span>
              {hintWords(hint, line.kind, place)}
            </span>
          </span>
        )}
      </button>
    </h3>
  );
}
