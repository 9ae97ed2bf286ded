import { useId } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel, ownDay } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { numberFormat } from '@/components/shared/formats';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import type { WriteBackView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';
import { Conflicts } from './Conflicts';
import { RefusedTags } from './RefusedTags';

type On = NonNullable<WriteBackView['on']>;

/** Tags are written: where, how it stands, and what the rep may have to decide. */
export function WriteBackOn({ host, crm, on }: { host: string; crm: string; on: On }) {
  const request = useRequest();
  const id = useId();
  const deed = useDeed();
  const { into, earlier, untold, plan } = on;
  const count = numberFormat({});
  const since = dateLabel(ownDay(on.turnedOnAt), '0000');

  return (
    <>
      <p>
        {into.kind === 'package'
          ? text('options_writeBack_onPackage', since)
          : text('options_writeBack_onField', since, into.label)}{' '}
        {on.queued > 0 ? plural('options_writeBack_queued', on.queued) : null}
        {on.queued === 0 && on.refusedCount === 0 ? text('options_writeBack_allWritten') : null}
      </p>
      {on.problem === null ? null : (
        <ErrorNotice problem={on.problem} onRetry={() => deed.run(() => request('sendOutbox', { entryId: null }))} />
      )}
      {on.refusedCount === 0 ? null : <RefusedTags count={on.refusedCount} refused={on.refused} />}
      {on.conflicts.length === 0 ? null : <Conflicts conflicts={on.conflicts} />}
      {plan === null ? null : (
        <p>{text('options_writeBack_plan', count.format(plan.written), count.format(plan.of))}</p>
      )}
      {plan === null || plan.refused === null ? null : (
        <div class="write-back-refused">
          <p>{text('options_writeBack_planRefused', crm)}</p>
          <p class="write-back-words">{plan.refused}</p>
        </div>
      )}
      {earlier === null ? null : (
        <div class="write-back-earlier">
          <p id={id}>{text('options_writeBack_earlier', count.format(earlier.done), count.format(earlier.total))}</p>
          <progress aria-labelledby={id} value={earlier.done} max={Math.max(earlier.total, 1)} />
        </div>
      )}
      {earlier !== null || untold === 0 ? null : (
        <div class="write-back-row">
          <p>{plural('options_writeBack_untold', untold)}</p>
          <Button disabled={deed.isBusy} onClick={() => deed.run(() => request('writeEarlier', { host }))}>
            {text('options_writeBack_writeEarlier')}
          </Button>
        </div>
      )}
      <div class="write-back-row">
        <Button
          aria-label={text('options_writeBack_turnOffNamed', crm, host)}
          disabled={deed.isBusy}
          onClick={() => deed.run(() => request('setWriteBack', { host, into: null }))}
        >
          {text('options_writeBack_turnOff')}
        </Button>
        <p>{text('options_writeBack_turnOffWhy', crm)}</p>
      </div>
      {deed.trouble === null ? null : <ErrorNotice problem={deed.trouble.problem} onRetry={deed.trouble.again} />}
    </>
  );
}
