import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/Button';
import { ownDay, ownTimeZone } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { sinceLabel } from '@/components/shared/flag-words';
import { useRequest } from '@/components/shared/use-answer';
import { useDeed } from '@/components/shared/use-deed';
import { useNow } from '@/components/shared/use-now';
import { text } from '@/lib/messages/text';
import type { Connection } from '@/lib/messages/views';
import { ApiShare } from './ApiShare';
import { AppSignIn } from './AppSignIn';
import { FirstReading } from './FirstReading';
import { RemoveCrm } from './RemoveCrm';
import { WriteBack } from './write-back/WriteBack';

/** One CRM, and how things stand with it. One that the rep added can be removed again. */
export function ConnectionRow({ connection }: { connection: Connection }) {
  const request = useRequest();
  const { trouble, run } = useDeed();
  const now = useNow();
  const [isRemoving, setIsRemoving] = useState(false);
  const head = useRef<HTMLDivElement>(null);
  const { place, crm, problem, isAdded, canSignInByApp, progress } = connection;

  const keepIt = (): void => {
    setIsRemoving(false);
    // Where the rep came from: the keyboard goes on there.
    head.current?.querySelector('button')?.focus();
  };
  return (
    <li>
      <div class="connection-head" ref={head}>
        <p>
          <b>{place}</b> <span>{crm}</span>
        </p>
        {isAdded === true ? (
          <Button
            look="plain"
            aria-expanded={isRemoving}
            aria-label={text('options_crm_removeNamed', crm, place)}
            onClick={() => setIsRemoving(!isRemoving)}
          >
            {text('options_crm_remove')}
          </Button>
        ) : null}
      </div>
      {isRemoving ? <RemoveCrm site={place} crm={crm} onCancel={keepIt} /> : null}
      {problem === null ? (
        <p>{stateOf(connection, now)}</p>
      ) : (
        <ErrorNotice problem={problem} onRetry={() => run(() => request('syncActivities', {}))} />
      )}
      {trouble === null || trouble.problem.kind === problem?.kind ? null : (
        <ErrorNotice problem={trouble.problem} onRetry={trouble.again} />
      )}
      {canSignInByApp === true ? <AppSignIn site={place} problem={problem} /> : null}
      {progress === undefined || progress === null ? null : <FirstReading {...progress} />}
      <ApiShare connection={connection} />
      {crm === '' ? null : <WriteBack host={place} crm={crm} />}
    </li>
  );
}

function stateOf({ isRefreshing, refreshedAt }: Connection, now: number): string {
  if (isRefreshing) return text('options_refreshing');
  if (refreshedAt === null) return text('options_connectedNever');
  return text('options_connected', sinceLabel(refreshedAt, ownTimeZone(), ownDay(now)));
}
