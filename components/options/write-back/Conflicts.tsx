import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import type { TagInWords, WriteBackView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

type Shown = NonNullable<WriteBackView['on']>['conflicts'];

/** Tags that were changed both here and elsewhere: which stays, and which gave way. */
export function Conflicts({ conflicts }: { conflicts: Shown }) {
  const request = useRequest();
  const deed = useDeed();
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
        <Button
          disabled={deed.isBusy}
          onClick={() =>
            deed.run(() => request('seeConflicts', { activityIds: conflicts.map(each => each.activityId) }))
          }
        >
          {text('options_writeBack_seen')}
        </Button>
      </div>
      {deed.trouble === null ? null : <ErrorNotice problem={deed.trouble.problem} />}
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
