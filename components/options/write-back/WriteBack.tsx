import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useAnswer } from '@/components/shared/use-answer';
import { text } from '@/lib/messages/text';
import { WriteBackOn } from './WriteBackOn';
import { WriteBackSetUp } from './WriteBackSetUp';
import './write-back.css';

type Props = { host: string; crm: string };

/** Whether the rep's tags are written to one CRM: off, being set up with a preview, or on with how it stands. */
export function WriteBack({ host, crm }: Props) {
  const answer = useAnswer('readWriteBack', { host });
  const [isSettingUp, setSettingUp] = useState(false);
  const begin = useRef<HTMLDivElement>(null);
  const wasSettingUp = useRef(false);
  useEffect(() => {
    // Where the rep came from: the keyboard goes on there.
    if (wasSettingUp.current && !isSettingUp) begin.current?.querySelector('button')?.focus();
    wasSettingUp.current = isSettingUp;
  }, [isSettingUp]);

  const unread = answer.problem === null ? null : <ErrorNotice problem={answer.problem} onRetry={answer.askAgain} />;
  if (answer.value === null) return unread;
  const { on, canTurnOn } = answer.value;
  if (on === null && !canTurnOn) return unread;
  return (
    <section class="write-back" aria-label={text('options_writeBack', crm)}>
      <h3>{text('options_writeBack', crm)}</h3>
      {unread}
      <div class="write-back-state" ref={begin}>
        {on === null && !isSettingUp ? (
          <>
            <p>{text('options_writeBack_off', crm)}</p>
            <Button aria-label={text('options_writeBack_setUpNamed', crm, host)} onClick={() => setSettingUp(true)}>
              {text('options_writeBack_setUp')}
            </Button>
          </>
        ) : null}
        {on === null ? null : <WriteBackOn host={host} crm={crm} on={on} />}
      </div>
      {on === null && isSettingUp ? <WriteBackSetUp host={host} crm={crm} onEnd={() => setSettingUp(false)} /> : null}
    </section>
  );
}
