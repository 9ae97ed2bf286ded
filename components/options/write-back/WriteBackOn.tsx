import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { dateLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { numberFormat } from '@/components/shared/formats';
import { useRequest } from '@/components/shared/use-answer';
import type { WriteBackView } from '@/lib/messages/settings-views';
import { plural, text } from '@/lib/messages/text';
import type { Problem } from '@/lib/result';
import { Conflicts } from './Conflicts';
import { RefusedTags } from './RefusedTags';

type On = NonNullable<WriteBackView['on']>;

/** Tags are written: where, how it stands, and what the rep may have to decide. */
export function WriteBackOn({ host, crm, on }: { host: string; crm: string; on: On }) {
  const request = useRequest();
  const id = useId();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { into, earlier, untold, plan } = on;
  const count = numberFormat({});
  const since = dateLabel(on.turnedOnAt.slice(0, 10), '0000');

  const ask = async (name: 'turnOff' | 'writeEarlier'): Promise<void> => {
    const answer =
      name === 'turnOff'
        ? await request('setWriteBack', { host, into: null })
        : await request('writeEarlier', { host });
    setProblem(answer.ok ? null : answer.problem);
  };
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
        <ErrorNotice problem={on.problem} onRetry={() => void request('sendOutbox', { entryId: null })} />
      )}
      {on.refusedCount === 0 ? null : <RefusedTags count={on.refusedCount} refused={on.refused} />}
      {on.conflicts.length === 0 ? null : <Conflicts host={host} conflicts={on.conflicts} />}
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
          <Button onClick={() => void ask('writeEarlier')}>{text('options_writeBack_writeEarlier')}</Button>
        </div>
      )}
      <div class="write-back-row">
        <Button aria-label={text('options_writeBack_turnOffNamed', crm, host)} onClick={() => void ask('turnOff')}>
          {text('options_writeBack_turnOff')}
        </Button>
        <p>{text('options_writeBack_turnOffWhy', crm)}</p>
      </div>
      {problem === null ? null : <ErrorNotice problem={problem} />}
    </>
  );
}
