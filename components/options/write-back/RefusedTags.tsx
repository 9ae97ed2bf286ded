import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { useRequest } from '@/components/shared/use-answer';
import type { WriteBackView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';

type Refused = NonNullable<WriteBackView['on']>['refused'];

/** Tags the CRM did not take, each in its own words. The rep tries again or keeps the tag here. */
export function RefusedTags({ count, refused }: { count: number; refused: Refused }) {
  const request = useRequest();
  return (
    <div class="write-back-refused">
      <p>{plural('options_writeBack_refused', count)}</p>
      <ul>
        {refused.map(({ entryId, subject, day, problem }) => (
          <li key={entryId}>
            <p class="write-back-activity">
              <b>{subject}</b> {day === null ? null : <span>{dateLabel(day, '0000')}</span>}
            </p>
            {problem === null ? null : (
              <p class="write-back-words">
                {problem.words ?? text(`problem_${problem.kind}`)} {problem.field === undefined ? '' : problem.field}
              </p>
            )}
            <div class="write-back-buttons">
              <Button
                look="plain"
                aria-label={text('options_writeBack_tryAgainNamed', subject)}
                onClick={() => void request('sendOutbox', { entryId })}
              >
                {text('options_writeBack_tryAgain')}
              </Button>
              <Button
                look="plain"
                aria-label={text('options_writeBack_keepHereNamed', subject)}
                onClick={() => void request('dropOutboxEntry', { entryId })}
              >
                {text('options_writeBack_keepHere')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
