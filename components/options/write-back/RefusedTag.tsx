import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import type { WriteBackView } from '@/lib/messages/settings-views';
import { text } from '@/lib/messages/text';

type Refused = NonNullable<WriteBackView['on']>['refused'][number];

/** One tag the CRM did not take, in its own words. The rep tries again or keeps the tag here. */
export function RefusedTag({ refused: { entryId, subject, day, problem } }: { refused: Refused }) {
  const request = useRequest();
  const deed = useDeed();
  return (
    <li>
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
          disabled={deed.isBusy}
          onClick={() => deed.run(() => request('sendOutbox', { entryId }))}
        >
          {text('options_writeBack_tryAgain')}
        </Button>
        <Button
          look="plain"
          aria-label={text('options_writeBack_keepHereNamed', subject)}
          disabled={deed.isBusy}
          onClick={() => deed.run(() => request('dropOutboxEntry', { entryId }))}
        >
          {text('options_writeBack_keepHere')}
        </Button>
      </div>
      {deed.trouble === null ? null : <ErrorNotice problem={deed.trouble.problem} />}
    </li>
  );
}
