import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { useRequest } from '@/components/shared/use-answer';
import type { TagInWords, WriteBackView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

type Shown = NonNullable<WriteBackView['on']>['conflicts'];

/** Tags that were changed both here and elsewhere: which stays, and which gave way. */
export function Conflicts({ host, conflicts }: { host: string; conflicts: Shown }) {
  const request = useRequest();
  return (
    <div class="write-back-refused">
      <p>{plural('options_writeBack_conflicts', conflicts.length)}</p>
      <ul>
        {conflicts.map(({ activityId, subject, day, stays, gaveWay, wasHere }) => (
          <li key={activityId}>
            <p class="write-back-activity">
              <b>{subject}</b> {day === null ? null : <span>{dateLabel(day, '0000')}</span>}
            </p>
            <p>
              {wasHere
                ? text('options_writeBack_conflictHere', inWords(stays), inWords(gaveWay))
                : text('options_writeBack_conflictThere', inWords(stays), inWords(gaveWay))}
            </p>
          </li>
        ))}
      </ul>
      <div class="write-back-buttons">
        <Button onClick={() => void request('seeConflicts', { host })}>{text('options_writeBack_seen')}</Button>
      </div>
    </div>
  );
}

function inWords(tag: TagInWords): string {
  switch (tag.kind) {
    case 'none':
      return text('options_writeBack_noTag');
    case 'objective':
      return tag.statement;
    case 'setAside':
      return text('shared_setAsideAs', text(`setAside_${tag.reason}`));
  }
}
