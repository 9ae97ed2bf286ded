import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { Icon } from '@/components/shared/Icon';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import { text } from '@/lib/messages/text';
import type { Waiting } from '@/lib/messages/views';
import './WaitingNote.css';

/** Where an activity is on its way to the CRM. Refused: in the CRM's own words, and the rep decides. */
export function WaitingNote({ waiting }: { waiting: Waiting }) {
  const request = useRequest();
  const { isBusy, trouble, run } = useDeed();
  const { entryId } = waiting;

  if (waiting.state === 'queued') {
    return (
      <p class="waiting-note">
        <Icon name="up" size={12} />
        {text('sidebar_onItsWay')}
      </p>
    );
  }
  const said = waiting.problem;
  return (
    <div class="waiting-note-refused">
      <p class="waiting-note-said">{text('sidebar_refused')}</p>
      {said === null ? null : <p class="waiting-note-words">{said.words ?? text(`problem_${said.kind}`)}</p>}
      <div class="waiting-note-buttons">
        <Button look="plain" disabled={isBusy} onClick={() => run(() => request('sendOutbox', { entryId }))}>
          {text('tryAgain')}
        </Button>
        <Button look="plain" disabled={isBusy} onClick={() => run(() => request('dropOutboxEntry', { entryId }))}>
          {text('sidebar_keepHere')}
        </Button>
      </div>
      {trouble === null ? null : <ErrorNotice problem={trouble.problem} />}
    </div>
  );
}
