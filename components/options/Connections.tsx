import { text } from '@/lib/messages/text';
import type { Connection } from '@/lib/messages/views';
import { AddCrm } from './AddCrm';
import { ConnectionRow } from './ConnectionRow';
import './Connections.css';

/** Each CRM this device knows, how things stand with it, and the way to one more. */
export function Connections({ connections }: { connections: Connection[] }) {
  return (
    <>
      {connections.length === 0 ? (
        <p>{text('options_noConnections')}</p>
      ) : (
        <ul class="connections">
          {connections.map(connection => (
            <ConnectionRow key={connection.place} connection={connection} />
          ))}
        </ul>
      )}
      <AddCrm />
    </>
  );
}
