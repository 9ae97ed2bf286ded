import { momentLabel } from '@/components/shared/dates';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { useRequest } from '@/components/shared/use-answer';
import type { Connection } from '@/lib/messages/protocol';
import { text } from '@/lib/messages/text';

/** Each CRM this device knows, and how things stand with it. */
export function Connections({ connections }: { connections: Connection[] }) {
  const request = useRequest();
  if (connections.length === 0) return <p>{text('options_noConnections')}</p>;
  return (
    <ul class="connections">
      {connections.map(connection => (
        <li key={connection.place}>
          <p>
            <b>{connection.place}</b> <span>Salesforce</span>
          </p>
          {connection.problem === null ? (
            <p>{stateOf(connection)}</p>
          ) : (
            <ErrorNotice problem={connection.problem} onRetry={() => void request('syncActivities', {})} />
          )}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ isRefreshing, refreshedAt }: Connection): string {
  if (isRefreshing) return text('options_refreshing');
  if (refreshedAt === null) return text('options_connectedNever');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return text('options_connected', momentLabel(refreshedAt, timeZone));
}
